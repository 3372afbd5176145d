import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readDispatches, readingPages, segmentsOf, type ReadingPage } from './dispatches.ts';
import { readPages } from './html.ts';

const reading = readingPages(readPages(inject('site').dir), await readDispatches());
const files = [...new Set(reading.map(({ dispatch }) => dispatch.source.file))];

test('the text as received has 8,025 characters that are not white space', () => {
	expect([...textAsReceived('000_f8eb0c3754d62f85.txt')].length).toBe(8025);
});

const pagesInFullChinese = [
	['zh', 'single'],
	['zh', 'dual'],
	['en', 'dual'],
	['zh', 'reveal'],
] as const;

describe.each(pagesInFullChinese)('the %s pages, view %s,', (locale, view) => {
	test.each(files)('hold every character of %s, each once, in its order', (file) => {
		const shown = reading
			.filter((entry) => entry.locale === locale && entry.view === view && entry.dispatch.source.file === file)
			.flatMap(partsOf);
		const text = shown
			.sort((a, b) => a.line - b.line)
			.map((part) => part.text)
			.join('');
		expectSameText(text.replaceAll(/\s/gu, ''), textAsReceived(file));
	});
});

/** The file without its white space. */
function textAsReceived(file: string): string {
	const text = readFileSync(join(import.meta.dirname, '../../content/source', file), 'utf8');
	return text.replaceAll(/\s/gu, '');
}

/** A page's Chinese text, headline and body apart, each with the first of the source's lines that it is made of. */
function partsOf({ dispatch, page }: ReadingPage): { line: number; text: string }[] {
	const segments = segmentsOf(page, 'zh');
	const isHead = ({ id }: { id: string }) => id === 'headline' || id === 'subtitle';
	const textOf = (part: typeof segments) => part.map(({ text }) => text).join('');
	const { headline, body } = dispatch.source;
	return [
		...(headline ? [{ line: headline.from, text: textOf(segments.filter(isHead)) }] : []),
		{ line: body.from, text: textOf(segments.filter((segment) => !isHead(segment))) },
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
