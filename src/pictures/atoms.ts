import type { Locale } from '../domain/locale.ts';

/** The smallest piece of a text that is never broken: a Chinese character, a dash, an English word with its marks. */
export interface Atom {
	text: string;
	/** The space before it where no line breaks: none, a word space, or the thin space between Han and figures. */
	gap: 'none' | 'word' | 'thin';
	/** What a line break before it costs: 0 is a good place, `Infinity` no place. */
	breakCost: number;
}

/** Cuts a text into what its lines are made of. */
export const atomsOf = (text: string, locale: Locale): Atom[] =>
	locale === 'zh' ? chineseAtoms(text) : englishAtoms(text);

/** Marks that open: never at the end of a line. Their left half is blank. */
export const isOpening = (text: string) => /^[“‘《〈（〔「『【]$/u.test(text);

/** Marks that close or pause: never at the start of a line. The right half of most is blank. */
export const isClosing = (text: string) => /^[”’》〉）〕」』】、，。；：？！·…—%％]/u.test(text);

/** Closing marks with a blank right half. */
export const isHalfBlank = (text: string) => /^[”’》〉）〕」』】、，。；：]$/u.test(text);

function chineseAtoms(text: string): Atom[] {
	const pieces = text.match(/——|……|[\p{Script=Latin}0-9][\p{Script=Latin}\p{M}0-9.,%–-]*|\s+|.\p{M}*/gu) ?? [];
	const costs = wordBoundaryCosts(text);
	const atoms: Atom[] = [];
	let offset = 0;
	let spaced = false;
	for (const piece of pieces) {
		const before = atoms.at(-1)?.text;
		if (/^\s+$/u.test(piece)) spaced = true;
		else {
			const meetsLatin =
				before !== undefined && isLatin(before) !== isLatin(piece) && isLetter(before) && isLetter(piece);
			atoms.push({
				text: piece,
				gap: spaced ? 'word' : meetsLatin ? 'thin' : 'none',
				breakCost: spaced ? 0 : chineseBreakCost(before, piece, costs.get(offset) ?? insideWord),
			});
			spaced = false;
		}
		offset += piece.length;
	}
	return atoms;
}

/** What a break between two neighbours costs, given what the words say. */
function chineseBreakCost(before: string | undefined, after: string, wordCost: number): number {
	if (before === undefined || isClosing(after) || isOpening(before) || before === '——') return Infinity;
	if (/^[。？！；]$/u.test(before)) return 0;
	if (/^[，：]$/u.test(before) || after === '——') return 2;
	if (/^[”》）]$/u.test(before)) return wordCost === Infinity ? Infinity : Math.min(wordCost, 10);
	if (isOpening(after)) return Math.min(wordCost, 8);
	if (before === '、') return 8;
	return wordCost;
}

/** By offset in the text, what a break at the start of a word costs. */
function wordBoundaryCosts(text: string): Map<number, number> {
	const costs = new Map<number, number>();
	const short = [...text.matchAll(/“[^”]{1,8}”|《[^》]{1,8}》/gu)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
	const words = [...segmenter.segment(text)];
	words.forEach(({ index, segment }, place) => {
		const quoted = short.some(({ from, to }) => index > from && index < to);
		const clings =
			particles.has(segment) ||
			segment.startsWith('之') ||
			(isFigure(words[place - 1]?.segment) && /^[个年月日届人国]/u.test(segment));
		const previous = words[place - 1]?.segment ?? '';
		const leaves = prefixes.has(previous) ? 45 : isSingle(previous) && !particles.has(previous) ? 34 : 12;
		costs.set(index, quoted ? Infinity : clings ? 45 : Math.max(leaves, isSingle(segment) ? 30 : 12));
	});
	for (const { from, to } of short) {
		for (let index = from + 1; index < to; index++) costs.set(index, Infinity);
	}
	return costs;
}

function englishAtoms(text: string): Atom[] {
	const together = [...text.matchAll(/“[^”]{1,20}”|\p{Lu}\p{Ll}+ and \p{Lu}\p{Ll}+/gu)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
	const pieces = [...text.matchAll(/\[|\]|[^\s[\]]+?(?:(?<=\p{L})[-—](?=\p{L})|(?=[\s[\]]|$))/gu)];
	return pieces.map(({ 0: piece, index }, place) => {
		const before = pieces[place - 1]?.[0];
		const isApart = /\s/.test(text.charAt(index - 1));
		const isTogether = together.some(({ from, to }) => index > from && index < to);
		const cost =
			before === undefined || before === '[' || piece === ']'
				? Infinity
				: isApart
					? englishBreakCost(before, piece)
					: hyphen;
		return { text: piece, gap: isApart ? 'word' : 'none', breakCost: isTogether ? Math.max(cost, phrase) : cost };
	});
}

function englishBreakCost(before: string, after: string): number {
	if (/[.!?]”?$/.test(before)) return 0;
	if (/[,;:]”?$/.test(before)) return 1;
	if (functionWords.has(before.toLowerCase())) return 18;
	if (/^\w{1,3}[,;.]/.test(after)) return 14;
	if (/\d$/.test(before) || /^\d/.test(after)) return 22;
	if (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after)) return 16;
	return 4;
}

const isLatin = (text: string) => /^[\p{Script=Latin}0-9]/u.test(text);
const isLetter = (text: string) => /^[\p{L}\p{N}]/u.test(text);
const isSingle = (text: string) => [...text].length === 1;
const isFigure = (text: string | undefined) => text !== undefined && /^\d+$/.test(text);
const insideWord = 70;
const hyphen = 25;
const phrase = 40;
const particles = new Set('的了们着过等和与上中下里之方者性化');
const prefixes = new Set(['第', '不', '各', '本', '是', '将']);
const functionWords = new Set([
	...'a an the of to in on at by for with and or but from as is are was were be been'.split(' '),
	...'has have had its their his our we i this that these those which'.split(' '),
	...'who not no than into under between'.split(' '),
]);
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
