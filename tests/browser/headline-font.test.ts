import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { headlineFontLimit } from '../../src/fonts/headline-font.ts';
import { byTag, filesOf, readPages, textOf } from '../build/html.ts';
import { openFont } from '../fonts.ts';
import { pageKinds } from './pages.ts';
import { toolsLoaded, settled, useBrowser } from './site.ts';

const site = useBrowser();
const { dir } = inject('fixture');
const files = filesOf(dir).filter((file) => file.endsWith('.woff2'));

/** The font that a page names. */
const fontOf = async (page: Page) => {
	const file = await page.evaluate(
		() => /_astro\/headline\.\w+\.woff2/.exec(document.querySelector('style')?.textContent ?? '')?.[0],
	);
	return openFont(readFileSync(join(dir, file!)));
};

const reading = '/zh/interviews/isle-bridges/';

/** What a page sets in the headline face and shows at once: the characters, without spaces. */
const headlineText = (page: Page) =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		let text = '';
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement!;
			if (getComputedStyle(parent).fontFamily.startsWith('Headline') && parent.checkVisibility())
				text += walker.currentNode.nodeValue;
		}
		return text.replaceAll(/\s/g, '');
	});

test('each font is named by its characters, named by a page, and light', () => {
	const named = readPages(dir).flatMap(({ document }) =>
		byTag(document, 'style').flatMap((style) => textOf(style).match(/_astro\/headline\.\w+\.woff2/g) ?? []),
	);
	expect([...new Set(named)].sort()).toEqual(files);
	expect(files.filter((file) => statSync(join(dir, file)).size > headlineFontLimit)).toEqual([]);
});

test('all pages of an edition have one font, so that the next page has it already', async () => {
	const names = new Set<string>();
	for (const path of ['/zh/interviews/isle-bridges/', '/en/interviews/isle-bridges/dual/'])
		names.add(await (await site.open(path)).evaluate(() => document.querySelector('style')!.textContent));
	expect(names.size).toBe(1);
});

/** When the page was painted first, had loaded, and asked for the font, in milliseconds; 0 where it did not. */
const times = (page: Page) =>
	page.evaluate(() => ({
		painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
		asked: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.woff2'))?.startTime ?? 0,
	}));

describe.each(pageKinds)('%s', (path) => {
	test('asks for the headline font once it is painted where it has a Chinese headline, and only there', async () => {
		const page = await site.open(path);
		const text = await headlineText(page);
		const font = await fontOf(page);
		if (text !== '') await expect.poll(async () => (await times(page)).asked).toBeGreaterThan(0);
		await settled(page);
		const { painted, loaded, asked } = await times(page);
		expect(painted).toBeGreaterThan(0);
		if (text === '') expect(asked).toBe(0);
		// The time of a paint is that of its frame, of which the page may hear a frame earlier. Half a second after its
		// load a page waits no longer.
		else expect(asked).toBeGreaterThan(Math.min(painted - 20, loaded + 480));
		expect(
			[...new Set(text)].filter((character) => !font.characters.has(character)),
			'not in the headline font',
		).toEqual([]);
	});
});

test('the next page of a visit has the headline font from the start', async () => {
	const page = await site.open('/zh/');
	await expect.poll(() => page.evaluate(() => sessionStorage['ditl.face'])).toBe('1');
	await page.goto(new URL(reading, inject('fixture').url).href, { waitUntil: 'commit' });
	expect(await page.locator('html').getAttribute('data-face')).toBe('1');
});

test('where the browser tells of no paint, as Firefox does at a fragment, the font and the tools come all the same', async () => {
	const page = await site.open('/en/about/');
	await page.addInitScript(() => (PerformanceObserver.prototype.observe = () => {}));
	await page.goto(new URL(`${reading}#q1-p2`, inject('fixture').url).href);
	await toolsLoaded(page);
	await expect.poll(async () => (await times(page)).asked).toBeGreaterThan(0);
});

test('without JavaScript the headlines have their font too', async () => {
	const page = await site.open(reading, { javaScriptEnabled: false });
	await expect.poll(async () => (await times(page)).asked).toBeGreaterThan(0);
	await page.evaluate(() => document.fonts.ready);
	expect(await subtitleWidths(page)).toEqual(wide);
});

describe.each([
	['/zh/', 360],
	['/zh/', 1280],
	[reading, 360],
	['/zh/articles/harbour-voices/', 1280],
	['/en/interviews/isle-bridges/dual/', 1280],
] as const)('%s at %i pixels', (path, width) => {
	test.each([0, 500])('does not move when the font comes after %i ms', async (delay) => {
		// From a page without the font, so that it is not kept from there.
		const page = await site.open('/en/about/', { viewport: { width, height: 800 } });
		let asked = 0;
		await page.route('**/*.woff2', async (route) => {
			asked++;
			await new Promise((resolve) => setTimeout(resolve, delay));
			await route.continue();
		});
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				const moved = list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value);
				shifts().push(...moved);
			}).observe({ type: 'layout-shift', buffered: true });
			function shifts(): number[] {
				return ((globalThis as { layoutShifts?: number[] }).layoutShifts ??= []);
			}
		});
		await page.goto(new URL(path, inject('fixture').url).href, { waitUntil: 'load' });
		await expect.poll(() => asked).toBe(1);
		await toolsLoaded(page);
		await expect
			.poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')))
			.toBe(true);
		await settled(page);
		expect(await page.evaluate(() => (globalThis as { layoutShifts?: number[] }).layoutShifts ?? [])).toEqual([]);
	});
});

const wide = { '——': 2, '“': 1, '”': 1, 桥: 1 };

test('quotation marks and dashes in a headline are as wide as Chinese ones, in its own font and before that has come', async () => {
	const page = await site.open('/en/about/');
	await page.route('**/*.woff2', (route) => route.abort());
	await page.goto(new URL(reading, inject('fixture').url).href);
	expect(await subtitleWidths(page)).toEqual(wide);
	await page.unroute('**/*.woff2');
	await page.reload();
	await expect.poll(async () => (await times(page)).asked).toBeGreaterThan(0);
	await page.evaluate(() => document.fonts.ready);
	expect(await subtitleWidths(page)).toEqual(wide);
});

/** How wide the marks of the subtitle and one of its characters are, in em. */
const subtitleWidths = (page: Page) =>
	page.evaluate(() => {
		const subtitle = document.querySelector<HTMLElement>('.sub')!;
		const size = Number.parseFloat(getComputedStyle(subtitle).fontSize);
		const walker = document.createTreeWalker(subtitle, NodeFilter.SHOW_TEXT);
		const found: Record<string, number> = {};
		while (walker.nextNode()) {
			for (const match of walker.currentNode.nodeValue!.matchAll(/——|[“”桥]/gu)) {
				const range = new Range();
				range.setStart(walker.currentNode, match.index);
				range.setEnd(walker.currentNode, match.index + match[0].length);
				found[match[0]] = Number((range.getBoundingClientRect().width / size).toFixed(2));
			}
		}
		return found;
	});
