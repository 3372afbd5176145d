import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clipboardHtml, clipboardText, drag, select, withClipboard } from './clipboard.ts';
import { markedText } from './marked-text.ts';
import { bare, openLink, segment, tool } from './selection.ts';
import { siteUrl, useBrowser, widen } from './site.ts';

const browser = useBrowser();
const feature = 'articles/lighthouse-lit';
const speech = 'articles/bridge-day';

const boxOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);

describe('a figure', () => {
	test('moves nothing when its picture arrives, and is a link to the large one without a script', async () => {
		const page = await browser.open('zh/about/', { javaScriptEnabled: false });
		const address = new URL(`zh/${feature}/`, siteUrl).href;
		const image = page.locator('.plate img').first();
		const arrival = () =>
			image.evaluate(({ complete, naturalWidth }: HTMLImageElement) => [complete, naturalWidth > 0]);
		await page.route(/\.(avif|webp)$/, (route) => route.abort());
		await page.goto(address);
		await image.scrollIntoViewIfNeeded();
		await expect.poll(arrival).toEqual([true, false]);
		const before = await boxOf(page, '.plate img');
		await page.unroute(/\.(avif|webp)$/);
		await page.goto(address);
		await image.scrollIntoViewIfNeeded();
		await expect.poll(arrival).toEqual([true, true]);
		const after = await boxOf(page, '.plate img');
		expect([before.width, before.height]).toEqual([after.width, after.height]);
		const large = await page.locator('.plate').first().getAttribute('href');
		const response = await page.request.get(new URL(large!, page.url()).href);
		expect(response.headers()['content-type']).toBe('image/webp');
	});

	test.each([
		[1, 480, 960],
		[2, 960, 1600],
	])(
		'with %i to a point takes a picture of %i at most at 360 pixels, of %i at 1440',
		async (deviceScaleFactor, narrow, wide) => {
			const page = await browser.open('zh/about/', { deviceScaleFactor });
			for (const [width, most] of [
				[360, narrow],
				[1440, wide],
			] as const) {
				await widen(page, width);
				await page.goto(new URL(`zh/${feature}/`, siteUrl).href);
				const image = page.locator('.plate img').first();
				await image.scrollIntoViewIfNeeded();
				await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.currentSrc)).toMatch(/\.avif$/);
				const taken = await image.evaluate(async (shown: HTMLImageElement) => {
					await shown.decode();
					const whole = new Image();
					whole.src = shown.currentSrc;
					await whole.decode();
					return whole.naturalWidth;
				});
				expect([width, taken]).toEqual([width, expect.toSatisfy((pixels: number) => pixels <= most)]);
			}
		},
	);

	test('has its caption and its credit beside it, a credit that the caption ends with once', async () => {
		const page = await browser.visit(`en/${feature}/`);
		const captions = page.locator('figcaption');
		expect((await captions.allInnerTexts()).map((text) => text.split('\n').filter(Boolean))).toEqual([
			['Fig. 1', 'The mended lighthouse: its lamp room is new, its tower old. Photo by Jia Shewen, Specimen Wire'],
			['Fig. 2', 'The ferry at night.', 'Specimen Wire'],
		]);
	});
});

describe('a table', () => {
	test('is one to whoever hears the page, in every view, each row with its cells', async () => {
		const page = await browser.visit('zh/about/');
		for (const [locale, view] of [
			['zh', ''],
			['en', 'dual/'],
			['en', 'reveal/'],
		] as const) {
			await page.goto(new URL(`${locale}/${feature}/${view}`, siteUrl).href);
			const sides = view === 'dual/' ? 2 : 1;
			const table = page.getByRole('table');
			expect(await table.getByRole('row').count()).toBe(4);
			expect(await table.getByRole('columnheader').count()).toBe(4 * sides);
			expect(await page.locator('.row:last-child [data-segment] [role=cell]').count()).toBe(4 * sides);
		}
	});

	test('sets its cells under their heads, column by column, where there is room', async () => {
		const page = await browser.visit(`en/${feature}/dual/`, { viewport: { width: 1440, height: 900 } });
		const lefts = (id: string, lang: string) =>
			page
				.locator(`${segment(id, lang)} .cell`)
				.evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
		for (const lang of ['zh-Hans', 'en']) expect(await lefts('t1-isle', lang)).toEqual(await lefts('t1', lang));
		expect(Math.max(...(await lefts('t1', 'zh-Hans')))).toBeLessThan(Math.min(...(await lefts('t1', 'en'))));
	});

	test('on a phone says of each cell what it stands under', async () => {
		const page = await browser.visit(`zh/${feature}/`, { viewport: { width: 320, height: 640 } });
		const cell = page.locator('#t1-mist .cell').nth(1);
		const label = await cell.evaluate((element) => getComputedStyle(element, '::before').content);
		expect(label).toContain('白天班次');
		expect(await cell.textContent()).toBe('10');
	});

	test('is copied with a tab between its cells', async () => {
		const page = await browser.visit(`zh/${feature}/`, withClipboard);
		await drag(page, ['#t1-cloud', '云屿'], ['#t1-mist', '20时']);
		await tool(page).waitFor();
		await page.keyboard.press('Control+c');
		expect(await clipboardText(page)).toBe('云屿\t12\t3\t21时30分\n\n雾湾\t10\t2\t20时');
	});
});

describe('verse', () => {
	test('is copied line by line, as text and as HTML', async () => {
		const page = await browser.visit(`zh/${speech}/`, withClipboard);
		await drag(page, ['#v1', '浪来我不走'], ['#v1', '浪去我不留。']);
		await tool(page).waitFor();
		await page.keyboard.press('Control+c');
		expect(await clipboardText(page)).toBe('浪来我不走，\n浪去我不留。');
		expect(await clipboardHtml(page)).toBe('<span lang="zh-Hans">浪来我不走，<br>\n浪去我不留。</span>');
	});

	test.each(['zh', 'en'])('is marked over the end of a line by a copied link, in %s', async (locale) => {
		const page = await browser.visit(`${locale}/${speech}/`, withClipboard);
		const text = await page.locator('#v1').evaluate((verse) => verse.textContent);
		const end = text.indexOf('\n', text.indexOf('\n') + 1);
		await select(page, ['#v1', 0], ['#v1', end]);
		await tool(page).waitFor();
		const opened = await openLink(browser, page);
		await expect.poll(() => markedText(opened)).toBe(bare(text.slice(0, end)));
	});

	test('shows in its quote, its picture’s words and its search result where its lines end', async () => {
		const page = await browser.visit('en/quotes/zhen-ferry-song/');
		const quote = page.locator('blockquote[lang=en] p').first();
		expect(await quote.innerText()).toBe('A lamp at the head of the bridge\nshows me the way through the stream.');
		expect(await page.locator('meta[name=description]').getAttribute('content')).toContain(
			'A lamp at the head of the bridge / shows me',
		);
	});
});

test('a list is one to whoever hears it, the nested list inside its item', async () => {
	const page = await browser.visit(`zh/${feature}/`);
	const lists = page.locator('div.text').getByRole('list');
	expect(await lists.count()).toBe(3);
	expect(await lists.nth(0).locator('> li').count()).toBe(3);
	expect(await lists.nth(0).locator('> li').nth(1).getByRole('listitem').count()).toBe(2);
});

test('search finds in its block what each kind of block says, in both languages', async () => {
	const page = await browser.visit('zh/about/');
	for (const [locale, query, id] of [
		['zh', '21时30分', 't1-cloud'],
		['en', 'lime on the inside', 's2a'],
		['zh', '夜航的渡船', 'f2'],
		['zh', '照我过中流', 'v1'],
		['en', 'bridge shows', 'v1'],
		['zh', '歌词据现场录音', 'n1'],
	] as const) {
		await page.goto(new URL(`${locale}/search/?q=${encodeURIComponent(query)}`, siteUrl).href);
		expect([query, await page.locator('.hit').first().getAttribute('data-segment-id')]).toEqual([query, id]);
	}
});
