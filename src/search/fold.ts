/**
 * One character as it is compared: letters and digits without case, width or diacritics, everything else as it stands.
 * Punctuation keeps its width, so that a wide comma is not the English one; what a query may stand for is `variants`.
 */
export function foldCharacter(character: string): string {
	if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return character;
	const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
	return /^[\p{L}\p{N}]*$/u.test(bare) ? bare : character;
}

/** The marks of a text that one mark of a query may stand for: straight for curly, narrow for wide, 「 for “. */
export function variants(mark: string): string[] {
	const listed = same[mark];
	if (listed) return [...listed];
	const code = mark.codePointAt(0) ?? 0;
	if (code > 0x20 && code < 0x7f) return [mark, String.fromCodePoint(code + wide)];
	if (code > 0xff00 && code < 0xff5f && !chinese.has(mark)) return [mark, String.fromCodePoint(code - wide)];
	return [mark];
}

/** Wide forms that are the standard marks of Chinese and stand for themselves alone. */
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
