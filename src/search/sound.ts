import { parseQuery, type Query } from './query.ts';

/** Whether a query could be pinyin, in one piece or in syllables, with tone marks or numbers or without. */
export function looksLikeSound(input: string): boolean {
	if (input.length > longestInput) return false;
	const pieces = piecesOf(input);
	return pieces.join('').length > 1 && pieces.every((piece) => syllables.test(piece));
}

/**
 * Queries for the characters of the texts that have these sounds, one for each way to cut the input into syllables.
 * `table`: from `soundTable`.
 */
export function soundQueries(input: string, table: string): Query[] {
	const characters = new Map(
		table.split('\n').map((line) => [/^[a-z]+/.exec(line)?.[0] ?? '', [...line.replace(/^[a-z]+/, '')]]),
	);
	const cuts = piecesOf(input).reduce<string[][]>(
		(heads, piece) => {
			const tails = cutsOf(piece, characters);
			return heads.flatMap((head) => tails.map((tail) => [...head, ...tail])).slice(0, most);
		},
		[[]],
	);
	return cuts
		.filter((cut) => cut.length > 0)
		.map((cut) => ({
			...parseQuery(''),
			text: input,
			phrase: cut.map((syllable) => ({
				characters: [syllable, rounded(syllable)].flatMap((key) => characters.get(key) ?? []),
			})),
		}));
}

/** Every way to cut a run of letters into syllables that occur in the texts. */
function cutsOf(piece: string, characters: ReadonlyMap<string, unknown>): string[][] {
	if (piece === '') return [[]];
	const cuts: string[][] = [];
	for (let length = Math.min(longest, piece.length); length > 0 && cuts.length < most; length--) {
		const syllable = piece.slice(0, length);
		if (!characters.has(syllable) && !characters.has(rounded(syllable))) continue;
		for (const rest of cutsOf(piece.slice(length), characters)) cuts.push([syllable, ...rest]);
	}
	return cuts;
}

/** Letters between spaces, apostrophes and tone numbers, without tone marks; ü is v. */
const piecesOf = (input: string) =>
	input
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replaceAll('u\u0308', 'v')
		.replace(/\p{M}/gu, '')
		.split(/[\s'’·1-5-]+/)
		.filter(Boolean);

/** lu and nu as lü and nü, which are often typed without the dots. */
const rounded = (syllable: string) => syllable.replace(/^([ln])u(?=e?$)/, '$1v');

const longest = 6;
const most = 32;

/** Longer than any name or phrase that is typed by sound; the ways to cut the letters grow with their number. */
const longestInput = 48;

const syllables = new RegExp(
	`^(?:${[
		'[bpm](?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)',
		'f(?:a|o|ei|ou|an|en|ang|eng|u)',
		'[dt](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|ing|u|uo|ui|uan|un)',
		'[nl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|uan|un|v|ve|ue)',
		'[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)',
		'[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)',
		'[zcs]h?(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|u|ua|uo|uai|ui|uan|un|uang)',
		'r(?:e|ao|ou|an|en|ang|eng|ong|i|u|ua|uo|ui|uan|un)',
		'y(?:a|o|e|ao|ou|an|ang|i|in|ing|ong|u|ue|uan|un)',
		'w(?:a|o|ai|ei|an|en|ang|eng|u)',
		'(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|er)',
	].join('|')})+$`,
);
