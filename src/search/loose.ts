import type { Token } from './tokens.ts';

/**
 * The tokens that a loose search compares, in a query as in a text: marks are passed over, and so is the s of a
 * possessive. Between digits only the comma that groups thousands is; 6.4 stays what it is.
 */
export function withoutMarks(tokens: readonly Token[]): Token[] {
	return tokens.filter((token, at) => {
		if (isMark(token)) return isDigit(tokens[at - 1]) && isDigit(tokens[at + 1]) && !isGrouping(tokens, at);
		return !(token.value === 's' && at > 1 && isApostrophe(tokens[at - 1]));
	});
}

/** What stands between white space and marks; a hyphen or an apostrophe in a word parts nothing, nor does 6.4. */
export const looseParts = (text: string): string[] => [
	...new Set(text.match(/[\p{L}\p{N}\p{M}]+(?:(?:[-‐‑'’‘]|(?<=\p{N})[.,:/](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu)),
];

/** Whether a mark between two digits may be passed over where so many digits of the query follow it. */
export const isPassedOver = (mark: string, digitsAfter: number) =>
	mark === ',' && digitsAfter > 0 && digitsAfter % 3 === 0;

/** Whether the value is that of a digit. */
export const isDigitValue = (value: string) => /^\p{Nd}$/u.test(value);

const isMark = ({ value }: Token) => !/[\p{L}\p{N}]/u.test(value);
const isDigit = (token: Token | undefined) => token !== undefined && isDigitValue(token.value);
const isApostrophe = (token: Token | undefined) => token !== undefined && /^['’‘＇]$/.test(token.value);

function isGrouping(tokens: readonly Token[], at: number): boolean {
	let digits = 0;
	while (isDigit(tokens[at + 1 + digits])) digits += 1;
	return isPassedOver(tokens[at]?.value ?? '', digits);
}
