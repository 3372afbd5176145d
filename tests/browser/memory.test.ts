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

	test.each([
		['dark', 'Light', 'Dark', [dark, light, dark, light]],
		['light', 'Dark', 'Light', [light, dark, light, dark]],
	] as const)(
		'that is %s changes with every press of a button in the header, which says what it changes to, on one line',
		async (colorScheme, other, own, papers) => {
			const page = await browser.open('en/people/', { colorScheme, viewport: { width: 320, height: 640 } });
			const button = page.locator('header theme-switch button');
			for (const [press, expected] of papers.entries()) {
				expect(await paper(page)).toBe(expected);
				expect(await button.innerText()).toBe(press % 2 ? own : other);
				expect((await button.boundingBox())!.height).toBeLessThan(40);
				await button.click();
			}
			expect(await page.evaluate(() => localStorage.getItem('ditl.theme'))).toBe(null);
		},
	);

	test('that was chosen and is the system’s again goes with the system from then on', async () => {
		const page = await browser.open('en/people/', { colorScheme: 'light' });
		const button = page.locator('theme-switch button');
		await button.click();
		await button.click();
		await page.reload();
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await paper(page)).toBe(dark);
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
		expect(await page.locator('theme-switch button').innerText()).toBe('Dark');
	});
});

test.each(['purple', '{', '[1, {}]'])(
	'a value that is none of the site’s own, “%s”, is passed over wherever it is kept',
	async (value) => {
		const page = await browser.open('en/people/', { colorScheme: 'light' });
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.evaluate((value) => {
			for (const key of ['theme', 'view', 'recent', 'face', 'offline']) {
				localStorage[`ditl.${key}`] = value;
				sessionStorage[`ditl.${key}`] = value;
			}
		}, value);
		await page.goto(new URL('en/search/', siteUrl).href);
		await toolsLoaded(page);
		const button = page.locator('header theme-switch button');
		expect([await paper(page), await button.innerText()]).toEqual([light, 'Dark']);
		expect(await page.locator('[data-part=recent] li').count()).toBe(0);
		await button.click();
		expect([await paper(page), await button.innerText()]).toEqual([dark, 'Light']);
		await page.locator('dispatch-search input[name=q]').fill('ferry');
		await page.locator('.hit').first().waitFor();
		expect(new URL((await page.locator('.hit a').first().getAttribute('href'))!, siteUrl).href).toContain(siteUrl);
		expect(errors).toEqual([]);
	},
);

describe('the view', () => {
	test('that was chosen is that of dispatches opened from other pages, at the segment that the link names', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.locator('.bar [data-view=dual]').click();
		await page.waitForURL(`**/zh/${interview}/dual/`);
		await page.goto(new URL('en/quotes/trial-night-boats/', siteUrl).href);
		await toolsLoaded(page);
		await page.locator('.facts a[href$="#p6"]').click();
		await page.waitForURL('**/en/articles/harbour-voices/dual/#p6');
	});

	test('of an address wins over the one that was chosen', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.locator('.bar [data-view=reveal]').click();
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
		await page.locator('.bar [data-view=single]').click();
		await page.waitForURL(`**/zh/${interview}/`);
		await toolsLoaded(page);
		await page.locator('.turn a').first().click();
		await page.waitForURL('**/zh/articles/harbour-voices/');
	});
});
