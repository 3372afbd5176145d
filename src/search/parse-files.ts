import type { Country } from '../domain/person.ts';
import type { Bilingual } from '../domain/locale.ts';
import { isCount, isListOf, isOptional, isShape, isText, isTuple, type Guard } from '../domain/shape.ts';
import type { Catalog, CatalogKind, CatalogPerson, CatalogYear, DispatchTexts } from './catalog.ts';
import { textOf } from './files.ts';
import { isYearFile, type YearFile } from './year.ts';

/** The catalogue in a file of the index. Throws where the file holds something else. */
export const parseCatalog = (bytes: Uint8Array): Catalog =>
	parse(bytes, isCatalog, 'the catalogue of the search index');

/** The dispatches of a year in a file of the index. Throws where the file holds something else. */
export const parseYear = (bytes: Uint8Array): YearFile => parse(bytes, isYearFile, 'a year of the search catalogue');

/** The texts of a dispatch in a file of the index. Throws where the file holds something else. */
export const parseTexts = (bytes: Uint8Array): DispatchTexts => parse(bytes, isTexts, 'the texts of a dispatch');

/** The simplified form of each traditional character, from the file of script. */
export function parseScript(bytes: Uint8Array): Map<string, string> {
	const characters = [...textOf(bytes)];
	return new Map(
		characters.flatMap((traditional, at) => {
			const simplified = characters[at + 1];
			return at % 2 === 0 && simplified !== undefined ? [[traditional, simplified]] : [];
		}),
	);
}

function parse<Value>(bytes: Uint8Array, guard: Guard<Value>, what: string): Value {
	const value: unknown = JSON.parse(textOf(bytes));
	if (!guard(value)) throw new Error(`This is not ${what}.`);
	return value;
}

const bilingualText = { zh: isText, en: isText };
const isBilingual = isShape<Bilingual>(bilingualText);

const isKind = isShape<CatalogKind>({
	label: isBilingual,
	paths: isShape<CatalogKind['paths']>({ single: isBilingual, dual: isBilingual, reveal: isBilingual }),
});
const isKinds: Guard<Catalog['kinds']> = (value): value is Catalog['kinds'] =>
	typeof value === 'object' && value !== null && Object.values(value).every(isKind);

const isCatalog = isShape<Catalog>({
	chunks: isListOf(isTuple<[string, string, string]>([isText, isText, isText])),
	words: isText,
	script: isOptional(isText),
	sounds: isOptional(isText),
	quotePath: isBilingual,
	kinds: isKinds,
	editions: isCount,
	years: isListOf(isShape<CatalogYear>({ year: isText, file: isText, dispatches: isCount, records: isCount })),
	people: isListOf(
		isShape<CatalogPerson>({
			id: isText,
			name: isBilingual,
			country: isOptional(isShape<Country>({ ...bilingualText, id: isText })),
		}),
	),
});

const isTexts: Guard<DispatchTexts> = isListOf(isTuple<DispatchTexts[number]>([isText, isText]));
