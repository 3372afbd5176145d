import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './site.ts';

const site = useBrowser();
const shown = (page: Page) => page.locator('.spine > li:visible').count();
const status = (page: Page) => page.locator('quote-filter').getByRole('status').textContent();

test('the quotes are filtered in place as the reader types, marked in both languages, without a request', async () => {
	const page = await site.open('zh/quotes/');
	const all = await shown(page);
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.locator('input[type=search]').fill('清谈馆');
	expect(await shown(page)).toBe(1);
	expect(await page.locator('mark').allTextContents()).toEqual(['清谈馆']);
	expect(await status(page)).toBe('共1条');
	await page.locator('input[type=search]').fill('connectivity');
	expect(await shown(page)).toBeGreaterThan(1);
	await page.locator('input[type=search]').fill('');
	expect(await shown(page)).toBe(all);
	expect(await page.locator('mark').count()).toBe(0);
	expect(requests).toEqual([]);
});

test('a filter stands in the address, and an address filters', async () => {
	const page = await site.open('en/quotes/?q=talk shop');
	expect(await shown(page)).toBe(1);
	await page.locator('input[type=search]').fill('nothing of the kind');
	expect(await shown(page)).toBe(0);
	expect(await status(page)).toContain('search everything');
	expect(new URL(page.url()).searchParams.get('q')).toBe('nothing of the kind');
});

test('a speaker’s name finds the speaker’s quotes, together with the choice of verbatim or reported', async () => {
	const page = await site.open('zh/quotes/');
	await page.locator('input[type=search]').fill('曲云海');
	expect(await shown(page)).toBe(2);
	await page.getByLabel(/原话/).check();
	expect(await shown(page)).toBe(0);
});

test('nothing is filtered while a word is being composed', async () => {
	const page = await site.open('zh/quotes/');
	const all = await shown(page);
	const input = page.locator('input[type=search]');
	await input.evaluate((element: HTMLInputElement) => {
		element.value = '清谈馆';
		element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
	});
	expect(await shown(page)).toBe(all);
	await input.evaluate((element) => element.dispatchEvent(new CompositionEvent('compositionend')));
	expect(await shown(page)).toBe(1);
});

test('without JavaScript the form searches the whole site, quotes first', async () => {
	const page = await site.open('zh/quotes/', { javaScriptEnabled: false });
	await page.locator('input[type=search]').fill('绿色');
	await page.locator('quote-filter button').click();
	expect(new URL(page.url()).pathname).toBe('/zh/search/');
	expect(new URL(page.url()).searchParams.get('from')).toBe('quotes');
});
