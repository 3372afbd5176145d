import { codeFault, codesIn, wordsOf, type Coded } from './coded.ts';
import type { FileUnit, Part } from './read-units.ts';
import { unitName, type Unit } from './units.ts';

/** A unit of the content with the translation that a file has for it, or why it has none that can be used. */
export type Paired = { unit: Unit; target: Coded; isReviewed: boolean } | { name: string; fault: string };

/**
 * Finds the units of the content that a file's are: by their address; where a tool has dropped it, by the words of the
 * original, if those are one unit's alone. A unit whose original is not what was translated is a fault.
 */
export function pairUnits(units: readonly Unit[], file: readonly FileUnit[]): Paired[] {
	const byName = Map.groupBy(units, unitName);
	const byWords = Map.groupBy(units, ({ source }) => plain(wordsOf(source)));
	return file.map((one): Paired => {
		const words = plain(one.source.map((part) => (typeof part === 'string' ? part : '')).join(''));
		const name = one.name ?? `“${words.slice(0, 20)}”`;
		const found = (one.name === undefined ? byWords.get(words) : byName.get(one.name)) ?? [];
		// A title has the id of its exchange, and nothing else has.
		const [unit, other] = found;
		if (!unit) return { name, fault: 'The content has no such text.' };
		if (other) return { name, fault: `These words are several texts: ${found.map(unitName).join(', ')}.` };
		if (unit.into !== one.language)
			return { name, fault: `It is translated into “${one.language}”, not “${unit.into}”.` };
		if (plain(wordsOf(unit.source)) !== words)
			return { name, fault: 'The original has changed since it was sent out; export it again.' };
		const target = codedTarget(one, unit.source);
		const fault = typeof target === 'string' ? target : codeFault(target);
		return typeof target === 'string' || fault !== undefined
			? { name, fault: `Its marks are wrong: ${fault}.` }
			: { unit, target, isReviewed: one.isReviewed };
	});
}

/** The translation with this project's codes: those of the file stand for them in the order of the original. */
function codedTarget({ source, target }: FileUnit, original: Coded): Coded | string {
	const starts = (part: Part): part is Exclude<Part, string> => typeof part !== 'string' && part.kind !== 'close';
	const refs = source.filter(starts).map(({ ref }) => ref);
	const own = codesIn(original).filter(({ kind }) => kind !== 'close');
	if (refs.length !== own.length) return `the file has ${refs.length} codes for the original’s ${own.length}`;
	const ends = new Map(codesIn(original).flatMap((code) => (code.kind === 'close' ? [[code.number, code.mark]] : [])));
	const coded: Coded = [];
	for (const part of target) {
		if (typeof part === 'string') {
			coded.push(part);
			continue;
		}
		const code = own[refs.indexOf(part.ref)];
		const mark = code ? (part.kind === 'close' ? ends.get(code.number) : code.mark) : knownMark(part.mark);
		if (mark === undefined) return `code ${part.ref} is none of the original’s`;
		coded.push({ number: code?.number ?? extra + Number(/\d+/.exec(part.ref)?.[0] ?? 0), kind: part.kind, mark });
	}
	const missing = own.find(
		({ number, mark }) => isNeeded(mark) && !codesIn(coded).some((code) => code.number === number),
	);
	return missing ? `${missing.mark} is missing` : coded;
}

/** Marks that a translation may have of its own. */
const knownMark = (mark = '') => (/^(?:\*\*?|<\/?Dateline>)$/.test(mark) ? mark : undefined);

/** Above the numbers of the original’s codes. */
const extra = 1000;

/** A quote is marked in both languages, and a row has all of its cells. */
const isNeeded = (mark: string) => mark.startsWith('<Quote') || mark === '\t';

const plain = (text: string) => text.replace(/\s/gu, '');
