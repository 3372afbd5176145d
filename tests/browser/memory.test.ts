import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { go, siteUrl, toolsLoaded, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(243, 240, 231)';
const dark = 'rgb(32, 30, 27)';

describe('the theme', () => {
	test.each([true, false])(
		'is the system’s where nothing is chosen, with JavaScript: %s',
		async (javaScriptEnabled) => {
			const page = await browser.visit(`zh/${interview}/`, { colorScheme: 'light', javaScriptEnabled });
			await expect.poll(() => paper(page)).toBe(light);
			await page.emulateMedia({ colorScheme: 'dark' });
			await expect.poll(() => paper(page)).toBe(dark);
			await page.reload();
			await expect.poll(() => paper(page)).toBe(dark);
		},
	);

	test.each([
		['dark', 'Light', 'Dark', [dark, light, dark, light]],
		['light', 'Dark', 'Light', [light, dark, light, dark]],
	] as const)(
		'that is %s changes with every press of a button in the header, which says what it changes to, on one line, and goes with the system where it is the system’s again',
		async (colorScheme, other, own, papers) => {
			const page = await browser.visit('en/people/', { colorScheme, viewport: { width: 320, height: 640 } });
			const button = page.locator('header theme-switch button');
			for (const [press, expected] of papers.entries()) {
				await expect.poll(() => paper(page)).toBe(expected);
				expect(await button.innerText()).toBe(press % 2 ? own : other);
				expect((await button.boundingBox())!.height).toBeLessThan(40);
				await button.click();
			}
			// What was chosen and is the system’s again goes with the system from then on.
			await expect.poll(() => paper(page)).toBe(papers[0]);
			expect(await page.evaluate(() => localStorage.getItem('ditl.theme'))).toBe(null);
			await page.reload();
			await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' });
			await expect.poll(() => paper(page)).toBe(papers[1]);
		},
	);

	test('is that of the device on the next page, before anything is painted and before its tools have come', async () => {
		const page = await browser.open(`zh/${interview}/`, { colorScheme: 'dark' });
		await page.locator('theme-switch button').click();
		await page.addInitScript(() => {
			// Without a body there is nothing to paint yet.
			new MutationObserver(() => {
				const { theme, tools } = document.documentElement.dataset;
				const first = { theme, hasBody: document.body !== null, hasTools: tools !== undefined };
				(globalThis as { first?: unknown }).first ??= first;
			}).observe(document, { subtree: true, attributeFilter: ['data-theme'] });
		});
		await page.goto(new URL('en/quotes/', siteUrl).href);
		expect(await page.evaluate(() => (globalThis as { first?: unknown }).first)).toEqual({
			theme: 'light',
			hasBody: false,
			hasTools: false,
		});
		await expect.poll(() => paper(page)).toBe(light);
		await toolsLoaded(page);
		expect(await page.locator('theme-switch button').innerText()).toBe('Dark');
	});
});

test('a value that is none of the site’s own is passed over wherever it is kept', async () => {
	const page = await browser.open('en/people/', { colorScheme: 'light' });
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	for (const value of ['purple', '{', '[1, {}]']) {
		await page.evaluate((value) => {
			for (const key of ['theme', 'view', 'recent', 'face', 'offline']) {
				localStorage[`ditl.${key}`] = value;
				sessionStorage[`ditl.${key}`] = value;
			}
		}, value);
		await go(page, 'en/search/');
		const button = page.locator('header theme-switch button');
		const shown = async () => [value, await paper(page), await button.innerText()];
		await expect.poll(shown).toEqual([value, light, 'Dark']);
		expect(await page.locator('[data-part=recent] li').count()).toBe(0);
		await button.click();
		await expect.poll(shown).toEqual([value, dark, 'Light']);
		await page.locator('dispatch-search input[name=q]').fill('ferry');
		await page.locator('.hit').first().waitFor();
		expect(new URL((await page.locator('.hit a').first().getAttribute('href'))!, siteUrl).href).toContain(siteUrl);
	}
	expect(errors).toEqual([]);
});

describe('the view', () => {
	test('that was chosen is that of dispatches opened from other pages, at the segment that the link names', async () => {
		const page = await browser.visit(`zh/${interview}/`);
		await page.locator('.bar [data-view=dual]').click();
		await page.waitForURL(`**/zh/${interview}/dual/`);
		await go(page, 'en/quotes/trial-night-boats/');
		await page.locator('.facts a[href$="#p6"]').click();
		await page.waitForURL('**/en/articles/harbour-voices/dual/#p6');
	});

	test('of an address wins over the one that was chosen', async () => {
		const page = await browser.visit(`zh/${interview}/`);
		await page.locator('.bar [data-view=reveal]').click();
		await page.waitForURL(`**/zh/${interview}/reveal/`);
		for (const view of ['', 'dual/']) {
			await go(page, `zh/${interview}/${view}#q2`);
			expect(page.url()).toBe(`${siteUrl}zh/${interview}/${view}#q2`);
		}
	});

	test('of one language is chosen back by its link', async () => {
		const page = await browser.visit(`zh/${interview}/dual/`);
		await page.evaluate(() => localStorage.setItem('ditl.view', 'dual'));
		await page.locator('.bar [data-view=single]').click();
		await page.waitForURL(`**/zh/${interview}/`);
		await toolsLoaded(page);
		await page.locator('.turn a').first().click();
		await page.waitForURL('**/zh/articles/harbour-voices/');
	});
});
