import { Converter } from 'opencc-js/t2cn';
import { allSegments, segmentTexts, type Dispatch } from '../domain/dispatch.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/** Reports traditional characters in a dispatch that is in simplified script, also in what is not translated yet. */
export function traditionalIn(dispatch: Dispatch, pairs: readonly TextPair[]): Finding[] {
	const { original, head, headline, kicker, description, place, agencies, note, places = [] } = dispatch;
	if (original.tag === 'zh-Hant') return [];
	const paired = new Set(pairs.map(({ at }) => at));
	const untranslated = allSegments(dispatch).filter(({ id }) => !paired.has(id));
	const texts: { at: string; zh: string; file?: 'facts' }[] = [
		...pairs,
		...untranslated.map((segment) => ({ at: segment.id, zh: segmentTexts(segment).zh })),
		...(head.length === 0 ? [{ at: 'headline', zh: headline.zh }] : []),
		{ at: 'kicker', zh: kicker.zh },
		{ at: 'description', zh: description.zh },
		{ at: 'place', zh: place.zh, file: 'facts' },
		...(note ? [{ at: 'note', zh: note.zh, file: 'facts' as const }] : []),
		...agencies.map(({ zh }) => ({ at: 'agencies', zh, file: 'facts' as const })),
		...places.flatMap(({ title, names }) =>
			[title, ...names].map(({ zh }) => ({ at: 'places', zh, file: 'facts' as const })),
		),
	];
	const found = texts.flatMap(({ at, zh, file }) => checkTraditional(at, zh, file));
	return [...new Map(found.map((finding) => [`${finding.at} ${finding.words}`, finding])).values()];
}

/** Reports traditional characters in a text that is in simplified script, each run of them once. */
export function checkTraditional(at: string, text: string, file: 'zh' | 'facts' = 'zh'): Finding[] {
	const runs = new Set([...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([han]) => traditionalRuns(han)));
	return [...runs].map((words) => ({
		code: 'traditional',
		file,
		at,
		words,
		message: `“${words}” in “${at}” is in traditional script.`,
		fix: `Write “${simplified(words)}”, unless it was received so.`,
	}));
}

function traditionalRuns(han: string): string[] {
	const runs: string[] = [];
	let isOpen = false;
	for (const character of han) {
		const isRun = isTraditional(character);
		if (isRun && isOpen) runs.push((runs.pop() ?? '') + character);
		else if (isRun) runs.push(character);
		isOpen = isRun;
	}
	return runs;
}

/** Whether a character is of traditional script alone: what simplified texts have in some words, as 乾坤 or 著, is not. */
function isTraditional(character: string): boolean {
	const already = known.get(character);
	if (already !== undefined) return already;
	const is = !basic.has(character) && simplified(character) !== character;
	known.set(character, is);
	return is;
}

const known = new Map<string, boolean>();

/** The 6,763 characters of GB 2312-80, which are those of simplified script, by the rows and cells of the standard. */
const basic = new Set(
	new TextDecoder('gbk').decode(
		Uint8Array.from({ length: 72 * 94 * 2 }, (_, index) => {
			const cell = index >> 1;
			return index % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94);
		}),
	),
);

const simplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
