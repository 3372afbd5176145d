import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bilingual } from '../domain/locale.ts';
import { urls } from '../i18n/urls.ts';
import { buildIndex } from './build-index.ts';
import { catalogFile, type Catalog } from './catalog.ts';
import { checksumOf } from './checksum.ts';
import type { Records } from './records.ts';
import { scriptTable } from './script-table.ts';
import { soundTable } from './sound-table.ts';
import { compare } from './word-index.ts';

/** Writes the files of an index, by name, into its folder. */
export async function writeIndex(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
	for (const [name, content] of files) {
		const path = join(folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}

/** Every file of the index folder by name. All but the catalogue bear a digest of their content. */
export async function indexFiles({ entries, people, words }: Records): Promise<Map<string, Uint8Array>> {
	const { chunks, files } = await buildIndex(words);
	const result = new Map(files.map(({ path, content }) => [path, content]));
	const add = (name: string, content: string) => {
		const path = `${name}.${checksumOf(new TextEncoder().encode(content))}.gz`;
		result.set(path, gzipSync(content, { level: 9 }));
		return path;
	};
	const all = [...new Set(words.flat())];
	const chinese = entries.flatMap(({ texts }) => texts.map(([zh]) => zh));
	const script = scriptTable(new Set(all.filter((word) => /^\p{Script=Han}$/u.test(word))));
	const catalog: Catalog = {
		chunks,
		words: add(
			'words',
			all
				.filter((word) => /^\p{L}+$/u.test(word) && !/\p{Script=Han}/u.test(word))
				.sort(compare)
				.join('\n'),
		),
		marks: all
			.filter((word) => !/[\p{L}\p{N}]/u.test(word))
			.sort(compare)
			.join(''),
		script: add('script', script),
		mixed: all.filter((word) => script.startsWith(word) || script.includes(` ${word}`)).join(''),
		sounds: add('sounds', soundTable(chinese)),
		dispatches: entries.map(({ dispatch, texts }) => ({
			...dispatch,
			text: add(`text/${dispatch.slug}`, JSON.stringify(texts)),
		})),
		quotePath: bilingual((locale) => urls.quote(locale, '{id}')),
		people,
	};
	result.set(catalogFile, gzipSync(JSON.stringify(catalog), { level: 9 }));
	return result;
}
