import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
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
	const files = [...new Set(reading.map(({ dispatch }) => dispatch.source.file))];

	describe.each(pagesInFull)('on the pages in %s language, view %s,', (which, view) => {
		test.each(files)('has every published character of %s, each once, in its order', (file) => {
			const shown = reading
				.filter(({ locale, dispatch }) => (locale === dispatch.original.locale) === (which === 'its own'))
				.filter((entry) => entry.view === view && entry.dispatch.source.file === file)
				.flatMap(partsOf);
			const text = shown
				.sort((a, b) => a.line - b.line)
				.map((part) => part.text)
				.join('');
			expectSameText(text.replaceAll(/\s/gu, ''), textPublished(project, file, shown));
		});
	});
});

/** The lines of the file that are published, without their white space. */
function textPublished(project: string, file: string, parts: readonly Part[]): string {
	const lines = readFileSync(join(project, 'content/source', file), 'utf8').split('\n');
	return lines
		.filter((_, index) => parts.some(({ line, last }) => line <= index + 1 && index + 1 <= last))
		.join('')
		.replaceAll(/\s/gu, '');
}

/** A page's text in the original language, headline and body apart, each with the source's lines that it is made of. */
function partsOf({ dispatch, page }: ReadingPage): Part[] {
	const segments = segmentsOf(page, dispatch.original.locale);
	const isHead = ({ id }: { id: string }) => id === 'headline' || id === 'subtitle';
	const textOf = (part: typeof segments) => part.map(({ text }) => text).join('');
	const { headline, body } = dispatch.source;
	return [
		...(headline ? [{ line: headline.from, last: headline.to, text: textOf(segments.filter(isHead)) }] : []),
		{ line: body.from, last: body.to, text: textOf(segments.filter((segment) => !isHead(segment))) },
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

interface Part {
	/** The first and the last of the source's lines that it is made of. */
	line: number;
	last: number;
	text: string;
}
