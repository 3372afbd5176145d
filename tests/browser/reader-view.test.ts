import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, inject, test } from 'vitest';
import { readPages, withAttribute } from '../build/html.ts';
import { blank, useBrowser } from './site.ts';

/** Mozilla's reader view: a script that defines `Readability`. */
const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

const browser = useBrowser(blank);

test.each(['site', 'fixture'] as const)('reader view keeps every segment of every page of the %s', async (name) => {
	const pages = readPages(inject(name).dir).filter(
		({ document }) => withAttribute(document, 'data-segment').length > 0,
	);
	expect(pages.length).toBeGreaterThan(10);
	const page = await browser.open(blank);
	await page.evaluate(readability);
	const lost = await page.evaluate(
		(those) => {
			const textOf = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
			return those.flatMap(({ path, html }) => {
				const document = new DOMParser().parseFromString(html, 'text/html');
				// The reader view takes the document apart.
				const segments = Array.from(document.querySelectorAll('[data-segment]'), ({ textContent }) =>
					textOf(textContent),
				);
				const { Readability } = globalThis as unknown as Readers;
				const article = new Readability(document).parse();
				const kept = textOf(article?.textContent);
				// The headline is the article's title as well.
				const title = textOf(article?.title);
				return segments
					.filter((text) => !kept.includes(text) && !title.includes(text))
					.map((text) => `${path} ${text.slice(0, 40)}`);
			});
		},
		pages.map(({ path, html }) => ({ path, html })),
	);
	expect(lost).toEqual([]);
});

interface Readers {
	Readability: new (document: Document) => { parse: () => { title: string; textContent: string } | null };
}
