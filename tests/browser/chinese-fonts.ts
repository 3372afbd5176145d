import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { digestOf } from '../../src/files/digest.ts';
import { projectStore } from '../../src/files/store.ts';
import { glyphsOf } from '../../src/fonts/glyphs.ts';
import { mergeGlyphs } from '../../src/fonts/merge.ts';
import { fontPackage } from '../../src/fonts/packages.ts';

/**
 * The settings of fontconfig that give a browser the fonts of `folder` and Noto Serif SC, as a reader's system has one,
 * in two weights and with every character of the project. Made once for a set of characters.
 */
export async function fontSettings(folder: string): Promise<string> {
	const source = fontPackage('noto-serif-sc');
	const characters = await projectCharacters();
	const store = projectStore(root, 'test-fonts');
	const files = [];
	for (const [style, weight] of [
		['', 400],
		[' Bold', 700],
	] as const) {
		const { path } = await store.file(`${digestOf([characters, source.version, `${weight}`])}.ttf`, async () =>
			convert(await mergeGlyphs(await glyphsOf(source, characters, weight)), 'truetype'),
		);
		files.push({ path, name: `Noto Serif SC${style}`, weight: weight === 400 ? 'regular' : 'bold' });
	}
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${folder}</dir>
	<dir>${store.folder}</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
${files.map(named).join('')}</fontconfig>
`;
}

/** A merged font has the name of a slice; the browser looks for the name that the stylesheets know. */
const named = ({ path, name, weight }: { path: string; name: string; weight: string }) => `	<match target="scan">
		<test name="file"><string>${path}</string></test>
		<edit name="family" mode="assign"><string>Noto Serif SC</string></edit>
		<edit name="fullname" mode="assign"><string>${name}</string></edit>
		<edit name="weight" mode="assign"><const>${weight}</const></edit>
	</match>
`;

/** Every Chinese character and mark in the content and the code, each once. */
async function projectCharacters(): Promise<string> {
	const found = new Set<string>();
	for (const folder of ['content', 'src', 'tests']) {
		for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
			for (const [character] of text.matchAll(/[·—‘’“”…\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu))
				found.add(character);
		}
	}
	return [...found].sort().join('');
}

const root = join(import.meta.dirname, '../..');
