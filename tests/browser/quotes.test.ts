import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled, useBrowser } from './site.ts';

const site = useBrowser();
const shown = (page: Page) => page.locator('.spine > li:visible').count();
const status = (page: Page) => page.locator('quote-filter').getByRole('status').textContent();

test('the quotes are filtered in place as the reader types, marked in both languages, by their speakers too, without a request', async () => {
	const page = await site.open('zh/quotes/');
	await settled(page);
	const input = page.locator('input[type=search]');
	const all = await shown(page);
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await input.fill('小摆设');
	await expect.poll(() => shown(page)).toBe(1);
	await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['小摆设']);
	await expect.poll(() => status(page)).toBe('共1条');
	await input.fill('isle');
	await expect.poll(() => shown(page)).toBeGreaterThan(1);
	await input.fill('');
	await expect.poll(() => shown(page)).toBe(all);
	await expect.poll(() => page.locator('mark').count()).toBe(0);

	// Nothing while a word is being composed.
	await input.evaluate((element: HTMLInputElement) => {
		element.value = '小摆设';
		element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
	});
	expect(await shown(page)).toBe(all);
	await input.evaluate((element) => element.dispatchEvent(new CompositionEvent('compositionend')));
	await expect.poll(() => shown(page)).toBe(1);

	await input.fill('顾名');
	await expect.poll(() => shown(page)).toBe(4);
	await page.getByLabel(/原话/).check();
	await expect.poll(() => shown(page)).toBe(3);
	expect(requests).toEqual([]);
});

test('a filter stands in the address, and an address filters', async () => {
	const page = await site.visit('en/quotes/?q=ornament');
	await expect.poll(() => shown(page)).toBe(1);
	await page.locator('input[type=search]').fill('nothing of the kind');
	await expect.poll(() => shown(page)).toBe(0);
	await expect.poll(() => status(page)).toContain('search everything');
	await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('nothing of the kind');
});

test('without JavaScript the form searches the whole site, quotes first', async () => {
	const page = await site.visit('zh/quotes/', { javaScriptEnabled: false });
	await page.locator('input[type=search]').fill('渡船');
	await page.locator('quote-filter button').click();
	await page.waitForURL('**/zh/search/?*');
	expect(new URL(page.url()).searchParams.get('from')).toBe('quotes');
});
