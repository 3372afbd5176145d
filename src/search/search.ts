import {
	catalogFile,
	recordsOf,
	type Catalog,
	type CatalogYear,
	type DispatchTexts,
	type IndexRecord,
} from './catalog.ts';
import { textOf, type FileReader } from './files.ts';
import { find, type WordIndex } from './find.ts';
import { hitsOf, type Hit } from './hits.ts';
import { parseCatalog, parseScript, parseTexts, parseYear } from './parse-files.ts';
import { parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import { looksLikeSound, soundQueries } from './sound.ts';
import { hasHan } from './tokens.ts';
import { wordIndex } from './word-index.ts';
import { unpackYear } from './year.ts';

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
		return (this.#opened = { catalog, index: wordIndex(catalog, this.#read), years: new Map() });
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
		const { years } = (await this.open()).catalog;
		if (years.reduce((sum, { dispatches }) => sum + dispatches, 0) > few) return;
		const records = (await Promise.all(years.map((year) => this.#recordsOf(year)))).flat();
		const texts = new Set(records.map(({ dispatch }) => dispatch.text));
		await Promise.all([...texts].map((text) => this.#read(text, parseTexts)));
	}

	async #hits(queries: readonly Query[]): Promise<Hit[]> {
		const { catalog, index } = await this.open();
		const found = await Promise.all(
			queries
				.filter(({ phrase }) => phrase.length > 0)
				.map(async (query) => ({ query, records: await find(query, index) })),
		);
		const recordAt = await this.#recordsAt(found.flatMap(({ records }) => records.map(({ number }) => number)));
		const hits = found.flatMap(({ query, records }) => hitsOf(records, query.parts.length, catalog, recordAt));
		return [...new Map(hits.map((hit) => [`${hit.url} ${hit.quote?.id ?? ''}`, hit])).values()];
	}

	/** What gives a record by its number, once the years of all of these are loaded, side by side. */
	async #recordsAt(numbers: readonly number[]): Promise<(number: number) => IndexRecord> {
		const { years } = (await this.open()).catalog;
		let end = 0;
		const ranges = years.map((year) => ({ year, from: end, to: (end += year.records) }));
		const rangeOf = (number: number) => ranges.find(({ from, to }) => number >= from && number < to);
		const needed = new Set(numbers.map(rangeOf).filter((range) => range !== undefined));
		const loaded = new Map(
			await Promise.all([...needed].map(async (range) => [range, await this.#recordsOf(range.year)] as const)),
		);
		return (number) => {
			const range = rangeOf(number);
			const record = range && loaded.get(range)?.[number - range.from];
			if (!record) throw new Error(`The search index has a record ${number} that its catalogue does not list.`);
			return record;
		};
	}

	/** The records of a year; loads its file. */
	async #recordsOf({ year, file, records: count }: CatalogYear): Promise<IndexRecord[]> {
		const { catalog, years } = await this.open();
		const known = years.get(file);
		if (known) return known;
		const records = recordsOf(unpackYear(await this.#read(file, parseYear), year, catalog.kinds));
		if (records.length !== count)
			throw new Error(`The search file “${file}” has ${records.length} records, not ${count}.`);
		years.set(file, records);
		return records;
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
	index: WordIndex;
	/** The records of the years that were loaded, by the name of their file. */
	years: Map<string, IndexRecord[]>;
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
