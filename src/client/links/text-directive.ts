/**
 * The text directive, `text=…`, by which a browser marks exactly the given words of a segment; empty where none can, as
 * inside of a heading that stands word for word in the contents before it. A browser takes the first place that fits
 * and, without a prefix or a suffix beside them, words only as wholes, which in Chinese depends on its dictionary. So a
 * prefix begins and a suffix ends beside punctuation or white space, or where the segment does, and both grow until the
 * place is the only one.
 */
export function textDirective({ page, words: [start, end], segment: [first, last] }: Passage): string {
	const haystack = fold(page);
	const offset = (place: number) => fold(page.slice(0, place)).length;
	const needle = (from: number, to: number) => fold(page.slice(from, to));
	const isOnly = (from: number, to: number) => {
		const place = haystack.indexOf(needle(from, to));
		return place === offset(from) && haystack.indexOf(needle(from, to), place + 1) < 0;
	};
	const isBreak = (place: number) =>
		place <= first || place >= last || !isInWord(page, place - 1) || !isInWord(page, place);
	const step = (place: number, by: 1 | -1) => {
		do place += by;
		while (!isBreak(place));
		return place;
	};

	let from = isBreak(start) ? start : step(start, -1);
	let to = isBreak(end) ? end : step(end, 1);
	let terms = [[start, end]];
	if (end - start <= longest) {
		while (!isOnly(from, to)) {
			if (to < last) to = step(to, 1);
			else if (from > first) from = step(from, -1);
			else return '';
		}
	} else {
		let head = step(start + shortest - 1, 1);
		while (!isOnly(from, head)) {
			if (head < end) head = step(head, 1);
			else return '';
		}
		let tail = step(end - shortest + 1, -1);
		while (tail > head && haystack.indexOf(needle(tail, to), offset(head)) !== offset(tail)) tail = step(tail, -1);
		if (tail > head)
			terms = [
				[start, head],
				[tail, end],
			];
	}
	const prefix = encode(page.slice(from, start));
	const suffix = encode(page.slice(end, to));
	const words = terms.map(([a, b]) => encode(page.slice(a, b))).join();
	return `text=${prefix && `${prefix}-,`}${words}${suffix && `,-${suffix}`}`;
}

/** Longer passages are named by their first and last words, each at least so long. */
const longest = 40;
const shortest = 10;

/** As a browser compares text: without regard to case, accents, width, the form of quotation marks, white space. */
const fold = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/[\p{M}\s]/gu, '')
		.replace(/[“”]/g, '"')
		.replace(/[‘’]/g, "'")
		.toLowerCase();

const isLetter = (text: string) => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text);

/** Whether the character is a letter or digit, or a mark that may stand inside of a word or number. */
const isInWord = (text: string, place: number): boolean =>
	isLetter(text.charAt(place)) ||
	(/[.,:;'’·_]/.test(text.charAt(place)) && isLetter(text.charAt(place - 1)) && isLetter(text.charAt(place + 1)));

/**
 * Also encodes what has a meaning in a directive, and what mail and chat programs leave out at the end of an address.
 */
const encode = (text: string) =>
	encodeURIComponent(text.trim()).replace(
		/[-.!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);

/** Words of a page and the segment in which they stand: offsets in the page's text, from and to. */
export interface Passage {
	page: string;
	words: [number, number];
	segment: [number, number];
}
