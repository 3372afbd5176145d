import type { DraftPerson } from './cast.ts';
import { datelineOf } from './datelines.ts';
import type { DispatchDraft } from './dispatch-draft.ts';
import { segmentsIn } from './segments.ts';

/** The label over the headline that a kind of dispatch has by custom; of an article only its editor knows it. */
export function kickerFor({ kind, speakers }: DispatchDraft, people: readonly DraftPerson[]): string | undefined {
	const name = people.find(({ id }) => id === speakers[0]?.id)?.name;
	if (kind === 'interview' && name !== undefined) return `${name}答记者问`;
	return kind === 'press-conference' ? '记者会' : undefined;
}

/** The first sentence of the text, which says what a dispatch is about. */
export function descriptionFor({ blocks }: DispatchDraft): string | undefined {
	const [first] = segmentsIn(blocks);
	const text = first?.text.slice(datelineOf(first.text)?.text.length ?? 0);
	return text === undefined ? undefined : (/^[^。！？]+[。！？]/u.exec(text)?.[0] ?? text);
}
