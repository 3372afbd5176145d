import type { DispatchKind } from '../domain/kinds.ts';
import { bylinesIn, datelineOf, signOffDateline, type NamedByline, type DatelineFacts } from './datelines.ts';
import type { Decisions } from './decisions.ts';
import type { PageDispatch } from './separate.ts';
import { isSignOff } from './datelines.ts';

/** What a page says of a dispatch beside its text. */
export interface PageFacts {
	agency?: string | undefined;
	place?: string | undefined;
	/** ISO 8601. */
	date?: string | undefined;
	bylines: NamedByline[];
}

/** Agency, place, date and bylines, from the dateline or the sign-off; the year also from elsewhere on the page. */
export async function factsFor({ body }: PageDispatch, page: string, decisions: Decisions): Promise<PageFacts> {
	const first = body[0];
	const last = body.at(-1);
	const dateline =
		datelineOf(first?.text ?? '') ?? body.map(({ text }) => signOffDateline(text)).find((found) => found !== undefined);
	const line = datelineOf(first?.text ?? '') ? first?.lines[0]?.number : last?.lines[0]?.number;
	const closing = body
		.filter(({ text }) => isSignOff(text) && !signOffDateline(text))
		.flatMap(({ text }) => bylinesIn(text.slice(1, -1)));
	const bylines = [...(dateline?.bylines ?? []), ...closing];
	for (const { name, role } of bylines)
		decisions.note({ about: 'byline', value: `${name}, ${role}`, sure: 'certain', why: 'named in brackets', line });
	if (!dateline) {
		decisions.note({
			about: `agency, place and date of the text from line ${first?.lines[0]?.number}`,
			value: 'left open',
			sure: 'unsure',
			why: 'there is no dateline',
			line: first?.lines[0]?.number,
		});
		return { bylines };
	}
	const { agency, place } = dateline;
	decisions.note({ about: 'dateline', value: `${agency}, ${place}`, sure: 'certain', why: `“${dateline.text}”`, line });
	return { agency, place, bylines, date: await dateOf(dateline, page, decisions, line) };
}

async function dateOf(
	dateline: DatelineFacts,
	page: string,
	decisions: Decisions,
	line: number | undefined,
): Promise<string> {
	const { year, sure, why } = yearOf(dateline, page);
	const two = (value: number) => String(value).padStart(2, '0');
	return decisions.settle({
		about: 'date',
		value: `${year}-${two(dateline.month)}-${two(dateline.day)}`,
		sure,
		why: `month and day by the dateline; ${why}`,
		line,
		refuse: (answer) => (/^\d{4}-\d{2}-\d{2}$/.test(answer) ? undefined : 'Write the date as 2019-04-28.'),
	});
}

/** A dateline has no year: the page's own date has, or else the latest year that it speaks of and that has come. */
function yearOf(
	{ year, month, day }: DatelineFacts,
	page: string,
): { year: number; sure: 'certain' | 'likely' | 'unsure'; why: string } {
	if (year !== undefined) return { year, sure: 'certain', why: 'the year too' };
	const plain = page.replace(/[^\S\n]/gu, '');
	const printed = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(plain);
	if (printed) {
		const next = new Date(Date.UTC(Number(printed[1]), Number(printed[2]) - 1, Number(printed[3])));
		const own = Date.UTC(next.getUTCFullYear(), month - 1, day);
		const days = Math.abs(own - next.getTime()) / 86_400_000;
		if (days <= 7)
			return { year: next.getUTCFullYear(), sure: 'certain', why: `the year by “${printed[0]}” on the page` };
	}
	const now = new Date().getFullYear();
	const years = [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)]
		.map(([, found]) => Number(found))
		.filter((one) => one <= now);
	const latest = Math.max(...years);
	if (years.length > 0) return { year: latest, sure: 'unsure', why: `the year is the latest that the page speaks of` };
	return { year: now, sure: 'unsure', why: 'the page says no year, and this is today’s' };
}

/** The kind of a dispatch, by who speaks in it and what its headline calls it. */
export async function kindFor(
	signs: { asked: boolean; answering: number; headline: string; text: string },
	decisions: Decisions,
	line: number | undefined,
	options: readonly DispatchKind[],
): Promise<DispatchKind> {
	const { kind, sure, why } = proposedKind(signs);
	const answer = await decisions.settle({ about: 'kind', value: kind, sure, why, line, options });
	return options.find((option) => option === answer) ?? kind;
}

function proposedKind({ asked, answering, headline, text }: Parameters<typeof kindFor>[0]): Proposal {
	const conference = /新闻发布会|記者會|记者会|新聞發布會|吹风会/u.test(text.slice(0, 300));
	if (asked && (answering > 1 || conference))
		return {
			kind: 'press-conference',
			sure: 'likely',
			why: answering > 1 ? `${answering} people answer` : 'it says so',
		};
	if (asked) return { kind: 'interview', sure: 'certain', why: 'questions, and one person who answers' };
	if (/(?:讲话|致辞|演讲|講話|致辭|演講)(?:全文)?$/mu.test(headline))
		return { kind: 'speech', sure: 'unsure', why: 'the headline says so' };
	if (/(?:公报|声明|公告|宣言|决定|公報|聲明|決定)(?:全文)?$/mu.test(headline))
		return { kind: 'document', sure: 'unsure', why: 'the headline says so' };
	return { kind: 'article', sure: 'likely', why: 'nobody asks, and the agency writes' };
}

type Proposal = { kind: DispatchKind; sure: 'certain' | 'likely' | 'unsure'; why: string };
