import type { Dispatch } from '../domain/dispatch.ts';
import { languageTag, otherLocale } from '../domain/locale.ts';
import { xmlDocument, xmlElement, xmlText, xmlTextElement } from '../domain/xml.ts';
import type { Coded } from './coded.ts';
import { isReviewed } from './review.ts';
import { unitName, unitsOf, type Unit } from './units.ts';

/**
 * The translated units of a dispatch as a translation memory, TMX 1.4b (LISA OSCAR, 2005): each unit by its address, in
 * both languages, marks as paired codes. TMX has no states: `x-state` says what is out of date, and what is reviewed.
 */
export function tmxOf(dispatch: Dispatch): string {
	const { locale, tag } = dispatch.original;
	const language = (text: Coded, lang: string) =>
		xmlElement('tuv', { 'xml:lang': lang }, xmlElement('seg', {}, segOf(text)));
	const all = unitsOf(dispatch);
	const done = isReviewed(dispatch, all) ? 'reviewed' : undefined;
	const state = ({ outdated }: Unit) => (outdated ? 'out of date' : done);
	const units = all.flatMap((unit) =>
		unit.target
			? xmlElement(
					'tu',
					{ tuid: unitName(unit) },
					...[state(unit)].flatMap((value) => (value ? xmlTextElement('prop', value, { type: 'x-state' }) : [])),
					language(unit.source, tag),
					language(unit.target, languageTag[otherLocale(locale)]),
				)
			: [],
	);
	const header = xmlElement('header', {
		creationtool: 'dispatches',
		creationtoolversion: '1',
		segtype: 'paragraph',
		'o-tmf': 'MDX',
		adminlang: 'en',
		srclang: tag,
		datatype: 'xml',
	});
	return xmlDocument(xmlElement('tmx', { version: '1.4' }, header, xmlElement('body', {}, ...units)));
}

function segOf(text: Coded): string {
	return text
		.map((part) => {
			if (typeof part === 'string') return xmlText(part);
			const number = String(part.number);
			if (part.kind === 'alone') return xmlTextElement('ph', part.mark, { x: number });
			const attributes = part.kind === 'open' ? { i: number, x: number } : { i: number };
			return xmlTextElement(part.kind === 'open' ? 'bpt' : 'ept', part.mark, attributes);
		})
		.join('');
}
