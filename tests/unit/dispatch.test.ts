import { describe, expect, test } from 'vitest';
import { allSegments, exchanges, paragraphCount, segmentText } from '../../src/domain/dispatch.ts';
import { mixedHtml } from '../../src/domain/html.ts';
import { plainText, quoteRanges } from '../../src/domain/inline.ts';
import { locales } from '../../src/domain/locale.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { dispatchHtml } from '../../src/feeds/dispatch-html.ts';
import { dispatchMarkdown } from '../../src/feeds/dispatch-markdown.ts';
import { translator } from '../../src/i18n/strings.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readAgain } from '../kept-readings.ts';

const fixture = await readAgain(fixtureSite);
const own = await readAgain(process.cwd());

describe.each([
	['the project', own],
	['the fixture site', fixture],
])('the content of %s', (_name, { dispatches, people, issues }) => {
	test('has no mistake', () => expect(issues).toEqual([]));

	test('has the lines of the source that each segment came from', () => {
		const segments = dispatches.flatMap(allSegments);
		expect(segments.length).toBeGreaterThan(0);
		expect(segments.filter(({ lines }) => !lines)).toEqual([]);
	});

	test('has everybody who speaks among its people', () => {
		const speakers = dispatches.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
		expect(speakers.filter((speaker) => !people.has(speaker))).toEqual([]);
	});

	test('has the words of each quote in its range', () => {
		for (const quote of dispatches.flatMap(quotesOf)) {
			for (const locale of ['zh', 'en'] as const) {
				const content = quote.segment.content[locale];
				const range = quoteRanges(content).find(({ id }) => id === quote.id)!;
				expect(plainText(content).slice(range.start, range.end)).toBe(plainText(quote.content[locale]));
			}
		}
	});
});

test('the dispatches of a site come by date, the newest first, with their paragraphs counted', () => {
	expect(fixture.dispatches.map((dispatch) => [dispatch.slug, dispatch.rank, paragraphCount(dispatch)])).toEqual([
		['tide-table', 1, 2],
		['boats-home', 1, 2],
		['tide-sounds', 1, 2],
		['lamp-brief', 1, 1],
		['ferry-talk', 1, 2],
		['bridge-briefing', 1, 12],
		['isles-communique', 2, 3],
		['quiet-water-speech', 3, 3],
		['pier-talk', 1, 7],
		['bridge-day', 2, 7],
		['lighthouse-lit', 1, 12],
		['ferry-lanes', 1, 5],
		['isle-bridges', 1, 23],
		['harbour-voices', 2, 10],
	]);
});

test('an interview has exchanges, each a question with its answer, and an article has none', () => {
	const [interview, article] = ['isle-bridges', 'harbour-voices'].map((slug) =>
		fixture.dispatches.find((dispatch) => dispatch.slug === slug)!,
	);
	expect(exchanges(interview!).map(({ id, heading, segments }) => [id, heading.id, segments.length])).toEqual([
		['q1', 'q1-q', 10],
		['q2', 'q2-q', 5],
		['q3', 'q3-q', 4],
	]);
	expect(exchanges(article!)).toEqual([]);
});

test('a quote knows who speaks, how the agency gives the words, and in which part they stand', () => {
	const known = fixture.dispatches
		.flatMap(quotesOf)
		.map(({ id, speaker, mode, section }) => [id, speaker, mode, section.id]);
	expect(known).toContainEqual(['zhen-fine-brush', 'zhen-juli', 'verbatim', 'q2']);
	expect(known).toContainEqual(['trial-night-boats', 'tess-trial', 'reported', 'h2']);
	expect(known).toContainEqual(['gu-lamp-green', 'gu-ming', 'verbatim', undefined]);
});

test.each(locales)(
	'a note of the site’s own is in the Markdown and the feeds of a dispatch in %s, marked so',
	(locale) => {
		const dispatch = fixture.dispatches.find(({ slug }) => slug === 'isles-communique')!;
		const marked = translator(locale)('dispatch.note', { note: dispatch.note![locale] });
		expect(dispatchMarkdown(dispatch, [], locale).split('\n\n')).toContain(marked);
		expect(dispatchHtml(dispatch, [], locale)).toContain(`<p><small>${mixedHtml(marked, locale)}</small></p>`);
		expect(
			allSegments(dispatch)
				.map((segment) => segmentText(segment, locale))
				.join(),
		).not.toContain(dispatch.note![locale]);
	},
);
