import { kinds } from '../domain/kinds.ts';
import type { Cited } from './cited.ts';
import { cslItems, type CslItem } from './csl-json.ts';

/** RIS records, one for each language. Lines end with CR LF, as the format demands. */
export function ris(cited: Cited): string {
	const [original, translation] = cslItems(cited);
	const type = kinds[cited.dispatch.kind].risType;
	if (!translation) return record(type, original, []);
	return record(type, original, [['TT', translation.title]]) + record(type, translation, [['OP', original.title]]);
}

function record(type: string, item: CslItem, titles: Line[]): string {
	const [year, month, day] = item.issued['date-parts'][0];
	const lines: Line[] = [
		['TY', type],
		['ID', item.id],
		...item.author.map(({ literal }): Line => ['AU', literal]),
		['TI', item.title],
		...titles,
		...(item.translator ?? []).map(({ literal }): Line => ['A4', literal]),
		['DA', `${year}/${twoDigits(month)}/${twoDigits(day)}/`],
		['PY', String(year)],
		...(item.section ? [['SE', item.section] satisfies Line] : []),
		...(item.note ? [['N1', item.note] satisfies Line] : []),
		['LA', item.language],
		['UR', item.URL],
		['ER', ''],
	];
	return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}\r\n`;
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

type Line = [tag: string, value: string];
