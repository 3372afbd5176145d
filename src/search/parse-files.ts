import type { Country } from '../domain/person.ts';
import { dispatchFolder, type DispatchKind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/locale.ts';
import { isCount, isListOf, isOneOf, isOptional, isShape, isText, isTuple, type Guard } from '../domain/shape.ts';
import {
	segmentTypes,
	type Catalog,
	type CatalogDispatch,
	type CatalogPerson,
	type CatalogQuote,
	type CatalogSegment,
	type DispatchTexts,
} from './catalog.ts';
import { textOf } from './files.ts';

/** The catalogue in a file of the index. Throws where the file holds something else. */
export const parseCatalog = (bytes: Uint8Array): Catalog =>
	parse(bytes, isCatalog, 'the catalogue of the search index');

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

const isCatalog = isShape<Catalog>({
	chunks: isListOf(isTuple<[string, string, string]>([isText, isText, isText])),
	words: isText,
	script: isOptional(isText),
	sounds: isOptional(isText),
	quotePath: isBilingual,
	dispatches: isListOf(
		isShape<CatalogDispatch>({
			slug: isText,
			kind: isOneOf(Object.keys(dispatchFolder) as DispatchKind[]),
			date: isText,
			rank: isCount,
			label: isBilingual,
			paths: isShape<CatalogDispatch['paths']>({ single: isBilingual, dual: isBilingual, reveal: isBilingual }),
			text: isText,
			segments: isListOf(isTuple<CatalogSegment>([isText, isOneOf(segmentTypes), isCount, isCount, isCount], isCount)),
			quotes: isListOf(isTuple<CatalogQuote>([isText, isCount, isCount, isCount, isCount, isCount, isCount])),
		}),
	),
	people: isListOf(
		isShape<CatalogPerson>({
			id: isText,
			name: isBilingual,
			country: isOptional(isShape<Country>({ ...bilingualText, id: isText })),
		}),
	),
});

const isTexts: Guard<DispatchTexts> = isListOf(isTuple<DispatchTexts[number]>([isText, isText]));
