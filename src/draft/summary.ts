import { datelineOf } from './datelines.ts';
import type { DispatchDraft } from './dispatch-draft.ts';
import type { PageDraft } from './page-draft.ts';
import { segmentsIn } from './segments.ts';

/** The label over the headline that a kind of dispatch has by custom; of an article only its editor knows it. */
export function kickerFor({ kind, speakers }: DispatchDraft, { people, original }: PageDraft): string | undefined {
	const name = people.find(({ id }) => id === speakers[0]?.id)?.name;
	if (original === 'en')
		return kind === 'interview' ? 'Interview' : kind === 'press-conference' ? 'Press conference' : undefined;
	if (kind === 'interview' && name !== undefined) return `${name}${original === 'zh' ? '答记者问' : '答記者問'}`;
	return kind === 'press-conference' ? (original === 'zh' ? '记者会' : '記者會') : undefined;
}

/** The first sentence of the text, which says what a dispatch is about. */
export function descriptionFor({ blocks }: DispatchDraft): string | undefined {
	const [first] = segmentsIn(blocks);
	if (first?.label !== undefined) return undefined;
	const text = first?.text.slice(datelineOf(first.text)?.text.length ?? 0);
	const sentence = text && /^.+?(?:[。！？]|[.!?](?=\s))/u.exec(text)?.[0];
	return (sentence ?? text)?.trim() || undefined;
}
