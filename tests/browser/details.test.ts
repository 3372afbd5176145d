import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';

describe('the view with translations to open', () => {
	test('has controls that say in words whether they are open', async () => {
		const page = await browser.open(`en/${interview}/reveal/`);
		const control = page.locator('.pair:has(#q1-p2) summary');
		expect(await control.innerText()).toBe('Show Chinese');
		await control.click();
		expect(await control.innerText()).toBe('Hide Chinese');
	});

	test('has a button that opens all and closes all, and goes with what is opened one by one', async () => {
		const page = await browser.open(`zh/${interview}/reveal/`);
		const button = page.locator('.open-all');
		const all = page.locator('.pair details');
		const open = page.locator('.pair details[open]');
		expect(await all.count()).toBeGreaterThan(10);
		await button.click();
		expect(await open.count()).toBe(await all.count());
		await expect.poll(() => button.innerText()).toBe('译文全部收起');
		await all.first().locator('summary').click();
		await expect.poll(() => button.innerText()).toBe('译文全部展开');
		await button.click();
		await expect.poll(() => button.innerText()).toBe('译文全部收起');
		await button.click();
		expect(await open.count()).toBe(0);
	});

	test('has no such button where nothing can press it', async () => {
		const page = await browser.open(`zh/${interview}/reveal/`, { javaScriptEnabled: false });
		expect(await page.locator('.open-all').isVisible()).toBe(false);
	});
});

test.each([true, false])(
	'the citations of a paragraph that an address names are open, with JavaScript: %s',
	async (javaScriptEnabled) => {
		const page = await browser.open(`zh/${interview}/cite/#q3-p4`, { javaScriptEnabled });
		const row = page.locator('#q3-p4');
		await row.locator('dd').first().waitFor();
		expect(await page.locator('#q3-p3 dd').first().isVisible()).toBe(false);
		if (!javaScriptEnabled) return;
		await row.locator('summary').click();
		expect(await row.locator('dd').first().isVisible()).toBe(false);
		await page.evaluate(() => (location.hash = '#q3-p3'));
		await page.locator('#q3-p3 dd').first().waitFor();
	},
);

test.each([
	['zh', '第一问'],
	['en', 'Question 1'],
])('in %s the region of a question is called %s, not by the whole question', async (lang, name) => {
	const page = await browser.open(`${lang}/${interview}/`);
	expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1);
});

test('the header is as high on every page that has no views, and titles of pages are as large', async () => {
	const page = await browser.open('zh/quotes/');
	const seen: [string, number, string][] = [];
	for (const path of ['quotes', 'people', 'archive', 'search', 'source', 'about', 'feeds', 'editions', 'interviews']) {
		await page.goto(new URL(`../${path}/`, page.url()).href);
		const height = (await page.locator('.top').boundingBox())!.height;
		const size = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontSize);
		seen.push([path, Math.round(height), size]);
	}
	expect(seen.filter(([, height, size]) => height !== seen[0]![1] || size !== seen[0]![2])).toEqual([]);
});

test.each(['zh', 'en'])('in %s the header is two rows at most on a phone, and one on what is wider', async (lang) => {
	const page = await browser.open(`${lang}/quotes/`);
	const rows: [number, number][] = [];
	for (let width = 320; width <= 1280; width += 16) {
		await page.setViewportSize({ width, height: 800 });
		const bottoms = await page
			.locator('.top > *')
			.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
		// Parts of a row share a baseline, so their ends differ by less than a line.
		rows.push([
			width,
			bottoms.sort((a, b) => a - b).filter((end, at) => at === 0 || end - bottoms[at - 1]! > 12).length,
		]);
	}
	expect(rows.filter(([width, count]) => count > (width < 768 ? 2 : 1))).toEqual([]);
});

test.each([1, 1.25, 1.5, 2, 3])('■ is filled at a density of %d, at every size of text', async (deviceScaleFactor) => {
	const page = await browser.open('zh/quotes/', { deviceScaleFactor });
	for (const size of [11, 13, 14, 16, 19, 26]) {
		await page
			.locator('.mode.verbatim')
			.first()
			.evaluate((mode, px) => (mode.style.fontSize = `${px}px`), size);
		expect([size, await holesIn(page, '.mode.verbatim')]).toEqual([size, 0]);
		expect([size, await holesIn(page, '.mode.reported')]).toEqual([
			size,
			expect.toSatisfy((holes: number) => holes > 0),
		]);
	}
});

test('English search signs a result with the letter that English quotes have', async () => {
	const page = await browser.open('en/search/?q=ferry');
	await page.locator('.hit .n').first().waitFor();
	for (const sign of await page.locator('.hit .n').allInnerTexts()) expect(sign).toMatch(/[A-J]\s?(\d+|§)$/);
	// Without a date, as on a site of one edition, it is still wide enough to be hit.
	await page.locator('.hit .n time').evaluateAll((times) => times.forEach((time) => time.remove()));
	const widths = await page.locator('.hit .n').evaluateAll((signs) => signs.map((sign) => sign.clientWidth));
	expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
});

/** How many pixels inside of the sign before an element's text are as light as the paper. */
async function holesIn(page: Page, selector: string): Promise<number> {
	const element = page.locator(selector).first();
	await element.scrollIntoViewIfNeeded();
	const box = (await element.boundingBox())!;
	const size = Number.parseFloat(await element.evaluate((one) => getComputedStyle(one, '::before').inlineSize));
	const shot = await page.screenshot({
		clip: { x: box.x, y: box.y, width: Math.ceil(size), height: box.height },
	});
	const { data, info } = await sharp(shot).greyscale().raw().toBuffer({ resolveWithObject: true });
	const isDark = (x: number, y: number) => data[y * info.width + x]! < 180;
	const rows = [...Array(info.height).keys()].filter((y) => isDark(Math.floor(info.width / 3), y));
	const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
	let holes = 0;
	for (let y = top + 1; y < bottom; y++)
		for (let x = 1; x < Math.floor(size * (info.width / Math.ceil(size))) - 1; x++) if (!isDark(x, y)) holes++;
	return holes;
}
