/**
 * The text directive, `:~:text=…`, by which a browser marks exactly the given words of a page; empty where none can, as
 * inside of a heading that stands word for word in the contents before it.
 * A browser takes the first place that fits and, without a prefix or a suffix beside them, words only as wholes, which
 * in Chinese depends on its dictionary. So a prefix begins and a suffix ends beside punctuation or white space, or where
 * the segment does, and both grow until the place is the only one.
 */
export function textDirective({ page, words, first, last }: Passage): string {
	const [start, end] = words;
	const haystack = fold(page);
	const offset = (place: number) => fold(page.slice(0, place)).length;
	const needle = (from: number, to: number) => fold(page.slice(from, to));
	const isOnly = (from: number, to: number) => {
		const place = haystack.indexOf(needle(from, to));
		return place === offset(from) && haystack.indexOf(needle(from, to), place + 1) < 0;
	};
	const isBreak = (place: number) => [...first, ...last].includes(place) || !isInWord(page, place - 1) || !isInWord(page, place);
	const before = (place: number) => step(place, -1, first[0]);
	const after = (place: number, limit: number) => step(place, 1, limit);
	const step = (place: number, by: number, limit: number) => {
		do place += by;
		while ((limit - place) * by > 0 && !isBreak(place));
		return place;
	};

	let from = isBreak(start) ? start : before(start);
	let to = isBreak(end) ? end : after(end, last[1]);
	let terms: [number, number][] = [[start, end]];
	if (first[0] === last[0] && end - start <= longest) {
		while (!isOnly(from, to)) {
			if (to < last[1]) to = after(to, last[1]);
			else if (from > first[0]) from = before(from);
			else return '';
		}
	} else {
		const headLimit = Math.min(first[1], end);
		let head = after(Math.min(start + shortest, headLimit) - 1, headLimit);
		while (!isOnly(from, head)) {
			if (head < headLimit) head = after(head, headLimit);
			else if (from > first[0]) from = before(from);
			else return '';
		}
		const tailLimit = Math.max(last[0], head);
		let tail = step(Math.max(end - shortest, tailLimit) + 1, -1, tailLimit);
		while (haystack.indexOf(needle(tail, to), offset(head)) !== offset(tail)) {
			if (tail > tailLimit) tail = step(tail, -1, tailLimit);
			else if (to < last[1]) to = after(to, last[1]);
			else return '';
		}
		if (tail >= end) return '';
		terms = [[start, head], [tail, end]];
	}
	const prefix = encode(page.slice(from, start));
	const suffix = encode(page.slice(end, to));
	return `:~:text=${prefix && `${prefix}-,`}${terms.map((term) => encode(page.slice(...term))).join()}${suffix && `,-${suffix}`}`;
}

/** Longer passages are named by their first and last words, each at least so long. */
const longest = 40;
const shortest = 10;

/** As a browser compares text: without regard to case, accents, width, the form of quotation marks, white space. */
const fold = (text: string) =>
	text.normalize('NFKD').replace(/[\p{M}\s]/gu, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").toLowerCase();

const isLetter = (text: string) => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text);

/** Whether the character is a letter or digit, or a mark that may stand inside of a word or number. */
const isInWord = (text: string, place: number): boolean =>
	isLetter(text.charAt(place)) || (/[.,:;'’·_]/.test(text.charAt(place)) && isLetter(text.charAt(place - 1)) && isLetter(text.charAt(place + 1)));

/** Also encodes what has a meaning in a directive, and what mail and chat programs leave out at the end of an address. */
const encode = (text: string) =>
	encodeURIComponent(text.trim()).replace(/[-.!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Words of a page, and the segments in which they begin and end: offsets in the page's text, from and to. */
export interface Passage {
	page: string;
	words: [number, number];
	first: [number, number];
	last: [number, number];
}
