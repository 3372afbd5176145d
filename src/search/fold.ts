import { unifiedIdeograph } from './radicals.ts';

/**
 * One character in the form in which it is compared: letters and digits without case, width and diacritics, radicals as
 * the characters that they look like, everything else unchanged. Punctuation keeps its width, so that a wide comma
 * differs from an English one; `variants` is the exception for queries.
 */
export function foldCharacter(character: string): string {
	const letter = unifiedIdeograph(character);
	if (!/[\p{L}\p{N}\p{M}]/u.test(letter)) return letter;
	if (/[ʹʻʼʽʾʿˈ]/.test(letter)) return '’';
	const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
	const plain = undecomposed.get(bare) ?? bare;
	return /^[\p{L}\p{N}]*$/u.test(plain) ? plain : letter;
}

/** Latin letters that Unicode does not decompose, as they are typed where a keyboard lacks them. */
const undecomposed = new Map(
	'øo łl đd ðd ħh ıi ȷj ŧt ŋn ƒf əa æae œoe ßss þth ĸk'
		.split(' ')
		.map(([letter = '', ...plain]) => [letter, plain.join('')]),
);

/** The punctuation in a text that a mark in a query matches: straight matches curly, narrow wide, 「 “. */
export function variants(mark: string): string[] {
	const listed = same[mark];
	if (listed) return [...listed];
	const code = mark.codePointAt(0) ?? 0;
	if (code > 0x20 && code < 0x7f) return [mark, String.fromCodePoint(code + wide)];
	if (code > 0xff00 && code < 0xff5f && !chinese.has(mark)) return [mark, String.fromCodePoint(code - wide)];
	return [mark];
}

/** Wide forms that are the standard punctuation of Chinese: each matches itself alone. */
const chinese = new Set('，；：？！（）');

const wide = 0xff00 - 0x20;

const same: Record<string, string> = {
	'"': '"“”＂',
	'＂': '"“”＂',
	'「': '「“',
	'」': '」”',
	'『': '『‘“',
	'』': '』’”',
	"'": "'‘’",
	'・': '·・',
	'‧': '·‧',
	'•': '·•',
	'–': '–-',
	'―': '―—',
	'⋯': '⋯…',
	'‑': '‑-',
};
