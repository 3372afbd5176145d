import { expect, test } from 'vitest';
import { allSegments, exchanges, paragraphCount } from '../../src/domain/dispatch.ts';
import { quoteRanges, plainText } from '../../src/domain/inline.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { readContent } from '../../src/ingest/content.ts';

const { dispatches, people, issues } = await readContent(process.cwd());
const [interview, reactions, border] = dispatches;

test('the content has no mistake', () => expect(issues).toEqual([]));

test('the three dispatches have thirty, eighteen and five paragraphs', () => {
	expect(dispatches.map(paragraphCount)).toEqual([30, 18, 5]);
});

test('the interview has three exchanges, each a question with its answer', () => {
	expect(exchanges(interview!).map(({ id, heading, segments }) => [id, heading.id, segments.length])).toEqual([
		['q1', 'q1-q', 10],
		['q2', 'q2-q', 8],
		['q3', 'q3-q', 8],
	]);
});

test('every segment of the three dispatches knows the lines of the source that it came from', () => {
	const segments = dispatches.flatMap(allSegments);
	expect(segments).toHaveLength(60);
	expect(segments.filter(({ lines }) => !lines)).toEqual([]);
});

test('thirteen experts, Qu Yunhai and Wang Yi are quoted, Wang Yi at least ten times over the three answers', () => {
	expect(new Set(quotesOf(reactions!).map(({ speaker }) => speaker)).size).toBe(13);
	expect(quotesOf(reactions!).every(({ mode }) => mode === 'reported')).toBe(true);
	expect(quotesOf(border!).map(({ speaker }) => speaker)).toContain('qu-yunhai');
	const answers = quotesOf(interview!).map(({ section }) => section.id);
	expect(answers.length).toBeGreaterThanOrEqual(10);
	expect(new Set(answers)).toEqual(new Set(['q1', 'q2', 'q3']));
	expect([...people.keys()].sort()).toEqual(
		expect.arrayContaining([...new Set(dispatches.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker)))]),
	);
});

test('a quote’s range holds the words of the quote', () => {
	for (const quote of dispatches.flatMap(quotesOf)) {
		for (const locale of ['zh', 'en'] as const) {
			const content = quote.segment.content[locale];
			const range = quoteRanges(content).find(({ id }) => id === quote.id)!;
			expect(plainText(content).slice(range.start, range.end)).toBe(plainText(quote.content[locale]));
		}
	}
});
