import type { Answer, HitGroup } from './answer.ts';
import { catalogFile, recordsOf, type Catalog, type DispatchTexts, type IndexRecord } from './catalog.ts';
import { textOf, type FileReader } from './files.ts';
import { find, type WordIndex } from './find.ts';
import { hitsOf, type Hit } from './hits.ts';
import { parseCatalog, parseScript, parseTexts } from './parse-files.ts';
import { matchesOf } from './passage.ts';
import { longestQuery, parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import { besideTyped, rungsOf, type Rung, type RungTools } from './rungs.ts';
import type { ScriptForms } from './script.ts';
import { looksLikeSound, soundQueries } from './sound.ts';
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
	 * Every hit, best first: as typed; else by the first of the other ways to read the query that finds something; else
	 * by sound, where it can be pinyin. `by: 'sound'` asks for sound alone. Throws a `FileError` where a file of the
	 * index cannot be read.
	 */
	async search(input: string, { by, quotesFirst = false }: SearchOptions = {}): Promise<Answer> {
		const { sounds } = (await this.open()).catalog;
		const text = parseQuery(input).text;
		const maySound = looksLikeSound(text) && sounds !== undefined;
		const isCut = input.trim().length > longestQuery;
		const groups = by === 'sound' ? [] : await this.#groups(text, { quotesFirst });
		if (groups.length === 0 && maySound) {
			const queries = soundQueries(text, await this.#read(sounds, textOf));
			groups.push(await this.#group({ how: 'sound', queries }, text, { quotesFirst }));
		}
		const [first = { how: 'typed' as const, asked: text, queries: [parseQuery(text)], hits: [] }] = groups;
		return {
			...first,
			queries: groups.flatMap(({ queries }) => queries),
			hits: groups.flatMap(({ hits }) => hits),
			groups,
			maySound,
			isCut,
		};
	}

	/** What is found as typed, with what is found beside it; else what the first other way finds, or nothing. */
	async #groups(text: string, ranking: Ranking): Promise<HitGroup[]> {
		const tools: RungTools = { script: () => this.#script() };
		const { catalog } = await this.open();
		for await (const rung of rungsOf(text, tools)) {
			const group = await this.#group(rung, text, ranking);
			if (group.hits.length === 0) continue;
			if (rung.how !== 'typed') return [group];
			const beside = await besideTyped(text, catalog.mixed ?? '', tools);
			const also = beside && (await this.#group(beside, text, ranking, group.hits));
			return also && also.hits.length > 0 ? [group, also] : [group];
		}
		return [];
	}

	/** What a rung finds, without what is known already. */
	async #group({ how, queries }: Rung, text: string, ranking: Ranking, known: readonly Hit[] = []): Promise<HitGroup> {
		const keys = new Set(known.map(keyOf));
		const hits = rank(await this.#hits(queries), ranking).filter((hit) => !keys.has(keyOf(hit)));
		const isApart = how === 'typed' && queries[0]?.partsAnswer === 'otherwise' && !hits.some(({ isWhole }) => isWhole);
		const [best] = hits;
		const asked = how !== 'typed' && how !== 'sound' && best ? await this.#asFound(best, queries, text) : text;
		return { how: isApart ? 'parts' : how, asked, queries, hits };
	}

	/** The query as a hit has it; as typed where its words are apart there, or the hit's text is not to be had. */
	async #asFound({ record, language, isWhole }: Hit, queries: readonly Query[], text: string): Promise<string> {
		if (!isWhole) return text;
		const texts = await this.texts(record).catch(() => undefined);
		const passage = texts?.[language === 'zh' ? 0 : 1] ?? '';
		const [match] = matchesOf(passage, queries);
		return match ? passage.slice(match.start, match.end) : text;
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
		return [...new Map(found.flat().map((hit) => [keyOf(hit), hit])).values()];
	}

	async #script(): Promise<ScriptForms | undefined> {
		const { script } = (await this.open()).catalog;
		return script === undefined ? undefined : this.#read(script, parseScript);
	}
}

const keyOf = ({ url, quote }: Hit) => `${url} ${quote?.id ?? ''}`;

/** Up to this many dispatches, loading all texts takes less time than one more round trip. */
const few = 6;

interface Opened {
	catalog: Catalog;
	records: IndexRecord[];
	index: WordIndex;
}

type Ranking = Pick<SearchOptions, 'quotesFirst'>;

export interface SearchOptions {
	by?: 'sound';
	quotesFirst?: boolean;
}
