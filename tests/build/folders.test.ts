import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { editionsOf } from '../../src/domain/edition.ts';
import { attribute, byTag, readPages, textOf, withAttribute } from './html.ts';
import { readDispatches } from './dispatches.ts';

describe.each(['site', 'fixture', 'basedFixture'] as const)('the %s', (name) => {
	const site = inject(name);
	const pages = new Map(readPages(site.dir).map((page) => [page.path, page]));

	test('has a page in every folder, so that an address that is cut back leads somewhere', () => {
		const folders = readdirSync(site.dir, { recursive: true, withFileTypes: true }).filter((entry) =>
			entry.isDirectory(),
		);
		expect(folders.length).toBeGreaterThan(20);
		const bare = folders
			.map((entry) => join(entry.parentPath, entry.name))
			.filter((path) => !existsSync(join(path, 'index.html')));
		expect(bare).toEqual([]);
	});

	test('has a front page for every edition, with the ones before and after it', async () => {
		const editions = editionsOf(await readDispatches(site));
		for (const locale of ['zh', 'en']) {
			for (const [place, { date, dispatches }] of editions.entries()) {
				const { document } = pages.get(`${locale}/editions/${date}/`)!;
				const links = new Set(byTag(document, 'a').map((link) => attribute(link, 'href')));
				const of = (day: string) => `${site.basePath}${locale}/editions/${day}/`;
				for (const other of [editions[place - 1], editions[place + 1]])
					if (other) expect(links).toContain(of(other.date));
				for (const { slug } of dispatches) expect([...links].some((href) => href?.endsWith(`/${slug}/`))).toBe(true);
			}
			const heads = (path: string) => byTag(pages.get(path)!.document, 'h2').map(textOf);
			expect(heads(`${locale}/`)).toEqual(heads(`${locale}/editions/${editions[0]!.date}/`));
		}
	});

	test('has every edition in the archive, on its year’s page and its month’s', async () => {
		const editions = editionsOf(await readDispatches(site));
		for (const { date } of editions) {
			const [year, month] = date.split('-');
			for (const path of [`zh/archive/${year}/`, `en/archive/${year}/${month}/`]) {
				const links = byTag(pages.get(path)!.document, 'a').map((link) => attribute(link, 'href'));
				expect(links).toContain(`${site.basePath}${path.slice(0, 2)}/editions/${date}/`);
			}
			expect(pages.has(`zh/archive/${year}/${month}/`)).toBe(true);
		}
	});

	test('lists each quote and each person once', async () => {
		const dispatches = await readDispatches(site);
		const quotes = dispatches.flatMap((dispatch) => dispatch.quotes.map(({ id }) => id)).sort();
		const listed = [...pages.values()]
			.filter(({ path }) => /^zh\/quotes\/(\d+\/)?$/.test(path))
			.flatMap(({ document }) => withAttribute(document, 'data-mode').map((item) => attribute(item, 'id')!))
			.sort();
		expect(listed).toEqual(quotes);
		const people = [...pages.values()]
			.filter(({ path }) => /^en\/people\/(\d+\/)?$/.test(path))
			.flatMap(({ document }) => byTag(document, 'li').flatMap((item) => attribute(item, 'id') ?? []));
		expect(people.length).toBe(new Set(people).size);
		expect(people.length).toBe([...pages.keys()].filter((path) => /^en\/people\/[a-z][^/]*\/$/.test(path)).length);
	});

	test('has no list of more than 100 KB', () => {
		const lists = [...pages.values()].filter(
			({ path }) => /^(zh|en)\/((?!source)[a-z-]+\/)?(\d+\/)*$/.test(path) || path.includes('/editions/'),
		);
		expect(lists.length).toBeGreaterThan(8);
		expect(lists.filter(({ html }) => Buffer.byteLength(html) > 100_000).map(({ path }) => path)).toEqual([]);
	});
});
