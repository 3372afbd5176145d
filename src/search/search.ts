import type { Answer, HitGroup, Ranking, SearchOptions } from './answer.ts';
import { catalogFile, type Catalog, type DispatchTexts, type IndexRecord } from './catalog.ts';
import { FileError, textOf, type FileReader } from './files.ts';
import { find, type WordIndex } from './find.ts';
import { hitsOfAll, keyOf, type Hit } from './hits.ts';
import { countsOf } from './listing.ts';
import { inOtherLanguage } from './names.ts';
import { parseCatalog, parseScript, parseTexts } from './parse-files.ts';
import { matchesOf } from './passage.ts';
import type { Place } from './nearest.ts';
import { longestQuery, parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import { recordSource, type RecordSource } from './record-source.ts';
import { asCompound, besideTyped, rungsOf, type Rung, type RungTools } from './rungs.ts';
import type { ScriptForms } from './script.ts';
import { looksLikeSound, soundQueries } from './sound.ts';
import { isSaidBy, namedSpeakers, type Named } from './speaker.ts';
import { Lexicon } from './spelling.ts';
import { suggestionsFor, type Suggestion } from './suggest.ts';
import { tokenize } from './tokens.ts';
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
		return (this.#opened ??= this.#opening(await this.#read(catalogFile, parseCatalog)));
	}

	#opening(catalog: Catalog): Opened {
		return { catalog, index: wordIndex(catalog, this.#read), records: recordSource(catalog, this.#read) };
	}

	/**
	 * Does what needs files of the index. Where one of them fails, the catalogue is read again, and where it has changed
	 * (the site was published anew since the page was opened), the step is taken once more with the new files.
	 */
	async #withFiles<Result>(step: () => Promise<Result>): Promise<Result> {
		const { catalog } = await this.open();
		try {
			return await step();
		} catch (error) {
			if (!(error instanceof FileError) || error.file === catalogFile) throw error;
			const fresh = await this.#read(catalogFile, parseCatalog, { isFresh: true }).catch(() => undefined);
			if (!fresh || JSON.stringify(fresh) === JSON.stringify(catalog)) throw error;
			this.#opened = this.#opening(fresh);
			return step();
		}
	}

	/**
	 * Every hit, best first: as typed; else by the first of the other ways to read the query that finds something; else
	 * by sound, where it can be pinyin. `by: 'sound'` asks for sound alone. Throws a `FileError` where a file of the
	 * index cannot be read.
	 */
	search(input: string, options: SearchOptions = {}): Promise<Answer> {
		return this.#withFiles(() => this.#answer(input, options));
	}

	async #answer(input: string, { by, quotesFirst = false }: SearchOptions): Promise<Answer> {
		const { sounds } = (await this.open()).catalog;
		const text = parseQuery(input).text;
		const groups =
			by === 'sound'
				? [await this.#group({ how: 'sound', queries: await this.#sound(text) }, text, { quotesFirst })]
				: await this.#groups(text, { quotesFirst });
		const [first = { how: 'typed' as const, asked: text, queries: [parseQuery(text)], hits: [] }] = groups;
		return {
			...first,
			queries: groups.flatMap(({ queries }) => queries),
			hits: groups.flatMap(({ hits }) => hits),
			groups,
			maySound: looksLikeSound(text) && sounds !== undefined,
			isCut: input.trim().length > longestQuery,
		};
	}

	/** What is found as typed, with what is found beside it; else what the first other way finds, or nothing. */
	async #groups(text: string, ranking: Ranking): Promise<HitGroup[]> {
		const { people, mixed = '' } = (await this.open()).catalog;
		const [first] = await this.#climb(text, ranking);
		const speakers = namedSpeakers(text, people);
		if (first && first.how !== 'typed' && first.how !== 'parts') return [first];
		if (first) {
			const groups = await this.#joined(first, text, ranking);
			const known = () => groups.flatMap(({ hits }) => hits);
			for await (const rung of besideTyped(parseQuery(text), mixed, this.#tools))
				groups.push(await this.#group(rung, text, ranking, known()));
			for (const speaker of speakers.filter(({ isFull }) => isFull))
				groups.push(...(await this.#said(speaker, ranking, known())));
			return groups.filter(({ hits }) => hits.length > 0);
		}
		for (const speaker of speakers) {
			const said = await this.#said(speaker, ranking);
			if (said.length > 0) return said;
		}
		for (const { text: renamed, to } of inOtherLanguage(text, people)) {
			const [group] = await this.#climb(renamed, ranking);
			if (group) return [{ ...group, how: 'name', asked: to }];
		}
		return [];
	}

	/** What is found as typed; where its words are apart in all of it, first what has them joined by marks. */
	async #joined(group: HitGroup, text: string, ranking: Ranking): Promise<HitGroup[]> {
		const compound = group.hits.some(({ isWhole }) => isWhole) ? undefined : asCompound(text);
		if (!compound) return [group];
		const joined = await this.#group({ how: 'marks', queries: [compound] }, text, ranking);
		const keys = new Set(joined.hits.map(keyOf));
		if (keys.size === 0) return [group];
		return [joined, { ...group, how: 'parts', hits: group.hits.filter((hit) => !keys.has(keyOf(hit))) }];
	}

	/** What the first rung that finds something finds, among what `isWanted`. */
	async #climb(text: string, ranking: Ranking, isWanted: (hit: Hit) => boolean = () => true): Promise<HitGroup[]> {
		for await (const rung of rungsOf(text, this.#tools)) {
			const group = await this.#group(rung, text, ranking);
			const hits = group.hits.filter(isWanted);
			if (hits.length > 0) return [{ ...group, hits }];
		}
		return [];
	}

	/** What a person says of the rest of the query, without the passages that are known already. */
	async #said({ person, rest }: Named, ranking: Ranking, known: readonly Hit[] = []): Promise<HitGroup[]> {
		const passages = new Set(known.map(({ url }) => url));
		const said = await this.#climb(rest, ranking, (hit) => isSaidBy(hit, person) && !passages.has(hit.url));
		return said.map((group) => ({ ...group, how: 'speaker', asked: rest, speaker: person.name }));
	}

	readonly #tools: RungTools = {
		script: () => this.#script(),
		lexicon: () => this.#lexicon(),
		sound: (text) => this.#sound(text),
	};

	/** What a rung finds, without what is known already. */
	async #group({ how, queries }: Rung, text: string, ranking: Ranking, known: readonly Hit[] = []): Promise<HitGroup> {
		const ranked = rank(await this.#hits(queries), ranking);
		const keys = new Set(known.map(keyOf));
		// Thousands of keys take as long to write as the search itself.
		const hits = keys.size === 0 ? ranked : ranked.filter((hit) => !keys.has(keyOf(hit)));
		const isApart = how === 'typed' && queries[0]?.partsAnswer === 'otherwise' && !hits.some(({ isWhole }) => isWhole);
		const [best] = hits;
		const asked = how !== 'typed' && how !== 'sound' && best ? await this.#asFound(best, queries, text) : text;
		return { how: isApart ? 'parts' : how, asked, queries: [...queries], hits };
	}

	/** The query as a hit has it; as typed where its words are apart there, or the hit's text could not be loaded. */
	async #asFound({ record, language, isWhole }: Hit, queries: readonly Query[], text: string): Promise<string> {
		if (!isWhole) return text;
		const texts = await this.texts(record).catch(() => undefined);
		const passage = texts?.[language === 'zh' ? 0 : 1] ?? '';
		const [match] = matchesOf(passage, queries);
		return match ? passage.slice(match.start, match.end) : text;
	}

	/** What finds something, where a query finds nothing. */
	suggestions(input: string): Promise<Suggestion[]> {
		return this.#withFiles(async () => {
			const { catalog, index } = await this.open();
			return suggestionsFor(parseQuery(input).text, {
				index,
				lexicon: () => this.#lexicon(),
				script: () => this.#script(),
				sounds: async () => (catalog.sounds === undefined ? undefined : this.#read(catalog.sounds, textOf)),
				textAt: (place) => this.#textAt(place),
				count: async (query) => {
					const [group] = await this.#climb(query, {});
					return countsOf(group?.hits ?? []);
				},
			});
		});
	}

	async #textAt({ page, at, length }: Place): Promise<string | undefined> {
		const record = (await (await this.open()).records.at([page]))(page);
		const text = (await this.texts(record).catch(() => undefined))?.[record.language === 'zh' ? 0 : 1];
		const tokens = tokenize(text ?? '');
		return text?.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
	}

	/** The texts of the segment that a hit is in, of the newest catalogue. */
	texts(known: IndexRecord): Promise<DispatchTexts[number]> {
		return this.#withFiles(async () => {
			const record = await (await this.open()).records.same(known);
			const texts = record && (await this.#read(record.dispatch.text, parseTexts))[record.index];
			if (!texts) throw new Error(`The search files have no text of “${known.dispatch.slug}#${known.segment[0]}”.`);
			return texts;
		});
	}

	/** Loads the texts while the index is being searched, where they are few. */
	async prepare(): Promise<void> {
		const { catalog, records } = await this.open();
		if (catalog.years.reduce((sum, { dispatches }) => sum + dispatches, 0) > few) return;
		const all = (await Promise.all(catalog.years.map((year) => records.ofYear(year)))).flat();
		await Promise.all(
			[...new Set(all.map(({ dispatch }) => dispatch.text))].map((text) => this.#read(text, parseTexts)),
		);
	}

	async #hits(queries: readonly Query[]): Promise<Hit[]> {
		const { catalog, index, records } = await this.open();
		const found = await Promise.all(
			queries
				.filter(({ phrase }) => phrase.length > 0)
				.map(async (query) => ({ partCount: query.parts.length, those: await find(query, index) })),
		);
		const recordAt = await records.at(found.flatMap(({ those }) => those.map(({ number }) => number)));
		const hits = await hitsOfAll(found, catalog, recordAt);
		// One query finds nothing twice.
		return found.length < 2 ? hits : [...new Map(hits.map((hit) => [keyOf(hit), hit])).values()];
	}

	async #lexicon(): Promise<Lexicon> {
		const opened = await this.open();
		opened.lexicon ??= new Lexicon(await opened.index.words());
		return opened.lexicon;
	}

	async #sound(text: string): Promise<Query[]> {
		const { sounds } = (await this.open()).catalog;
		return sounds !== undefined && looksLikeSound(text) ? soundQueries(text, await this.#read(sounds, textOf)) : [];
	}

	async #script(): Promise<ScriptForms | undefined> {
		const { script } = (await this.open()).catalog;
		return script === undefined ? undefined : this.#read(script, parseScript);
	}
}

/** Up to this many dispatches, loading all texts takes less time than one more round trip. */
const few = 6;

interface Opened {
	catalog: Catalog;
	records: RecordSource;
	index: WordIndex;
	/** Made when first needed. */
	lexicon?: Lexicon;
}
