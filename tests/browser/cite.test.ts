import { expect, test } from 'vitest';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const quote = 'zh/quotes/zhen-not-an-ornament/';
const citations = 'zh/interviews/isle-bridges/cite/';
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
	expect(await details.locator('dd').first().textContent()).toContain(`（2031-05-06）[${today}]. https://`);
});

test('the button beside a citation copies it, nothing else, and says so', async () => {
	const page = await browser.open(quote, permissions);
	await page.locator('details.cite > summary').click();
	await page.getByRole('button', { name: '复制 APA 7' }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toBe(
			'Zhen Juli, in Example News Agency. (2031, May 6). 看新桥 问渡船 话灯塔 [Seeing the Bridges, Asking the Ferries, Talking of Lights] (Dispatches in Two Languages, Trans.; para. 23). https://dispatches.example/zh/quotes/zhen-not-an-ornament/',
		);
	await expect.poll(() => page.getByRole('status').filter({ hasText: '已复制' }).count()).toBe(1);
	await page.getByRole('button', { name: '复制 双语文本' }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toBe(
			[
				'“一岛一桥”不是“小摆设”，而是过河路。',
				'“One Isle, One Bridge” is not an “ornament” but a way across.',
				'',
				'甄举例 / Zhen Juli',
				'示例通讯社：《看新桥 问渡船 话灯塔》，第23段，2031年5月6日',
				'Example News Agency, “Seeing the Bridges, Asking the Ferries, Talking of Lights,” para. 23, May 6, 2031, trans. Dispatches in Two Languages',
				'https://dispatches.example/zh/quotes/zhen-not-an-ornament/',
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
		.toMatch(/^Zhen Juli, in Example News Agency\. .*6 May 2031, par\. 23, https:\S+\.$/);
});

test('the files are offered for download under their own names', async () => {
	const page = await browser.open(quote);
	await page.locator('details.cite > summary').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'BibTeX' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('zhen-not-an-ornament.bib');
});

test('without JavaScript everything is there, the day of access a word, and no button', async () => {
	const page = await browser.open(quote, { javaScriptEnabled: false });
	await page.locator('details.cite > summary').click();
	expect(await page.locator('details.cite dd').first().innerText()).toBe(
		'示例通讯社. 看新桥 问渡船 话灯塔：甄举例，第23段[EB/OL]. （2031-05-06）[访问日期]. https://dispatches.example/zh/quotes/zhen-not-an-ornament/.',
	);
	expect(await page.locator('details.cite dd:visible').count()).toBe(7);
	expect(await page.locator('details.cite button').count()).toBe(0);
	expect(await page.locator('details.cite a[download]:visible').count()).toBe(3);
});

test.each([true, false])(
	'the page of citations shows those of the segment in its address, with JavaScript: %s',
	async (javaScriptEnabled) => {
		const page = await browser.open(`${citations}#q3-p4`, { javaScriptEnabled });
		const place = page.locator('#q3-p4');
		await expect
			.poll(() =>
				place
					.locator('dd')
					.first()
					.boundingBox()
					.then((box) => box !== null && box.height > 0 && box.y > 0 && box.y < 800),
			)
			.toBe(true);
		expect(await page.locator('#q3-p3 dd').first().isVisible()).toBe(false);
		await page.locator('#q3-p3 > summary').click();
		expect(await page.locator('#q3-p3 dd').first().isVisible()).toBe(true);
	},
);

test('a dispatch leads to the citations of its paragraphs', async () => {
	const page = await browser.open('en/interviews/isle-bridges/');
	await page.getByRole('link', { name: 'Cite', exact: true }).click();
	await expect.poll(() => page.url()).toBe(`${siteUrl}en/interviews/isle-bridges/cite/`);
});

test.each([
	[360, 'light'],
	[768, 'dark'],
	[1440, 'light'],
] as const)('at %s pixels nothing is wider than the window', async (width, colorScheme) => {
	for (const path of ['en/interviews/isle-bridges/q1/', quote, citations]) {
		const page = await browser.open(path, { viewport: { width, height: 800 }, colorScheme });
		await page.locator('details > summary').last().click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	}
});
