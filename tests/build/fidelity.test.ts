import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { sourceFiles, type LineRange } from '../../src/domain/dispatch.ts';
import { readDispatches, readingPages, segmentsOf, type ReadingPage } from './dispatches.ts';
import { readPages } from './html.ts';

/** The pages that show the original in full: by whether they are in its language, and by their view. */
const pagesInFull = [
	['its own', 'single'],
	['its own', 'dual'],
	['the other', 'dual'],
	['its own', 'reveal'],
] as const;

describe.each(['site', 'fixture'] as const)('the %s', async (name) => {
	const { dir, project } = inject(name);
	const reading = readingPages(readPages(dir), await readDispatches({ project }));
	const slugs = [...new Set(reading.map(({ dispatch }) => dispatch.slug))];

	describe.each(pagesInFull)('on the pages in %s language, view %s,', (which, view) => {
		test.each(slugs)('has every published character of what was received of %s, each once, in its order', (slug) => {
			const shown = reading
				.filter(({ locale, dispatch }) => (locale === dispatch.original.locale) === (which === 'its own'))
				.filter((entry) => entry.view === view && entry.dispatch.slug === slug)
				.flatMap((page) => partsOf(page, project));
			if (view === 'single') expect(shown.length).toBeGreaterThan(0);
			for (const { shown: text, received } of shown) expectSameText(text, received);
		});
	});
});

/** The text of a file's lines, without its white space. */
function textOf(project: string, file: string, ranges: readonly LineRange[]): string {
	const lines = readFileSync(join(project, 'content/source', file), 'utf8').split('\n');
	return ranges
		.flatMap(({ from, to }) => lines.slice(from - 1, to))
		.join('')
		.replaceAll(/\s/gu, '');
}

/** A page's text in the original language, headline and body apart, each beside the lines that it is made of. */
function partsOf({ dispatch, page }: ReadingPage, project: string): Part[] {
	const segments = segmentsOf(page, dispatch.original.locale);
	const isHead = ({ id }: { id: string }) => id === 'headline' || id === 'subtitle';
	const wordsOf = (part: typeof segments) => part.map(({ text }) => text.replaceAll(/\s/gu, '')).join('');
	const { file, headline } = dispatch.source;
	const body = sourceFiles(dispatch.source).map((received) => textOf(project, received.file, received.body));
	return [
		...(headline ? [{ shown: wordsOf(segments.filter(isHead)), received: textOf(project, file, [headline]) }] : []),
		{ shown: wordsOf(segments.filter((segment) => !isHead(segment))), received: body.join('') },
	];
}

/** Compares two long texts; a failure shows the first place where they differ. */
function expectSameText(actual: string, expected: string) {
	let at = 0;
	while (at < expected.length && actual[at] === expected[at]) at++;
	const around = (text: string) => text.slice(Math.max(0, at - 10), at + 20);
	expect({ at, text: around(actual), length: actual.length }).toEqual({
		at,
		text: around(expected),
		length: expected.length,
	});
}

/** A text on a page and the received one, both without white space. */
interface Part {
	shown: string;
	received: string;
}
