import { visibleCharacters } from '../ingest/source-text.ts';
import type { PageDraft } from './page-draft.ts';
import { textsIn } from './segments.ts';

/** What became of the characters of a received text, white space not counted. */
export interface Proof {
	received: number;
	drafted: number;
	leftOver: number;
	/** What does not add up; empty where nothing was lost, added or exchanged. */
	faults: string[];
}

/**
 * Proves that no character was lost: every one of the received text is in a draft or in a leftover, and each draft has
 * those of its lines in their order.
 */
export function proveWhole({ received, dispatches, leftovers }: PageDraft): Proof {
	const faults: string[] = [];
	const drafted = dispatches.flatMap(({ from, blocks, headline = '', subtitle = '', slug }) => {
		const own = visibleCharacters(textsIn(blocks).join(''));
		const head = visibleCharacters(headline + subtitle);
		const lines = visibleCharacters(from.body.flatMap((block) => block.lines.map(({ text }) => text)).join(''));
		const headLines = visibleCharacters(from.headline?.lines.map(({ text }) => text).join('') ?? '');
		for (const [have, want] of [
			[own, lines],
			[head, headLines],
		] as const) {
			const at = want.findIndex((character, index) => have[index] !== character);
			if (at !== -1 || have.length !== want.length)
				faults.push(`${slug}: after “${want.slice(Math.max(0, at - 8), at).join('')}” the draft is not as received.`);
		}
		return [...head, ...own];
	});
	const left = visibleCharacters(leftovers.map(({ text }) => text).join(''));
	const whole = visibleCharacters(received.text);
	const balance = new Map<string, number>();
	for (const character of whole) balance.set(character, (balance.get(character) ?? 0) + 1);
	for (const character of [...drafted, ...left]) balance.set(character, (balance.get(character) ?? 0) - 1);
	for (const [character, count] of balance)
		if (count !== 0)
			faults.push(`“${character}” is ${Math.abs(count)} times too ${count > 0 ? 'few' : 'many'} in the drafts.`);
	return { received: whole.length, drafted: drafted.length, leftOver: left.length, faults };
}
