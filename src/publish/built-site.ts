import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { eachInTurn } from '../files/in-turns.ts';
import { isTextFile } from './file-types.ts';

/** The files of a built site in order, as paths from its front door with forward slashes; hidden ones are left out. */
export function siteFiles(folder: string): string[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((name) => !/(^|\/)\./.test(name))
		.sort();
}

/** The texts of a built site, pages included, by path. */
export async function siteTexts(folder: string, names: readonly string[]): Promise<Map<string, string>> {
	const texts = new Map<string, string>(names.filter(isTextFile).map((name) => [name, '']));
	await eachInTurn(texts.keys(), async (name) => texts.set(name, await readFile(join(folder, name), 'utf8')));
	return texts;
}

/** The beginning of a page, at least up to the end of its head. */
export function headOf(path: string): string {
	const file = openSync(path, 'r');
	try {
		const start = beginning.toString('utf8', 0, readSync(file, beginning));
		return start.includes('</head>') ? start : readFileSync(path, 'utf8');
	} finally {
		closeSync(file);
	}
}

const beginning = Buffer.alloc(8_192);

export const isPage = (name: string): boolean => name.endsWith('.html');

/** The address of a page or file, from the front door: that of a folder's page is the folder. */
export const pagePath = (name: string): string => name.replace(/(^|\/)index\.html$/, '$1');
