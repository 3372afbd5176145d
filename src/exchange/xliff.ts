import type { Dispatch } from '../domain/dispatch.ts';
import { languageTag, otherLocale } from '../domain/locale.ts';
import { xmlDocument, xmlElement, xmlText, xmlTextElement } from '../domain/xml.ts';
import { codesIn, type Coded } from './coded.ts';
import { isReviewed } from './review.ts';
import { unitsOf, type Unit } from './units.ts';

/**
 * Everything there is to translate of a dispatch, XLIFF 2.1 (OASIS, 2018): a file named by the slug, a unit for each
 * id, marks as paired codes with their MDX in `originalData`. What is out of date is `initial` again; all is `reviewed`
 * where somebody has reviewed the dispatch.
 */
export function xliffOf(dispatch: Dispatch): string {
	const { locale, tag } = dispatch.original;
	const attributes = {
		xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
		version: '2.1',
		srcLang: tag,
		trgLang: languageTag[otherLocale(locale)],
		'xml:space': 'preserve',
	};
	const units = unitsOf(dispatch);
	const done = isReviewed(dispatch, units) ? 'reviewed' : 'translated';
	const elements = units.map((unit) => unitElement(unit, unit.target && !unit.outdated ? done : 'initial'));
	return xmlDocument(xmlElement('xliff', attributes, xmlElement('file', { id: dispatch.slug }, ...elements)));
}

function unitElement({ id, part, source, target }: Unit, state: string): string {
	const marks = [...new Set([source, target ?? []].flatMap((text) => codesIn(text).map(({ mark }) => mark)))];
	const data = (mark: string) => `d${marks.indexOf(mark) + 1}`;
	return xmlElement(
		'unit',
		// A title has the id of its exchange, which no segment has.
		{ id, name: part },
		...(marks.length > 0
			? [xmlElement('originalData', {}, ...marks.map((mark) => xmlTextElement('data', mark, { id: data(mark) })))]
			: []),
		xmlElement(
			'segment',
			{ state },
			xmlElement('source', {}, codes(source, data)),
			...(target ? [xmlElement('target', {}, codes(target, data))] : []),
		),
	);
}

function codes(text: Coded, data: (mark: string) => string): string {
	const closing = new Map(
		codesIn(text).flatMap(({ number, kind, mark }) => (kind === 'close' ? [[number, mark]] : [])),
	);
	return text
		.map((part) => {
			if (typeof part === 'string') return xmlText(part);
			if (part.kind === 'close') return '</pc>';
			const id = String(part.number);
			if (part.kind === 'alone') return xmlElement('ph', { id, dataRef: data(part.mark) });
			const end = data(closing.get(part.number) ?? '');
			return `<pc id="${id}" dataRefStart="${data(part.mark)}" dataRefEnd="${end}">`;
		})
		.join('');
}
