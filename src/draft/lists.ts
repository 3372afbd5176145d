/** The number or mark of an item at the beginning of a text, as the text has it: 一、, （二）, 1., •. */
export const listMarkerOf = (text: string): string | undefined =>
	/^(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[）)]|[一二三四五六七八九十]+、|\d{1,2}(?:[.．](?!\d)|[、）)])|[①-⑳]|[•●■◆▲])/u.exec(
		text,
	)?.[0];

/** The place in its list that a marker has, from 1; undefined for marks that do not count. */
function placeOf(marker: string): number | undefined {
	const circled = marker.codePointAt(0) ?? 0;
	if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
	const word = marker.replace(/[（()）、.．]/gu, '');
	if (/^\d+$/.test(word)) return Number(word);
	const [tens, ones] = word.includes('十') ? word.split('十') : ['0', word];
	const digit = (text = '') => '一二三四五六七八九'.indexOf(text) + 1;
	return word === '' ? undefined : (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** How many of these texts, from the first, are the items of one list; 0 where they are none. */
export function listLength(texts: readonly string[]): number {
	let length = 0;
	const [first] = texts;
	const shape = (marker: string) => marker.replace(/[\d一二三四五六七八九十①-⑳]+/gu, '');
	const opening = first === undefined ? undefined : listMarkerOf(first);
	for (const text of texts) {
		const marker = listMarkerOf(text);
		if (marker === undefined || opening === undefined || shape(marker) !== shape(opening)) break;
		const place = /^[•●■◆▲]/u.test(marker) ? length + 1 : placeOf(marker);
		if (place !== length + 1) break;
		length++;
	}
	return length > 1 ? length : 0;
}

/**
 * The paragraphs that open with a run-in heading, and where each ends: those of a series that counts (一是 …。) or that
 * begins with the same words each time.
 */
export function runInsOf(texts: readonly string[]): Map<number, number> {
	const runIns = new Map<number, number>();
	for (let at = 0; at < texts.length; at++) {
		const length = Math.max(countedSeries(texts, at), sameOpening(texts, at));
		for (let index = at; index < at + length; index++) {
			const end = firstSentenceEnd(texts[index]);
			if (end !== undefined) runIns.set(index, end);
		}
		at += Math.max(0, length - 1);
	}
	return runIns;
}

function countedSeries(texts: readonly string[], from: number): number {
	let length = 0;
	while (texts[from + length]?.startsWith(`${'一二三四五六七八九十'[length]}是`) && isRunIn(texts[from + length]))
		length++;
	return length > 1 ? length : 0;
}

function sameOpening(texts: readonly string[], from: number): number {
	const opening = /^[^，。：；]{4,16}，/u.exec(texts[from] ?? '')?.[0];
	let length = 0;
	while (opening && texts[from + length]?.startsWith(opening) && isRunIn(texts[from + length])) length++;
	return length > 2 ? length : 0;
}

const isRunIn = (text = '') => firstSentenceEnd(text) !== undefined;

/** Where a first sentence ends that is short and not all of the text. */
function firstSentenceEnd(text = ''): number | undefined {
	const end = text.indexOf('。') + 1;
	return end > 0 && end <= 45 && end < text.length ? end : undefined;
}
