import { placesOf, type Catalog, type DispatchTexts, type Place } from './catalog.ts';
import { jsonOf, type FileReader } from './files.ts';
import { find, type WordIndex } from './find.ts';
import { hitsOf, type Hit } from './hits.ts';
import { parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
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
		const catalog = jsonOf(await this.#read('catalog.json')) as Catalog;
		return (this.#opened = { catalog, places: placesOf(catalog), index: wordIndex(catalog, this.#read) });
	}

	/** Every hit, best first. Throws where a file of the index cannot be had. */
	async search(input: string, options: { quotesFirst?: boolean } = {}): Promise<Answer> {
		const { catalog, places, index } = await this.open();
		const query = parseQuery(input);
		const found = query.phrase.length > 0 ? await find(query, index) : [];
		return { query, hits: rank(hitsOf(found, query.parts.length, catalog, places), options) };
	}

	/** The texts of the segment that a hit is in. */
	async texts({ dispatch, index }: Place): Promise<DispatchTexts[number]> {
		const texts = jsonOf(await this.#read(dispatch.text)) as DispatchTexts;
		return texts[index]!;
	}
}

interface Opened {
	catalog: Catalog;
	places: Place[];
	index: WordIndex;
}

export interface Answer {
	query: Query;
	hits: Hit[];
}
