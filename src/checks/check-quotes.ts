import { bodySegments, segmentText, type Dispatch } from '../domain/dispatch.ts';
import { quoteRanges } from '../domain/inline.ts';
import { kinds } from '../domain/kinds.ts';
import { bilingual } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { Finding } from './finding.ts';

/** How far apart the edges of a quote may be in the two languages, as a part of the length of its segment. */
const tolerance = 0.25;

/**
 * Reports quotes that are not the same words in both languages, not somebody's who speaks there, or marked otherwise.
 * `hasFacts`: the facts could be read, and say whose they are.
 */
export function checkQuoteSpans(dispatch: Dispatch, people: ReadonlyMap<string, Person>, hasFacts: boolean): Finding[] {
	const { locale } = dispatch.original;
	return bodySegments(dispatch).flatMap((segment) => {
		const texts = bilingual((language) => segmentText(segment, language));
		const ranges = bilingual((language) => quoteRanges(segment.content[language]));
		return ranges[locale].flatMap(({ id, start, end }): Finding[] => {
			const facts = dispatch.quotes.find((quote) => quote.id === id);
			const found: Finding[] = [];
			const of = (file: Finding['file'], at: string, message: string, fix: string, isMistake = false) =>
				found.push({ code: 'quote', file, at, words: id, message, fix, isMistake });
			const other = ranges[locale === 'zh' ? 'en' : 'zh'].find((quote) => quote.id === id);
			const otherText = texts[locale === 'zh' ? 'en' : 'zh'];
			if (other && segment.langs === undefined) {
				const edges = [start / texts[locale].length, end / texts[locale].length];
				const others = [other.start / otherText.length, other.end / otherText.length];
				if (edges.some((edge, index) => Math.abs(edge - (others[index] ?? edge)) > tolerance))
					of(
						locale === 'zh' ? 'en' : 'zh',
						segment.id,
						`The quote “${id}” is ${percent(edges)} of “${segment.id}” in ${locale}.mdx, and ${percent(others)} here.`,
						'Mark the same words in both languages.',
					);
			}
			if (!facts || !hasFacts) return found;
			const before = texts[locale].slice(0, start).trimEnd();
			const words = texts[locale].slice(start, end);
			const isMarked =
				segment.form?.type === 'verse' ||
				/[“‘「『]$/u.test(before) ||
				/^[“‘「『]/u.test(words) ||
				isInside(texts[locale], start);
			if (facts.mode === 'verbatim' && kinds[dispatch.kind].quoteMode === 'reported' && !isMarked)
				of('facts', 'quotes', `The quote “${id}” is verbatim, and no quotation marks are around it.`, reportedFix(id));
			if (facts.mode === 'reported' && isInside(texts[locale], start) && isInside(texts[locale], end - 1))
				of('facts', 'quotes', `The quote “${id}” is reported, and stands in quotation marks.`, verbatimFix(id));
			const speaker = people.get(facts.speaker);
			const { speakers } = segment;
			if (speakers && !speakers.includes(facts.speaker))
				of(
					'facts',
					'quotes',
					`The quote “${id}” is given to “${facts.speaker}”, and “${speakers.join(', ')}” speaks in “${segment.id}”.`,
					'Remove the speaker there; where others are quoted in an answer, write “relays”.',
					true,
				);
			else if (!speakers && speaker && !isNamed(speaker, texts.zh)) {
				const named = [...people.values()].filter((person) => texts.zh.includes(person.name.zh));
				if (named.length > 0)
					of(
						'facts',
						'quotes',
						`The quote “${id}” is given to “${facts.speaker}”, whom “${segment.id}” does not name; it names ` +
							`${named.map((person) => person.id).join(', ')}.`,
						`Write ${named.map((person) => `“speaker: ${person.id}”`).join(' or ')}.`,
					);
			}
			return found;
		});
	});
}

const reportedFix = (id: string) =>
	`Write “mode: reported” for “${id}”, or put the mark <Quote> inside the quotation marks.`;
const verbatimFix = (id: string) => `Write “mode: verbatim” for “${id}”.`;

const percent = (edges: readonly number[]) => edges.map((edge) => `${Math.round(edge * 100)}%`).join(' to ');

/** Whether a place is between quotation marks. */
const isInside = (text: string, place: number) => {
	const before = text.slice(0, place + 1);
	return (before.match(/[“「]/gu)?.length ?? 0) > (before.match(/[”」]/gu)?.length ?? 0);
};

/** Whether a text names a person, by one part of the name at least. */
const isNamed = (person: Person, text: string) => person.name.zh.split('·').some((part) => text.includes(part));
