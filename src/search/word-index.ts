import type { Catalog } from './catalog.ts';
import { passageNumber } from './catalog.ts';
import { readChunk, type ChunkEntry, type Occurrences } from './chunk.ts';
import { textOf, type FileReader } from './files.ts';
import type { LookUp, WordIndex } from './find.ts';

/** The index in the files that the build wrote. A search loads the chunks that hold its words, in parallel. */
export function wordIndex(
	{ chunks, pairs, words, marks }: Pick<Catalog, 'chunks' | 'pairs' | 'words' | 'marks'>,
	read: FileReader,
): WordIndex {
	return {
		passageNumber,
		marks: [...marks],
		words() {
			return read(words, (bytes) => textOf(bytes).split('\n'));
		},
		occurrences: lookUp('index', chunks, read),
		...(pairs && { pairs: lookUp('pairs', pairs, read) }),
	};
}

function lookUp(folder: IndexFolder, chunks: readonly ChunkEntry[], read: FileReader): LookUp {
	return async (choices) => {
		const needed = new Set(
			choices
				.flat()
				.map((word) => chunkOf(chunks, word))
				.filter((chunk) => chunk !== undefined),
		);
		const loaded = new Map(
			await Promise.all(
				[...needed].map(
					async (chunk) =>
						[chunk[2], await read(`${folder}/${chunk[2]}.pf_index`, (bytes) => checkedChunk(bytes, chunk))] as const,
				),
			),
		);
		const find = (word: string) => loaded.get(chunkOf(chunks, word)?.[2] ?? '')?.get(word);
		const merged = new Map<string, Occurrences>();
		return choices.map((choice) => {
			const key = choice.join(' ');
			const list = merged.get(key) ?? mergeAll(choice.map(find).filter((one) => one !== undefined));
			merged.set(key, list);
			return list;
		});
	};
}

/** The folders of chunks: of single words, and of two Han characters side by side. */
export type IndexFolder = 'index' | 'pairs';

/** The words of a chunk, which has to be the one that the catalogue means: its ends are those of the directory. */
function checkedChunk(bytes: Uint8Array, [from, to, hash]: ChunkEntry): Map<string, Occurrences> {
	const words = readChunk(bytes);
	const list = [...words.keys()];
	if (!list.some((word) => word.startsWith(from)) || !list.some((word) => word.startsWith(to)))
		throw new Error(`“${hash}” is another file of the search index.`);
	return words;
}

/**
 * The only chunk that can hold the word. Words are sorted by code points; of the words at either end of a chunk the
 * directory may have no more than it takes to tell them from those of its neighbours.
 */
export function chunkOf(chunks: readonly ChunkEntry[], word: string): ChunkEntry | undefined {
	let low = 0;
	let high = chunks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const chunk = chunks[middle];
		if (chunk && compare(chunk[0], word) <= 0) low = middle + 1;
		else high = middle;
	}
	const last = chunks[low - 1];
	return last && (compare(word, last[1]) <= 0 || word.startsWith(last[1])) ? last : undefined;
}

/** Compares by code points, the order of the index; JavaScript's own order is that of UTF-16 units. */
export function compare(a: string, b: string): number {
	for (let at = 0; ;) {
		const left = a.codePointAt(at) ?? -1;
		const right = b.codePointAt(at) ?? -1;
		if (left !== right || left === -1) return left - right;
		at += left > 0xffff ? 2 : 1;
	}
}

function mergeAll(lists: Occurrences[]): Occurrences {
	if (lists.length < 2) return lists[0] ?? new Float64Array();
	const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const list of lists) {
		all.set(list, at);
		at += list.length;
	}
	return all.sort();
}
