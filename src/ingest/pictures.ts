import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Sharp from 'sharp';
import type { Picture } from '../domain/form.ts';
import { locales, type Bilingual } from '../domain/locale.ts';
import { proseSegments, type ProseFile } from './align.ts';
import { reporterFor, type ContentIssue } from './issue.ts';

/** What is in the folder of a dispatch beside its texts. */
export interface FolderFiles {
	/** Absolute path. */
	folder: string;
	/** The digest of each file by its name; their bytes would take too much memory. */
	files: ReadonlyMap<string, string>;
	folders: readonly string[];
}

/** Looks at everything in a dispatch's folder but the files `known` and what the system hides there. */
export async function readFolderFiles(folder: string, known: readonly string[]): Promise<FolderFiles> {
	const entries = await readdir(folder, { withFileTypes: true });
	const others = entries.filter(({ name }) => !known.includes(name) && !name.startsWith('.')).sort(byName);
	const files = others.filter((entry) => entry.isFile());
	const digests = new Map<string, string>();
	for (const { name } of files)
		digests.set(
			name,
			createHash('sha256')
				.update(await readFile(join(folder, name)))
				.digest('hex'),
		);
	return { folder, files: digests, folders: others.filter((entry) => entry.isDirectory()).map(({ name }) => name) };
}

/**
 * The pictures that figures name, by their names. Reports whatever else is in the folder, a picture that cannot be
 * published, and a figure without its picture. `folder`: its path from the project's.
 */
export async function checkPictures(
	{ folder: path, files, folders }: FolderFiles,
	prose: Bilingual<ProseFile>,
	folder: string,
	issues: ContentIssue[],
): Promise<Map<string, Picture>> {
	const reportOf = (name: string) => {
		const report = reporterFor(`${folder}/${name}`, issues);
		return (message: string, fix: string) => report(undefined, message, fix);
	};
	for (const name of folders)
		reportOf(name)('A dispatch has no folders inside its own.', 'Move its pictures beside zh.mdx, and remove it.');
	// What does not parse may name any of them.
	if (!prose.zh.prose.parsed || !prose.en.prose.parsed) return new Map();
	const named = locales.flatMap((locale) => figuresOf(prose[locale]));
	const missing = named.filter(({ src }) => !files.has(src));
	for (const { src, position, report } of missing) {
		const others = files.size > 0 ? `, or use one of: ${[...files.keys()].join(', ')}.` : '.';
		report(position, `The picture “${src}” does not exist.`, `Put it into ${folder}/${others}`);
	}
	const pictures = new Map<string, Picture>();
	for (const name of files.keys()) {
		const report = reportOf(name);
		const isPicture = /\.(jpe?g|png|webp|avif)$/i.test(name);
		if (!named.some(({ src }) => src === name)) {
			// It may be the one that a figure names wrongly, which has been reported.
			if (isPicture && missing.length > 0) continue;
			report(
				'No <Figure> names this file.',
				isPicture
					? `Write <Figure id="…" src="${name}" alt="…" credit="…"> in both languages, or remove the file.`
					: 'Remove it: a dispatch is its facts, its two languages and its pictures.',
			);
		} else {
			const picture = await readPicture(path, name, report);
			if (picture) pictures.set(name, picture);
		}
	}
	return pictures;
}

/** What the figures of one language name, and where. */
const figuresOf = ({ prose, report }: ProseFile) =>
	proseSegments(prose.blocks).flatMap(({ form, position }) =>
		form?.type === 'caption' ? [{ src: form.src, position, report }] : [],
	);

async function readPicture(
	folder: string,
	name: string,
	report: (message: string, fix: string) => void,
): Promise<Picture | undefined> {
	if (!/^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(name)) {
		report(
			`The name “${name}” cannot be an address.`,
			'Rename it to lower-case ASCII letters, digits and single hyphens, here and in both languages.',
		);
		return undefined;
	}
	const facts = await factsOf(join(folder, name));
	if (typeof facts === 'string') {
		report(`This picture cannot be read: ${facts}`, 'Save it again as JPEG, PNG, WebP or AVIF.');
		return undefined;
	}
	const { format, width, height } = facts;
	const known = extensions[format];
	if (!known) {
		report(`This picture is of the type ${format}.`, 'Save it as JPEG, PNG, WebP or AVIF.');
		return undefined;
	}
	if (!known.some((extension) => name.endsWith(extension)))
		report(
			`This picture is of the type ${format}, and its name says another.`,
			`Rename it to ${name.replace(/\.\w+$/, known[0] ?? '')}, here and in both languages.`,
		);
	if (width * height > mostPixels)
		report(
			`This picture is ${width} by ${height} pixels, more than any page shows.`,
			'Save it smaller: 4000 pixels on its longer side are plenty.',
		);
	if (Math.max(width, height) < smallest)
		report(
			`This picture is ${width} by ${height} pixels, too small to be printed across a column.`,
			`Use one whose longer side has ${smallest} pixels at least.`,
		);
	return { file: name, width, height };
}

/** Type and size of a picture as it is shown; what is wrong with it where it does not decode. */
async function factsOf(path: string): Promise<{ format: string; width: number; height: number } | string> {
	// Required late, since most dispatches have no pictures or were read before; not by `import()`, since the modules of
	// Vite that began a reading may be closed before its end.
	const sharp = createRequire(import.meta.url)('sharp') as typeof Sharp;
	try {
		const picture = sharp(path, { failOn: 'error', limitInputPixels: false });
		const { format, compression, autoOrient } = await picture.metadata();
		// Decoding tells whether all of it is there.
		if (autoOrient.width * autoOrient.height <= mostPixels) await picture.stats();
		return { format: format === 'heif' && compression === 'av1' ? 'avif' : format, ...autoOrient };
	} catch (error) {
		return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
	}
}

const extensions: Partial<Record<string, readonly string[]>> = {
	jpeg: ['.jpg', '.jpeg'],
	png: ['.png'],
	webp: ['.webp'],
	avif: ['.avif'],
};

/** Decoding more takes memory and time that no page needs. */
const mostPixels = 60_000_000;

/** In pixels: less would be blurred on the screen of a phone. */
const smallest = 800;

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
