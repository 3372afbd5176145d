import { expect, test } from 'vitest';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const quote = 'zh/quotes/wang-yi-talk-shop/';
const citations = 'zh/interviews/wang-yi-second-brf/cite/';
const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };

test('the citations of a page open at a click and carry the reader’s day of access', async () => {
	const page = await browser.open(quote);
	const details = page.locator('details.cite');
	expect(await details.locator('dl').isVisible()).toBe(false);
	await details.locator('summary').click();
	expect(await details.locator('dl').isVisible()).toBe(true);
	const today = await page.evaluate(() => {
		const now = new Date();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
			.map((part) => String(part).padStart(2, '0'))
			.join('-');
	});
	expect(await details.locator('dd').first().textContent()).toContain(`（2019-04-28）[${today}]. https://`);
});

test('the button beside a citation copies it, nothing else, and says so', async () => {
	const page = await browser.open(quote, permissions);
	await page.locator('details.cite > summary').click();
	await page.getByRole('button', { name: '复制 APA 7' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		'Xinhua News Agency. (2019, April 28). 新起点 新愿景 新征程 [New Starting Point, New Vision and New Journey] (para. 29). https://dispatches.example/zh/quotes/wang-yi-talk-shop/',
	);
	await expect.poll(() => page.getByRole('status').filter({ hasText: '已复制' }).count()).toBe(1);
	await page.getByRole('button', { name: '复制 双语文本' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		[
			'“一带一路”合作不是“清谈馆”，而是行动队。',
			'Belt and Road cooperation is not a “talk shop” but an action team.',
			'',
			'王毅 / Wang Yi',
			'新华社：《新起点 新愿景 新征程》，第29段，2019年4月28日',
			'Xinhua News Agency, “New Starting Point, New Vision and New Journey,” para. 29, April 28, 2019',
			'https://dispatches.example/zh/quotes/wang-yi-talk-shop/',
		].join('\n'),
	);
});

test('where the clipboard is refused, the button selects the citation', async () => {
	const page = await browser.open(quote);
	await page.evaluate(() =>
		Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) }),
	);
	await page.locator('details.cite > summary').click();
	await page.getByRole('button', { name: '复制 MLA 9' }).click();
	await expect
		.poll(() => page.evaluate(() => String(getSelection())))
		.toMatch(/^Xinhua News Agency\. .*28 Apr\. 2019, par\. 29, https:\S+\.$/);
});

test('the files are offered for download under their own names', async () => {
	const page = await browser.open(quote);
	await page.locator('details.cite > summary').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'BibTeX' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('wang-yi-talk-shop.bib');
});

test('without JavaScript everything is there, the day of access a word, and no button', async () => {
	const page = await browser.open(quote, { javaScriptEnabled: false });
	await page.locator('details.cite > summary').click();
	expect(await page.locator('details.cite dd').first().innerText()).toBe(
		'新华社. 新起点 新愿景 新征程：第29段[EB/OL]. （2019-04-28）[访问日期]. https://dispatches.example/zh/quotes/wang-yi-talk-shop/.',
	);
	expect(await page.locator('details.cite dd:visible').count()).toBe(7);
	expect(await page.locator('details.cite button').count()).toBe(0);
	expect(await page.locator('details.cite a[download]:visible').count()).toBe(3);
});

test.each([true, false])(
	'the page of citations shows those of the segment in its address, with JavaScript: %s',
	async (javaScriptEnabled) => {
		const page = await browser.open(`${citations}#q3-p7`, { javaScriptEnabled });
		const place = page.locator('#q3-p7');
		await expect
			.poll(() =>
				place
					.locator('dd')
					.first()
					.boundingBox()
					.then((box) => box !== null && box.height > 0 && box.y > 0 && box.y < 800),
			)
			.toBe(true);
		expect(await page.locator('#q3-p6 dd').first().isVisible()).toBe(false);
		await page.locator('#q3-p6 > summary').click();
		expect(await page.locator('#q3-p6 dd').first().isVisible()).toBe(true);
	},
);

test('a dispatch leads to the citations of its paragraphs', async () => {
	const page = await browser.open('en/interviews/wang-yi-second-brf/');
	await page.getByRole('link', { name: 'Cite', exact: true }).click();
	expect(page.url()).toBe(`${siteUrl}en/interviews/wang-yi-second-brf/cite/`);
});

test.each([
	[360, 'light'],
	[768, 'dark'],
	[1440, 'light'],
] as const)('at %s pixels nothing is wider than the window', async (width, colorScheme) => {
	for (const path of ['en/interviews/wang-yi-second-brf/q1/', quote, citations]) {
		const page = await browser.open(path, { viewport: { width, height: 800 }, colorScheme });
		await page.locator('details > summary').last().click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	}
});
