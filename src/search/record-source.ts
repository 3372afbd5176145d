import { recordsOf, type Catalog, type CatalogYear, type IndexRecord } from './catalog.ts';
import type { FileReader } from './files.ts';
import { parseYear } from './parse-files.ts';
import { unpackYear } from './year.ts';

/** The records of the index, which are in a file a year. */
export function recordSource({ years, kinds }: Pick<Catalog, 'years' | 'kinds'>, read: FileReader): RecordSource {
	const known = new Map<string, IndexRecord[]>();
	const ofYear = async ({ year, file, records: count }: CatalogYear) => {
		const kept = known.get(file);
		if (kept) return kept;
		const records = recordsOf(unpackYear(await read(file, parseYear), year, kinds));
		if (records.length !== count)
			throw new Error(`The search file “${file}” has ${records.length} records, not ${count}.`);
		known.set(file, records);
		return records;
	};
	let end = 0;
	const ranges = years.map((year) => ({ year, from: end, to: (end += year.records) }));
	const rangeOf = (number: number) => ranges.find(({ from, to }) => number >= from && number < to);
	return {
		ofYear,
		async at(numbers) {
			const needed = new Set(numbers.map(rangeOf).filter((range) => range !== undefined));
			const loaded = new Map(
				await Promise.all([...needed].map(async (range) => [range, await ofYear(range.year)] as const)),
			);
			return (number) => {
				const range = rangeOf(number);
				const record = range && loaded.get(range)?.[number - range.from];
				if (!record) throw new Error(`The search index has a record ${number} that its catalogue does not list.`);
				return record;
			};
		},
		async same({ dispatch: { date, slug }, segment: [id], language }) {
			const year = years.find(({ year }) => date.startsWith(year));
			const records = year ? await ofYear(year) : [];
			return records.find(
				(record) => record.dispatch.slug === slug && record.segment[0] === id && record.language === language,
			);
		},
	};
}

export interface RecordSource {
	/** The records of a year; loads its file. */
	ofYear(year: CatalogYear): Promise<IndexRecord[]>;
	/** What gives a record by its number, once the years of all of these are loaded, side by side. */
	at(numbers: readonly number[]): Promise<(number: number) => IndexRecord>;
	/** The record of the same segment, which may be one of an earlier catalogue. */
	same(record: IndexRecord): Promise<IndexRecord | undefined>;
}
