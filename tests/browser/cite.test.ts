import { expect, test } from 'vitest';
import { clipboardText, withClipboard } from './clipboard.ts';
import { go, siteUrl, toolsLoaded, useBrowser, widen } from './site.ts';

const browser = useBrowser();
const quote = 'zh/quotes/zhen-not-an-ornament/';
const citations = 'zh/interviews/isle-bridges/cite/';

test('the citations of a page open at a click, carry the reader’s day of access, are copied by the button beside each, and selected where the clipboard is refused', async () => {
	const page = await browser.open(quote, withClipboard);
	await page.clock.setFixedTime('2031-06-07T12:00:00');
	await page.reload();
	await toolsLoaded(page);
	const details = page.locator('details.cite');
	expect(await details.locator('dl').isVisible()).toBe(false);
	await details.locator('summary').click();
	await details.locator('dl').waitFor();
	expect(await details.locator('dd').first().textContent()).toContain('（2031-05-06）[2031-06-07]. https://');

	await page.getByRole('button', { name: '复制 APA 7' }).click();
	await expect
		.poll(() => clipboardText(page))
		.toBe(
			'Zhen Juli, in Example News Agency. (2031, May 6). 看新桥 问渡船 话灯塔 [Seeing the Bridges, Asking the Ferries, Talking of Lights] (Dispatches in Two Languages, Trans.; para. 23). https://dispatches.example/zh/quotes/zhen-not-an-ornament/',
		);
	await expect.poll(() => page.getByRole('status').filter({ hasText: '已复制' }).count()).toBe(1);
	await page.getByRole('button', { name: '复制 双语文本' }).click();
	await expect
		.poll(() => clipboardText(page))
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

	await page.evaluate(() =>
		Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) }),
	);
	await page.getByRole('button', { name: '复制 MLA 9' }).click();
	await expect
		.poll(() => page.evaluate(() => String(getSelection())))
		.toMatch(/^Zhen Juli, in Example News Agency\. .*6 May 2031, par\. 23, https:\S+\.$/);

	// The files, under their own names.
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'BibTeX' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('zhen-not-an-ornament.bib');
});

test('without JavaScript everything is there, the day of access a word, and no button', async () => {
	const page = await browser.visit(quote, { javaScriptEnabled: false });
	await page.locator('details.cite > summary').click();
	expect(await page.locator('details.cite dd').first().innerText()).toBe(
		'示例通讯社. 看新桥 问渡船 话灯塔：甄举例，第23段[EB/OL]. （2031-05-06）[访问日期]. https://dispatches.example/zh/quotes/zhen-not-an-ornament/.',
	);
	expect(await page.locator('details.cite dd:visible').count()).toBe(7);
	expect(await page.locator('details.cite button').count()).toBe(0);
	expect(await page.locator('details.cite a[download]:visible').count()).toBe(3);
});

test.each([true, false])(
	'the page of citations shows those of the segment in its address, and of others at a click, with JavaScript: %s',
	async (javaScriptEnabled) => {
		const page = await browser.visit(`${citations}#q3-p4`, { javaScriptEnabled });
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
		const other = page.locator('#q3-p3');
		expect(await other.locator('dd').first().isVisible()).toBe(false);
		await other.locator('summary').click();
		await other.locator('dd').first().waitFor();
		if (!javaScriptEnabled) return;
		await place.locator('summary').click();
		await place.locator('dd').first().waitFor({ state: 'hidden' });
		await page.evaluate(() => (location.hash = '#q3-p2'));
		await page.locator('#q3-p2 dd').first().waitFor();
	},
);

test('a dispatch leads to the citations of its paragraphs', async () => {
	const page = await browser.visit('en/interviews/isle-bridges/');
	await page.getByRole('link', { name: 'Cite', exact: true }).click();
	await page.waitForURL(`${siteUrl}en/interviews/isle-bridges/cite/`);
});

test('nothing is wider than the window, from phones to wide screens', async () => {
	const page = await browser.visit('zh/about/');
	for (const path of ['en/interviews/isle-bridges/q1/', quote, citations]) {
		await go(page, path);
		await page.locator('details > summary').last().click();
		for (const width of [360, 768, 1440]) {
			await widen(page, width);
			const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect([path, width, excess]).toEqual([path, width, 0]);
		}
	}
});
