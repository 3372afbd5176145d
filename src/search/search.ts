import { catalogFile, recordsOf, type Catalog, type DispatchTexts, type IndexRecord } from './catalog.ts';
import { textOf, type FileReader } from './files.ts';
import { find, type WordIndex } from './find.ts';
import { hitsOf, type Hit } from './hits.ts';
import { parseCatalog, parseScript, parseTexts } from './parse-files.ts';
import { parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import { looksLikeSound, soundQueries } from './sound.ts';
import { hasHan } from './tokens.ts';
import { wordIndex } from './word-index.ts';

/** A search over the files of an index folder. Nothing is loaded before it is needed. */
export class Search {
	#read: FileReader;
	#opened: Opened | undefined;

	constructor(read: FileReader) {
		this.#read = read;
	}

	/** The catalogue; loads it. */
	async open(): Promise<Opened> {
		if (this.#opened) return this.#opened;
		const catalog = await this.#read(catalogFile, parseCatalog);
		return (this.#opened = { catalog, records: recordsOf(catalog), index: wordIndex(catalog, this.#read) });
	}

	/**
	 * Every hit, best first: as typed; else with traditional characters simplified; else by sound, where it can be
	 * pinyin. `by: 'sound'` asks for sound alone. Throws a `FileError` where a file of the index cannot be read.
	 */
	async search(input: string, { by, quotesFirst = false }: SearchOptions = {}): Promise<Answer> {
		const { sounds } = (await this.open()).catalog;
		const text = input.toWellFormed().trim();
		const maySound = looksLikeSound(text) && sounds !== undefined;
		const answer = async (how: Answer['how'], queries: Query[], asked = text) => ({
			asked,
			how,
			queries,
			maySound,
			hits: rank(await this.#hits(queries), { quotesFirst }),
		});

		if (by !== 'sound') {
			const typed = await answer('typed', [parseQuery(text)]);
			if (typed.hits.length > 0)
				return typed.hits.some(({ isWhole }) => isWhole) || typed.queries[0]?.partsAnswer !== 'otherwise'
					? typed
					: { ...typed, how: 'parts' };
			const simplified = await this.#simplified(text);
			if (simplified !== text) {
				const folded = await answer('script', [parseQuery(simplified)], simplified);
				if (folded.hits.length > 0) return folded;
			}
			if (!maySound) return typed;
		}
		return answer('sound', maySound ? soundQueries(text, await this.#read(sounds, textOf)) : []);
	}

	/** The texts of the segment that a hit is in. */
	async texts({ dispatch, index }: IndexRecord): Promise<DispatchTexts[number]> {
		const texts = (await this.#read(dispatch.text, parseTexts))[index];
		if (!texts) throw new Error(`The search file “${dispatch.text}” lacks a segment that the catalogue lists.`);
		return texts;
	}

	/** Loads the texts while the index is being searched, where they are few. */
	async prepare(): Promise<void> {
		const { dispatches } = (await this.open()).catalog;
		if (dispatches.length <= few) await Promise.all(dispatches.map(({ text }) => this.#read(text, parseTexts)));
	}

	async #hits(queries: readonly Query[]): Promise<Hit[]> {
		const { catalog, records, index } = await this.open();
		const found = await Promise.all(
			queries
				.filter(({ phrase }) => phrase.length > 0)
				.map(async (query) => hitsOf(await find(query, index), query.parts.length, catalog, records)),
		);
		return [...new Map(found.flat().map((hit) => [`${hit.url} ${hit.quote?.id ?? ''}`, hit])).values()];
	}

	async #simplified(text: string): Promise<string> {
		const { script } = (await this.open()).catalog;
		if (!script || !hasHan(text)) return text;
		const forms = await this.#read(script, parseScript);
		return [...text].map((character) => forms.get(character) ?? character).join('');
	}
}

/** Up to this many dispatches, loading all texts takes less time than one more round trip. */
const few = 6;

interface Opened {
	catalog: Catalog;
	records: IndexRecord[];
	index: WordIndex;
}

export interface SearchOptions {
	by?: 'sound';
	quotesFirst?: boolean;
}

export interface Answer {
	/** The query that was answered: trimmed, and simplified where only that was found. */
	asked: string;
	/** `parts`: not found as typed, but with its words apart from each other. */
	how: 'typed' | 'parts' | 'script' | 'sound';
	/** The queries that texts are matched against; a match of any of them counts. */
	queries: Query[];
	hits: Hit[];
	/** Whether the query can be searched for by sound. */
	maySound: boolean;
}
