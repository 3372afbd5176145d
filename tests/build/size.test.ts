import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { quotesOf } from '../../src/domain/quote.ts';
import { exchanges } from '../../src/domain/dispatch.ts';
import { readDispatches } from './dispatches.ts';
import { filesOf } from './html.ts';

describe.each(['site', 'fixture'] as const)('%s', (name) => {
	const { dir } = inject(name);
	const files = filesOf(dir).map((path) => ({ path, bytes: statSync(join(dir, path)).size }));

	test('an edition makes one file of what copying from its dispatches needs', async () => {
		const dates = new Set((await readDispatches(inject(name))).map(({ date }) => date));
		const facts = files.flatMap(({ path }) => /^facts\/(.+)\.\w{8}\.json$/.exec(path)?.[1] ?? []);
		expect(facts.sort()).toEqual([...dates].sort());
	});

	test('no page is over 150 KB', () => {
		expect(files.filter(({ path, bytes }) => path.endsWith('.html') && bytes > 150_000)).toEqual([]);
	});

	test('no list and no source is over 100 KB', () => {
		const lists = files.filter(({ path }) =>
			/^(?:zh|en)\/(?:source|quotes|people|archive|editions|\w+)\/(?:[^/]+\/)?index\.html$/.test(path),
		);
		expect(lists.length).toBeGreaterThan(10);
		expect(lists.filter(({ bytes }) => bytes > 100_000)).toEqual([]);
	});

	test('a dispatch makes a page of each kind, a picture for each that is shared, Markdown, and a text for search', async () => {
		const dispatches = await readDispatches(inject(name));
		for (const dispatch of dispatches) {
			const { slug } = dispatch;
			const quoted = new Set(quotesOf(dispatch).map(({ section }) => section.id));
			const unquoted = exchanges(dispatch).filter(({ id }) => !quoted.has(id)).length;
			const own = files.filter(({ path }) =>
				[`/${slug}/`, `/${slug}.`, `-${slug}.`, `-${slug}-`].some((part) => `/${path}`.includes(part)),
			);
			const count = (pattern: RegExp) => own.filter(({ path }) => pattern.test(path)).length;
			// Text, both views, citations and changes in each language, beside the answers'.
			expect([slug, count(/\.html$/)]).toEqual([slug, 2 * (5 + exchanges(dispatch).length)]);
			// The pictures of quotes are named by the quotes, and stand for the answers that they are from.
			expect([slug, count(/\.png$/)]).toEqual([slug, 2 * (1 + unquoted)]);
			expect([slug, count(/\/index\.md$/)]).toEqual([slug, 2]);
			expect([slug, count(/^pagefind\/text\//)]).toEqual([slug, 1]);
			expect([
				slug,
				own.filter(({ path }) => !/\.(html|md|png|avif|webp|jpe?g)$|^pagefind\/text\//.test(path)),
			]).toEqual([slug, []]);
		}
	});
});
