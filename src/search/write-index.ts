import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Dispatch } from '../domain/dispatch.ts';
import { bilingual, locales } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { urls, type View } from '../i18n/urls.ts';
import { buildIndex } from './build-index.ts';
import { catalogFile, type Catalog, type CatalogKind } from './catalog.ts';
import { checksumOf } from './checksum.ts';
import { pairsIn } from './pairs.ts';
import type { Records } from './records.ts';
import { scriptTable } from './script-table.ts';
import { readingsOf, soundTable, type Reading } from './sound-table.ts';
import { isHan } from './tokens.ts';
import { compare } from './word-index.ts';
import { packYear, slugMark } from './year.ts';

/** Writes the files of an index, by name, into its folder. */
export async function writeIndex(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
	for (const [name, content] of files) {
		const path = join(folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}

/**
 * Every file of the index folder by name. All but the catalogue bear a digest of their content. `read` says how the
 * characters of a dispatch's Chinese texts are read. Up to `fewRecords`, single characters load no more than pairs.
 */
export async function indexFiles(
	{ entries, people, words }: Records,
	read: (texts: readonly string[]) => Promise<Reading[]> = (texts) => Promise.resolve(readingsOf(texts)),
	fewRecords = 10_000,
): Promise<Map<string, Uint8Array>> {
	const { chunks, files } = await buildIndex(words);
	const pairs = words.length > fewRecords ? await buildIndex(words.map(pairsIn), 'pairs') : undefined;
	const result = new Map([...files, ...(pairs?.files ?? [])].map(({ path, content }) => [path, content]));
	const add = (name: string, content: string) => {
		const path = `${name}.${checksumOf(new TextEncoder().encode(content))}.gz`;
		result.set(path, gzipSync(content, { level: 9 }));
		return path;
	};
	const all = [...new Set(words.flat())];
	const readings = await Promise.all(entries.map(({ texts }) => read(texts.map(([zh]) => zh))));
	const script = scriptTable(new Set(all.filter(isHan)));
	const catalog: Catalog = {
		chunks,
		...(pairs && { pairs: pairs.chunks }),
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
		sounds: add('sounds', soundTable(readings.flat())),
		kinds: Object.fromEntries(entries.map(({ dispatch: { kind } }) => [kind, kindOf(kind)])),
		editions: new Set(entries.map(({ dispatch }) => dispatch.date)).size,
		years: [...Map.groupBy(entries, ({ dispatch }) => dispatch.date.slice(0, 4))].map(([year, own]) => {
			const texts = own.map(({ dispatch, texts }) => add(`text/${dispatch.slug}`, JSON.stringify(texts)));
			const packed = packYear(
				own.map(({ dispatch }) => dispatch),
				texts.map((name) => name.split('.').at(-2) ?? ''),
			);
			const records = own.reduce((sum, { dispatch }) => sum + dispatch.segments.length * locales.length, 0);
			return { year, file: add(`years/${year}`, JSON.stringify(packed)), dispatches: own.length, records };
		}),
		quotePath: bilingual((locale) => urls.quote(locale, '{id}')),
		people,
	};
	result.set(catalogFile, gzipSync(JSON.stringify(catalog), { level: 9 }));
	return result;
}

function kindOf(kind: Dispatch['kind']): CatalogKind {
	const path = (view: View) => bilingual((locale) => urls.dispatch(locale, { kind, slug: slugMark }, view));
	return {
		label: bilingual((locale) => translator(locale)(`kind.${kind}`)),
		paths: { single: path('single'), dual: path('dual'), reveal: path('reveal') },
	};
}
