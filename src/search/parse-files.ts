import type { Country } from '../domain/person.ts';
import type { Bilingual } from '../domain/locale.ts';
import { isCount, isListOf, isOptional, isShape, isText, isTuple, type Guard } from '../domain/shape.ts';
import type { Catalog, CatalogKind, CatalogPerson, CatalogYear, DispatchTexts } from './catalog.ts';
import type { ChunkEntry } from './chunk.ts';
import { textOf } from './files.ts';
import type { ScriptForm, ScriptForms } from './script.ts';
import { isYearFile, type YearFile } from './year.ts';

/** The catalogue in a file of the index. Throws where the file holds something else. */
export const parseCatalog = (bytes: Uint8Array): Catalog =>
	parse(bytes, isCatalog, 'the catalogue of the search index');

/** The dispatches of a year in a file of the index. Throws where the file holds something else. */
export const parseYear = (bytes: Uint8Array): YearFile => parse(bytes, isYearFile, 'a year of the search catalogue');

/** The texts of a dispatch in a file of the index. Throws where the file holds something else. */
export const parseTexts = (bytes: Uint8Array): DispatchTexts => parse(bytes, isTexts, 'the texts of a dispatch');

/** The characters of the texts that are a character in another script, from the file that `scriptTable` is in. */
export function parseScript(bytes: Uint8Array): ScriptForms {
	return new Map(
		textOf(bytes)
			.split(' ')
			.map((entry): [string, ScriptForm] => {
				const [character = '', ...others] = entry;
				const point = others.indexOf('.');
				return [
					character,
					point < 0 ? { usual: others, rarer: [] } : { usual: others.slice(0, point), rarer: others.slice(point + 1) },
				];
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

const isChunks = isListOf(isTuple<ChunkEntry>([isText, isText, isText]));

const isCatalog = isShape<Catalog>({
	chunks: isChunks,
	pairs: isOptional(isChunks),
	words: isText,
	marks: isText,
	script: isOptional(isText),
	mixed: isOptional(isText),
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
