import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { headlineFontLimit } from '../../src/fonts/headline-font.ts';
import { byTag, filesOf, readPages, textOf } from '../build/html.ts';
import { openFont } from '../fonts.ts';
import { shiftsSoFar, watchShifts } from './layout-shifts.ts';
import { onePageOfEachKind } from './pages.ts';
import { blank, go, settled, toolsLoaded, useBrowser } from './site.ts';

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

test('all pages of an edition have one font, so that the next page has it already', () => {
	const names = ['zh/interviews/isle-bridges/', 'en/interviews/isle-bridges/dual/'].map((path) => {
		const page = readPages(dir).find((one) => one.path === path)!;
		return textOf(byTag(page.document, 'style')[0]!);
	});
	expect(new Set(names).size).toBe(1);
});

/** How far the page is with its headline font: `unloaded` until it asks for it, then `loading`, `loaded`. */
const fontStatus = (page: Page) =>
	page.evaluate(() => [...document.fonts].find(({ family }) => family === 'Headline')?.status);

/** Runs at the start of each page: the visit begins with it, and what is so when it may ask for the font is noted. */
function watchFace() {
	sessionStorage.clear();
	new MutationObserver(() => {
		const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const loaded = navigation?.loadEventStart ?? 0;
		const font = [...document.fonts].find(({ family }) => family === 'Headline');
		(globalThis as { face?: Face }).face ??= {
			isAsked: font?.status !== 'unloaded',
			isPainted: performance.getEntriesByType('paint').length > 0,
			// Half a second after its load a page waits no longer. Times are rounded.
			isLate: loaded > 0 && performance.now() >= loaded + 499,
		};
	}).observe(document, { subtree: true, attributeFilter: ['data-face'] });
}

interface Face {
	isAsked: boolean;
	isPainted: boolean;
	isLate: boolean;
}

test('every kind of page asks for the headline font once it is painted where it has a Chinese headline, and only there', async () => {
	const page = await site.open('/en/about/');
	await page.addInitScript(watchFace);
	for (const path of onePageOfEachKind) {
		await page.goto(blank);
		await go(page, path);
		await settled(page);
		const text = await headlineText(page);
		const font = await fontOf(page);
		const face = await page.evaluate(() => (globalThis as { face?: Face }).face!);
		expect({ path, asked: face.isAsked, painted: face.isPainted || face.isLate }).toEqual({
			path,
			asked: false,
			painted: true,
		});
		if (text === '') expect([path, await fontStatus(page)]).toEqual([path, 'unloaded']);
		else await expect.poll(() => fontStatus(page), { message: path }).toBe('loaded');
		const missing = [...new Set(text)].filter((character) => !font.characters.has(character));
		expect([path, missing]).toEqual([path, []]);
	}
});

test('the next page of a visit has the headline font from the start', async () => {
	const page = await site.open('/zh/');
	await expect.poll(() => page.evaluate(() => sessionStorage['ditl.face'])).toBe('1');
	await page.addInitScript(() =>
		// Before there is a body, nothing has been painted that would have brought it.
		new MutationObserver(() => ((globalThis as { hadBody?: boolean }).hadBody ??= document.body !== null)).observe(
			document,
			{ subtree: true, attributeFilter: ['data-face'] },
		),
	);
	await go(page, reading);
	expect(await page.locator('html').getAttribute('data-face')).toBe('1');
	expect(await page.evaluate(() => (globalThis as { hadBody?: boolean }).hadBody)).toBe(false);
});

test('where the browser tells of no paint, as Firefox does at a fragment, the font and the tools come all the same', async () => {
	const page = await site.open('/en/about/');
	await page.addInitScript(() => (PerformanceObserver.prototype.observe = () => {}));
	await page.goto(new URL(`${reading}#q1-p2`, inject('fixture').url).href);
	await toolsLoaded(page);
	await expect.poll(() => fontStatus(page)).toBe('loaded');
});

test('where the browser never calls the page idle, as Chromium does one that draws nothing more, the tools come all the same', async () => {
	const page = await site.open('/en/about/');
	await page.addInitScript(() => {
		globalThis.requestIdleCallback = (callback, options) =>
			options?.timeout ? setTimeout(callback, options.timeout) : 0;
	});
	await page.goto(new URL(reading, inject('fixture').url).href);
	await toolsLoaded(page);
});

test('without JavaScript the headlines have their font too', async () => {
	const page = await site.visit(reading, { javaScriptEnabled: false });
	await expect.poll(() => fontStatus(page)).toBe('loaded');
	expect(await subtitleWidths(page)).toEqual(wide);
});

test.each([
	[360, ['/zh/', reading]],
	[1280, ['/zh/', '/zh/articles/harbour-voices/', '/en/interviews/isle-bridges/dual/']],
] as const)('at %i pixels no page moves when the font comes, however late', async (width, paths) => {
	// From a page without the font, so that it is not kept from there.
	const page = await site.open('/en/about/', { viewport: { width, height: 800 } });
	const held: Route[] = [];
	await page.route('**/*.woff2', (route) => void held.push(route));
	await page.addInitScript(() => sessionStorage.clear());
	await page.addInitScript(watchShifts);
	for (const path of paths) {
		await page.goto(blank);
		await go(page, path);
		await expect.poll(() => held.length, { message: path }).toBe(1);
		await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBeGreaterThan(0);
		expect(await fontStatus(page)).toBe('loading');
		await held.pop()!.continue();
		await expect.poll(() => fontStatus(page)).toBe('loaded');
		await settled(page);
		expect([path, await shiftsSoFar(page)]).toEqual([path, []]);
	}
});

const wide = { '——': 2, '“': 1, '”': 1, 桥: 1 };

test('quotation marks and dashes in a headline are as wide as Chinese ones, in its own font and before that has come', async () => {
	const page = await site.open('/en/about/');
	await page.route('**/*.woff2', (route) => route.abort());
	await page.goto(new URL(reading, inject('fixture').url).href);
	expect(await subtitleWidths(page)).toEqual(wide);
	await page.unroute('**/*.woff2');
	await page.reload();
	await expect.poll(() => fontStatus(page)).toBe('loaded');
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
