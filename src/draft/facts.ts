import type { NamedByline } from './datelines.ts';
import { bracketedDateline, bylinesIn, datelineOf, isSignOff, signOffDateline } from './datelines.ts';
import { dateOf } from './dates.ts';
import type { Decisions } from './decisions.ts';
import type { PageDispatch } from './separate.ts';

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
	const first = body[0]?.lines[0]?.number;
	const given = body.map(({ text, lines }, index) => ({
		found: (index === 0 && datelineOf(text)) || signOffDateline(text) || (index < 3 && bracketedDateline(text)),
		line: lines[0]?.number,
	}));
	const { found: dateline, line = first } = given.find(({ found }) => found) ?? {};
	const closing = body
		.filter(({ text }) => isSignOff(text) && !signOffDateline(text))
		.flatMap(({ text }) => bylinesIn(text.slice(1, -1)));
	const bylines = [...((dateline || undefined)?.bylines ?? []), ...closing];
	for (const { name, role } of bylines)
		decisions.note({ about: 'byline', value: `${name}, ${role}`, sure: 'certain', why: 'named in brackets', line });
	const { agency, place, text } = dateline || {};
	const missing = Object.entries({ agency, place }).flatMap(([key, value]) => (value === undefined ? key : []));
	if (missing.length > 0)
		decisions.note({
			about: `${missing.join(' and ')} of the text from line ${first}`,
			value: 'left open',
			sure: 'unsure',
			why: text === undefined ? 'there is no dateline' : `“${text}” does not say`,
			line,
		});
	else decisions.note({ about: 'dateline', value: `${agency}, ${place}`, sure: 'certain', why: `“${text}”`, line });
	return { agency, place, bylines, date: await dateOf(dateline || {}, page, decisions, line) };
}
