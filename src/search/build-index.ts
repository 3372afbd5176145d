import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readDirectory, type ChunkEntry } from './chunk.ts';
import type { IndexFolder } from './word-index.ts';

/**
 * Lets Pagefind index the records, each a list of words, as its pages; an empty word takes up a position and is in no
 * file. Checks that its page numbers are the records' numbers.
 */
export async function buildIndex(
	records: readonly (readonly string[])[],
	folder: IndexFolder = 'index',
): Promise<BuiltIndex> {
	const marks = new Set(['\uf8ff', ...new Set(records.flat())].filter((word) => !/[\p{L}\p{N}]/u.test(word)));
	try {
		const { index, errors } = await pagefind.createIndex({ includeCharacters: [...marks].join('') });
		assertNone(errors);
		if (!index) throw new Error('Pagefind gave no index.');
		for (let from = 0; from < records.length; from += atOnce) {
			const added = await Promise.all(
				records
					.slice(from, from + atOnce)
					.map((words, at) => index.addCustomRecord({ url: `/${from + at}`, content: textOf(words), language })),
			);
			for (const { errors } of added) assertNone(errors);
		}
		const { files, errors: writing } = await index.getFiles();
		assertNone(writing);
		const chunks = checkedChunks(files, records.length);
		return {
			chunks,
			files: files
				.filter(({ path }) => path.endsWith('.pf_index'))
				.map(({ path, content }) => ({ path: path.replace('index', folder), content })),
		};
	} finally {
		await pagefind.close();
	}
}

/** Records handed over without waiting for an answer to each. */
const atOnce = 50;

/** One that Pagefind neither stems nor cuts into words. */
const language = 'zxx';

/**
 * A record without words, which Pagefind would leave out, has one that no text has and no query asks for. A mark that
 * Pagefind is not told to keep has a position and no list.
 */
const textOf = (words: readonly string[]) =>
	`${(words.length > 0 ? words : ['\uf8ff']).map((word) => word || '¶').join(' ')} ¶`;

/** The directory's chunks, once it is certain that page n of the index is record n. */
function checkedChunks(files: readonly pagefind.IndexFile[], count: number): ChunkEntry[] {
	const directories = files.filter(({ path }) => path.endsWith('.pf_meta'));
	const [directory] = directories;
	if (!directory || directories.length > 1)
		throw new Error(`Pagefind made ${directories.length} indexes instead of one.`);
	const { pages, chunks } = readDirectory(gunzipSync(directory.content));
	const fragments = new Map(files.map(({ path, content }) => [path, content]));
	for (const [number, hash] of pages.entries()) {
		const content = fragments.get(`fragment/${hash}.pf_fragment`);
		const fragment = content ? gunzipSync(content).toString() : `no file for ${hash}`;
		if (!fragment.includes(`"url":"/${number}"`))
			throw new Error(
				`Pagefind does not number the pages in the order of the records: page ${number} is ${fragment.slice(0, 60)}.`,
			);
	}
	if (pages.length !== count) throw new Error(`Pagefind indexed ${pages.length} pages of ${count}.`);
	return chunks;
}

function assertNone(errors: readonly string[]) {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

export interface BuiltIndex {
	chunks: ChunkEntry[];
	/** The chunks' files, paths relative to the folder of all files. */
	files: pagefind.IndexFile[];
}
