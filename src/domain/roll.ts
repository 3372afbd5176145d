import type { Dispatch, Segment } from './dispatch.ts';
import { quotesOf, type Quote } from './quote.ts';

/** A subhead with those who speak under it. */
export interface RollPart {
	heading: Segment;
	/** The first statement of each. */
	statements: Quote[];
}

/** The subheads of a dispatch with those who speak under them, each once, with the first of their statements. */
export function rollOf(dispatch: Dispatch): RollPart[] {
	const quotes = quotesOf(dispatch);
	return dispatch.sections.flatMap((section) => {
		const statements = quotes.filter((quote) => quote.section === section);
		const firsts = statements.filter(
			({ speaker }, index) => statements.findIndex((other) => other.speaker === speaker) === index,
		);
		return section.kind === 'part' && section.heading && firsts.length > 0
			? [{ heading: section.heading, statements: firsts }]
			: [];
	});
}

/** The ids of the people in a roll. */
export const speakersOf = (roll: readonly RollPart[]) =>
	new Set(roll.flatMap(({ statements }) => statements.map(({ speaker }) => speaker)));
