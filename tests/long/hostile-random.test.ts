import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { zhSearch } from '../../src/i18n/search-strings.ts';
import { longestQuery } from '../../src/search/query.ts';
import { randomNumbers } from '../random.ts';
import { attackCounts, encoded, hostileTexts, watched, type Hostile } from '../browser/hostile.ts';
import { siteUrl, toolsLoaded, useBrowser } from '../browser/site.ts';

/** What stands in an address is only ever compared with what a page has, on every kind of page that reads it. */
const browser = useBrowser();
const interview = 'interviews/isle-bridges/';

test.each([
	['a dispatch', `en/${interview}`],
	['a quote', 'en/quotes/zhen-every-tide/'],
	['citations', `zh/${interview}cite/`],
])('a hostile fragment of %s leads to a place of the page or nowhere', async (_what, path) => {
	const page = await browser.open(path);
	const { harmless, moves } = await watched(page);
	await toolsLoaded(page);
	const texts = hostileTexts(attackCounts.fragments, randomNumbers(path));
	await page.evaluate(async (texts) => {
		const { hostile } = window as unknown as Hostile;
		// What mends a fragment comes with the first that needs it.
		hostile.isOwn = true;
		location.hash = 'first';
		hostile.isOwn = false;
		const names = () => performance.getEntriesByType('resource').map(({ name }) => name);
		while (!names().some((name) => name.includes('mend-fragment'))) await hostile.tick();
		for (const text of texts) {
			hostile.isOwn = true;
			location.hash = text;
			hostile.isOwn = false;
			await hostile.tick();
		}
	}, texts);
	const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
	const gone = await moves();
	const isPlace = (address: string) =>
		address
			.replace(`${siteUrl}${path}#`, '')
			.split('..')
			.every((id) => ids.includes(id));
	expect(gone.filter((address) => !isPlace(address))).toEqual([]);
	expect(gone.length).toBeLessThanOrEqual(texts.length);
	await harmless();
});

test('a hostile query or filter of the search is answered with a sentence', async () => {
	const page = await browser.open('zh/search/');
	const { harmless, moves } = await watched(page);
	await toolsLoaded(page);
	const texts = hostileTexts(attackCounts.searchQueries, randomNumbers('search'));
	// What is said while the answer takes long.
	const meanwhile: string[] = [zhSearch['search.searching'], zhSearch['search.late']];
	const unanswered = await page.evaluate(
		async ([texts, meanwhile]) => {
			const { hostile } = window as unknown as Hostile;
			const part = (name: string) => document.querySelector<HTMLElement>(`dispatch-search [data-part=${name}]`)!;
			const pristine = document.querySelector('dispatch-search')!.cloneNode(true) as HTMLElement;
			const facets = ['year', 'kind', 'type', 'speaker', 'country', 'dispatch', 'language', 'from', '__proto__', 'v'];
			const isAnswered = () => {
				const status = part('status').textContent;
				return status !== '' && !meanwhile.includes(status) && part('trouble').hidden;
			};
			for (const [place, text] of texts.entries()) {
				const parameters = new URLSearchParams({ q: place % 2 ? text : '互联互通' });
				parameters.set(facets[place % facets.length]!, text);
				hostile.isOwn = true;
				history.replaceState(null, '', `?${parameters}`);
				hostile.isOwn = false;
				const search = pristine.cloneNode(true) as HTMLElement;
				document.querySelector('dispatch-search')!.replaceWith(search);
				const until = performance.now() + 60_000;
				while (!isAnswered() && performance.now() < until) await hostile.tick();
				if (!isAnswered()) return text;
			}
			return undefined;
		},
		[texts, meanwhile] as const,
	);
	expect(unanswered).toBe(undefined);
	// The search writes its own address, and nothing else.
	expect((await moves()).filter((address) => !address.startsWith(`${siteUrl}zh/search/`))).toEqual([]);
	await harmless();
});

test('hostile words for the quotes find none or some of them', async () => {
	const page = await browser.open('en/quotes/');
	const { harmless, moves } = await watched(page);
	await toolsLoaded(page);
	await page.evaluate(
		async (texts) => {
			const { hostile } = window as unknown as Hostile;
			for (const text of texts) {
				hostile.isOwn = true;
				history.replaceState(null, '', `?${new URLSearchParams({ q: text })}`);
				hostile.isOwn = false;
				const filter = document.querySelector('quote-filter')!;
				filter.querySelector('input')!.value = '';
				filter.replaceWith(filter.cloneNode(true));
			}
			await hostile.tick();
		},
		hostileTexts(attackCounts.quoteQueries, randomNumbers('quotes')),
	);
	const written = await moves();
	// Of a query that is longer than any is, the address has what was looked for.
	const isOwn = (address: string) =>
		address.startsWith(`${siteUrl}en/quotes/`) && new URL(address).search.length <= 9 * longestQuery + 3;
	expect([written.length > 0, written.filter((address) => !isOwn(address))]).toEqual([true, []]);
	await harmless();
});

test('a hostile address that is not there leads to a page of the site or nowhere', async () => {
	const page = await browser.open('404.html');
	const { harmless, moves } = await watched(page);
	await toolsLoaded(page);
	const random = randomNumbers('lost');
	// A browser has no lone surrogates in a path.
	const texts = hostileTexts(attackCounts.lostAddresses, random).map((text) => text.toWellFormed());
	await page.evaluate(
		async (addresses) => {
			const { hostile } = window as unknown as Hostile;
			const pristine = document.querySelector('find-way')!.cloneNode(true);
			for (const address of addresses) {
				hostile.isOwn = true;
				history.replaceState(null, '', address);
				hostile.isOwn = false;
				const way = pristine.cloneNode(true) as HTMLElement;
				document.querySelector('find-way')!.replaceWith(way);
				// It has asked for the same before.
				await (await fetch(way.dataset['addresses']!)).json();
				await hostile.tick();
			}
		},
		texts.map((text, place) => {
			const where = [`/zh/${text}`, `/en/articles/ferry-lanes/${text}`, `/zh/${encoded(text)}/`][place % 3]!;
			return place % 4 ? where : `/en/nowhere-${place}/?v=${encoded(text)}#${text}`;
		}),
	);
	const gone = await moves();
	const answers = await page.evaluate(
		(addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
		[...new Set(gone)],
	);
	expect([gone.length > 0, gone.length <= texts.length, new Set(answers)]).toEqual([true, true, new Set([200])]);
	await harmless();
});

test('a whole page at a hostile address is loaded once, and its version and its marks say nothing', async () => {
	const page = await browser.open(`en/${interview}`);
	const { harmless } = await watched(page);
	const random = randomNumbers('loads');
	const texts = hostileTexts(60, random).filter((text) => encoded(text).length < 4_000);
	const loads = countLoads(page);
	const some = texts.toSorted(() => random() - 0.5).slice(0, attackCounts.wholeAddresses);
	for (const [place, text] of some.entries()) {
		const path = [`en/${interview}`, `zh/${interview}reveal/`, 'zh/quotes/zhen-every-tide/', 'en/'][place % 4]!;
		await page.goto(`${siteUrl}${path}?v=${encoded(text)}&mark=${encoded(text)}&q=${encoded(text)}#${text}`);
		await toolsLoaded(page);
		await harmless();
	}
	expect(loads()).toBe(some.length);
});

/** How many documents the page has loaded since. */
function countLoads(page: Page): () => number {
	let count = 0;
	page.on('domcontentloaded', () => count++);
	return () => count;
}
