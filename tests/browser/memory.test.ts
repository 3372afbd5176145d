import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toolsLoaded, siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(243, 240, 231)';
const dark = 'rgb(32, 30, 27)';

describe('the theme', () => {
	test.each([
		['light', light],
		['dark', dark],
	] as const)(
		'is the system’s where nothing is chosen, with and without JavaScript: %s',
		async (colorScheme, expected) => {
			for (const javaScriptEnabled of [true, false]) {
				expect(await paper(await browser.open(`zh/${interview}/`, { colorScheme, javaScriptEnabled }))).toBe(expected);
			}
		},
	);

	test('goes from the system’s to light to dark and back, by a button that says which it is', async () => {
		const page = await browser.open('en/people/', { colorScheme: 'dark' });
		const button = page.locator('theme-switch button');
		const seen = [];
		for (let press = 0; press < 4; press++) {
			seen.push([await button.innerText(), await paper(page)]);
			await button.click();
		}
		expect(seen).toEqual([
			['Theme: Auto', dark],
			['Theme: Light', light],
			['Theme: Dark', dark],
			['Theme: Auto', dark],
		]);
	});

	test('is that of the device on the next page, before anything is painted and before its tools have come', async () => {
		const page = await browser.open(`zh/${interview}/`, { colorScheme: 'dark' });
		await page.locator('theme-switch button').click();
		await page.addInitScript(() => {
			new PerformanceObserver(() => {
				const { theme, tools } = document.documentElement.dataset;
				(globalThis as { painted?: unknown }).painted = { theme, hasTools: tools !== undefined };
			}).observe({ type: 'paint', buffered: true });
		});
		await page.goto(new URL('en/quotes/', siteUrl).href);
		await expect
			.poll(() => page.evaluate(() => (globalThis as { painted?: unknown }).painted))
			.toEqual({ theme: 'light', hasTools: false });
		expect(await paper(page)).toBe(light);
		await toolsLoaded(page);
		expect(await page.locator('theme-switch output').innerText()).toBe('Light');
	});
});

describe('the view', () => {
	test('that was chosen is that of dispatches opened from other pages, at the segment that the link names', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.locator('[data-view=dual]').click();
		await page.waitForURL(`**/zh/${interview}/dual/`);
		await page.goto(new URL('en/quotes/trial-night-boats/', siteUrl).href);
		await toolsLoaded(page);
		await page.locator('.facts a[href$="#p6"]').click();
		await page.waitForURL('**/en/articles/harbour-voices/dual/#p6');
	});

	test('of an address wins over the one that was chosen', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.locator('[data-view=reveal]').click();
		await page.waitForURL(`**/zh/${interview}/reveal/`);
		for (const view of ['', 'dual/']) {
			await page.goto(new URL(`zh/${interview}/${view}#q2`, siteUrl).href);
			await toolsLoaded(page);
			expect(page.url()).toBe(`${siteUrl}zh/${interview}/${view}#q2`);
		}
	});

	test('of one language is chosen back by its link', async () => {
		const page = await browser.open(`zh/${interview}/dual/`);
		await page.evaluate(() => localStorage.setItem('ditl.view', 'dual'));
		await page.locator('[data-view=single]').click();
		await page.waitForURL(`**/zh/${interview}/`);
		await toolsLoaded(page);
		await page.locator('.turn a').first().click();
		await page.waitForURL('**/zh/articles/harbour-voices/');
	});
});
