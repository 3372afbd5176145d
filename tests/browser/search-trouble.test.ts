import { describe, expect, test } from 'vitest';
import type { Page, Route } from 'playwright-core';
import { searchReady, statusOf } from './search-site.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser();
const input = 'dispatch-search input[name=q]';

/** Opens the search page, noting every exception, with the files of the index under the hand of `handle`. */
async function openWith(pattern: string, handle: (route: Route) => Promise<void>) {
	const page = await browser.open('/zh/search/');
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.route(pattern, handle);
	return { page, errors };
}

/** Waits until the page has every file of the index that it names. */
async function indexLoaded(page: Page) {
	const missing = () =>
		page.evaluate(() => {
			const named = document.documentElement.innerHTML.match(/(?<=")[^"\s]*\/pagefind\/[^"\s]+/g) ?? [];
			const loaded = performance
				.getEntriesByType('resource')
				.filter((entry) => (entry as PerformanceResourceTiming).responseEnd > 0);
			return named.filter((path) => !loaded.some(({ name }) => name === new URL(path, location.href).href));
		});
	await searchReady(page);
	await expect.poll(missing).toEqual([]);
}

async function expectUsable(page: Page) {
	await page.unrouteAll();
	await page.locator('[data-part=retry]').click();
	await expect.poll(() => page.locator('.hit').count()).toBe(5);
	expect(await page.locator('[data-part=retry]').isVisible()).toBe(false);
}

describe('a sentence, a way on and another try', () => {
	test.each([
		[
			'the index is missing',
			'**/pagefind/**',
			(route: Route) => route.fulfill({ status: 404 }),
			'这里没有检索用的索引：本站尚未生成，或由开发服务器提供。',
		],
		[
			'a chunk is missing',
			'**/*.pf_index',
			(route: Route) => route.fulfill({ status: 404 }),
			'检索所需的一个文件没有取到，或已损坏。',
		],
		[
			'a chunk is cut short',
			'**/*.pf_index',
			async (route: Route) => route.fulfill({ body: (await (await route.fetch()).body()).subarray(0, 2000) }),
			'检索所需的一个文件没有取到，或已损坏。',
		],
		[
			'a chunk is another file',
			'**/*.pf_index',
			(route: Route) => route.fulfill({ body: '<!doctype html>', status: 200 }),
			'检索所需的一个文件没有取到，或已损坏。',
		],
		[
			'the catalogue is another file',
			'**/catalog.gz',
			(route: Route) => route.fulfill({ body: '<!doctype html>', status: 200 }),
			'检索所需的一个文件没有取到，或已损坏。',
		],
		[
			'nothing gets through',
			'**/pagefind/**',
			(route: Route) => route.abort(),
			'检索所需的一个文件没有取到，或已损坏。',
		],
	])('where %s', async (_name, pattern, handle, sentence) => {
		const { page, errors } = await openWith(pattern, handle);
		await page.reload();
		await page.fill(input, '互联互通');
		await expect.poll(() => statusOf(page)).toBe(sentence);
		expect(await page.locator('[data-part=ways] a').first().isVisible()).toBe(true);
		expect(await page.locator(input).isEditable()).toBe(true);
		await expectUsable(page);
		expect(errors).toEqual([]);
	});

	test('where the device is offline before the index has come', async () => {
		const { page, errors } = await openWith('**/pagefind/**', (route) => route.abort());
		await page.reload();
		await searchReady(page);
		await page.context().setOffline(true);
		await page.fill(input, '互联互通');
		await expect.poll(() => statusOf(page)).toBe('检索所需的一个文件没有取到：设备似乎没有联网。');
		await page.context().setOffline(false);
		await expectUsable(page);
		expect(errors).toEqual([]);
	});

	test('is not needed where the device goes offline after it has come', async () => {
		const page = await browser.open('/zh/search/');
		await indexLoaded(page);
		await page.context().setOffline(true);
		await page.fill(input, '互联互通');
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
	});

	test('where a file fails once nothing is to be seen of it', async () => {
		const failed = new Set<string>();
		const { page, errors } = await openWith('**/pagefind/**', async (route) => {
			const url = route.request().url();
			if (failed.has(url)) return route.continue();
			failed.add(url);
			return route.abort();
		});
		await page.reload();
		await page.fill(input, '互联互通');
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
		expect(failed.size).toBeGreaterThan(2);
		expect(errors).toEqual([]);
	});

	test('where only a text is missing the results are there all the same', async () => {
		const { page, errors } = await openWith('**/pagefind/text/**', (route) => route.abort());
		await page.reload();
		await page.fill(input, '互联互通');
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
		expect(await page.locator('.hit-text').first().innerText()).toBe('这一段的文字没有取到；链接仍可打开。');
		expect(errors).toEqual([]);
	});
});

describe('a query of', () => {
	test.each([
		['regular expressions', '.*[a-z]+(?<=x)$\\'],
		['markup', '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'],
		['ten thousand characters', '的'.repeat(10_000)],
		['ten thousand letters', 'an'.repeat(5_000)],
		['a lone surrogate', 'a\ud800b\udc00'],
		['controls', '\u0001\u200b\ufeff'],
	])('%s is answered with a sentence', async (_name, query) => {
		const page = await browser.open('/zh/search/');
		await searchReady(page);
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.evaluate(
			([selector, value]) => {
				const field = document.querySelector<HTMLInputElement>(selector!)!;
				field.value = value!;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			},
			[input, query],
		);
		await expect.poll(() => statusOf(page)).toMatch(/^没有一段含有“/);
		expect(await page.evaluate(() => 'broken' in window)).toBe(false);
		expect(await page.locator('dispatch-search img, dispatch-search script').count()).toBe(0);
		await page.fill(input, '互联互通');
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
		expect(errors).toEqual([]);
	});
});
