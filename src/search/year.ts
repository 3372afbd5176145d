import type { Dispatch } from '../domain/dispatch.ts';
import type { Bilingual } from '../domain/locale.ts';
import { isCount, isListOf, isOneOf, isShape, isText, isTuple, type Guard } from '../domain/shape.ts';
import {
	segmentTypes,
	type Catalog,
	type CatalogDispatch,
	type CatalogKind,
	type CatalogQuote,
	type CatalogSegment,
	type SegmentType,
} from './catalog.ts';

/**
 * The dispatches of one year as their file has them: by column, so that like stands beside like and packs to half the
 * size. Each list has a place for each dispatch.
 */
export interface YearFile {
	slugs: string[];
	/** Each one of the catalogue's. */
	kinds: string[];
	/** `MM-DD`. */
	days: string[];
	ranks: number[];
	labels: [zh: string, en: string][];
	/** The places of those that were received in English. */
	english: number[];
	/** The digests in the names of the files of their texts. */
	texts: string[];
	/** Of their segments: ids, and numbers or 0. */
	ids: string[][];
	types: SegmentType[][];
	numbers: number[][];
	/** Tokens in each language. */
	zh: number[][];
	en: number[][];
	speakers: number[][][];
	quotes: CatalogQuote[][];
}

/** The dispatches of a year, packed. `text`: the digest in the name of the file of a dispatch's texts. */
export function packYear(dispatches: readonly PlainDispatch[], texts: string[]): YearFile {
	const column = <Value>(of: (segment: CatalogSegment) => Value) =>
		dispatches.map(({ segments }) => segments.map((segment) => of(segment)));
	return {
		slugs: dispatches.map(({ slug }) => slug),
		kinds: dispatches.map(({ kind }) => kind),
		days: dispatches.map(({ date }) => date.slice('YYYY-'.length)),
		ranks: dispatches.map(({ rank }) => rank),
		labels: dispatches.map(({ label }) => [label.zh, label.en]),
		english: dispatches.flatMap(({ original }, place) => (original === 'en' ? [place] : [])),
		texts,
		ids: column(([id]) => id),
		types: column(([, type]) => type),
		numbers: column(([, , number]) => number),
		zh: column(([, , , zh]) => zh),
		en: column(([, , , , en]) => en),
		speakers: column(([, , , , , ...speakers]) => speakers),
		quotes: dispatches.map(({ quotes }) => quotes),
	};
}

/** The dispatches of a year as they were packed. Throws where the columns are not of one length. */
export function unpackYear(file: YearFile, year: string, kinds: Catalog['kinds']): CatalogDispatch[] {
	const at = <Value>(column: readonly Value[], place: number): Value => {
		const value = column[place];
		if (value === undefined) throw new Error(`A column of the search catalogue of ${year} is too short.`);
		return value;
	};
	return file.slugs.map((slug, place) => {
		const kind = at(file.kinds, place);
		const known = kinds[kind];
		if (!known) throw new Error(`The search catalogue does not know the kind “${kind}”.`);
		const [zh, en] = at(file.labels, place);
		const [types, numbers] = [at(file.types, place), at(file.numbers, place)];
		const [chinese, english, speakers] = [at(file.zh, place), at(file.en, place), at(file.speakers, place)];
		return {
			slug,
			kind,
			kindLabel: known.label,
			date: `${year}-${at(file.days, place)}`,
			rank: at(file.ranks, place),
			label: { zh, en },
			original: file.english.includes(place) ? 'en' : 'zh',
			paths: withSlug(known.paths, slug),
			text: textFile(slug, at(file.texts, place)),
			segments: at(file.ids, place).map((id, index): CatalogSegment => [
				id,
				at(types, index),
				at(numbers, index),
				at(chinese, index),
				at(english, index),
				...at(speakers, index),
			]),
			quotes: at(file.quotes, place),
		};
	});
}

/** The name of the file of a dispatch's texts. */
export const textFile = (slug: string, digest: string) => `text/${slug}.${digest}.gz`;

function withSlug(paths: CatalogKind['paths'], slug: string): CatalogKind['paths'] {
	const fill = ({ zh, en }: Bilingual) => ({
		zh: zh.replace(slugMark, slug),
		en: en.replace(slugMark, slug),
	});
	return { single: fill(paths.single), dual: fill(paths.dual), reveal: fill(paths.reveal) };
}

/** What stands in an address of the catalogue where the slug belongs. */
export const slugMark = '{slug}';

export const isYearFile: Guard<YearFile> = isShape<YearFile>({
	slugs: isListOf(isText),
	kinds: isListOf(isText),
	days: isListOf(isText),
	ranks: isListOf(isCount),
	labels: isListOf(isTuple<[string, string]>([isText, isText])),
	english: isListOf(isCount),
	texts: isListOf(isText),
	ids: isListOf(isListOf(isText)),
	types: isListOf(isListOf(isOneOf(segmentTypes))),
	numbers: isListOf(isListOf(isCount)),
	zh: isListOf(isListOf(isCount)),
	en: isListOf(isListOf(isCount)),
	speakers: isListOf(isListOf(isListOf(isCount))),
	quotes: isListOf(
		isListOf(isTuple<CatalogQuote>([isText, isCount, isCount, isCount, isCount, isCount, isCount], isCount)),
	),
});

/** A dispatch without what the catalogue adds when a year is read. */
export type PlainDispatch = Omit<CatalogDispatch, 'kind' | 'paths' | 'text' | 'kindLabel'> & Pick<Dispatch, 'kind'>;
