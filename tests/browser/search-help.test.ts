import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { queryOf, searchReady, statusOf } from './search-site.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser();
const input = 'dispatch-search input[name=q]';

describe('an empty search page', () => {
	test('shows by six examples how to search, each a link to what it finds', async () => {
		const page = await browser.visit('/en/search/');
		await searchReady(page);
		const examples = page.locator('[data-part=examples] a');
		expect(await examples.count()).toBe(6);
		const query = await examples.last().innerText();
		await examples.last().click();
		await page.locator('.hit').first().waitFor();
		expect(queryOf(page)).toBe(query);
		expect(await page.locator('[data-part=examples]').isVisible()).toBe(false);
	});
});

describe('a query that finds nothing', () => {
	test('is followed by the nearest that is found, each a link with its count', async () => {
		const page = await browser.visit('/zh/search/?q=潮夕表');
		await expect.poll(() => statusOf(page)).toBe('没有一段含有“潮夕表”。');
		await page.locator('[data-part=nearest] a').first().waitFor();
		expect(await page.locator('[data-part=nearest] li').first().innerText()).toMatch(/^潮汐表 改字：\d+次，见于\d+段$/);
		await page.locator('[data-part=nearest] a').first().click();
		await page.locator('.hit').first().waitFor();
		expect(await page.locator('.hit mark').first().innerText()).toBe('潮汐表');
	});
});

describe('results', () => {
	test('list a quote with its paragraph, with the quote marked', async () => {
		const page = await browser.visit('/zh/search/?q=过河路');
		await page.locator('.hit').first().waitFor();
		expect(await page.locator('.hit').count()).toBe(1);
		expect(await page.locator('.hit .side[lang|=zh] .quoted').allInnerTexts()).not.toEqual([]);
		expect(await page.locator('.hit .meta a').last().getAttribute('href')).toBe('/zh/quotes/zhen-not-an-ornament/');
	});

	test('are saved as a table and as a text with their addresses', async () => {
		const page = await browser.visit('/en/search/?q=lighthouse');
		await page.locator('.hit').first().waitFor();
		const saved = [];
		for (const button of await page.locator('[data-part=take] button').all()) {
			const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
			saved.push({ name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') });
		}
		expect(saved.map(({ name }) => name)).toEqual(['dispatches-lighthouse.csv', 'dispatches-lighthouse.txt']);
		for (const { content } of saved) expect(content).toMatch(/https?:\/\/[^\s"]+#[a-z0-9-]+/);
	});

	test('of a query past marks say so, and the page that one opens marks the words', async () => {
		const page = await browser.visit('/zh/search/?q=（潮汐表）');
		await expect.poll(() => statusOf(page)).toMatch(/^没有一段原样含有“（潮汐表）”；不计标点，\d+次，见于\d+段。$/);
		await page.locator('.hit-link').first().click();
		await expect.poll(() => page.locator('[data-segment] mark').first().innerText()).toBe('潮汐表');
	});
});

describe('a file that hangs', () => {
	test('is waited for visibly, then there is a way out, and another try finds', async () => {
		const page = await browser.open('/zh/search/');
		let isHanging = true;
		await page.route('**/pagefind/**', (route) => (isHanging ? new Promise(() => undefined) : route.continue()));
		await page.clock.install();
		await page.reload();
		await searchReady(page);
		await page.fill(input, '互联互通');
		await page.clock.runFor(2_000);
		await expect.poll(() => statusOf(page)).toBe('正在检索……');
		await page.clock.runFor(10_000);
		await expect.poll(() => page.locator('[data-part=retry]').isVisible()).toBe(true);
		// The route stays: taken away, it would let the files go that hang, and the way out with them.
		isHanging = false;
		await page.locator('[data-part=retry]').click();
		await page.clock.runFor(1_000);
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
		expect(await page.locator('[data-part=retry]').isVisible()).toBe(false);
	});
});
