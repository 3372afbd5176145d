import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clipboardHtml, clipboardText, drag, select, withClipboard } from './clipboard.ts';
import { go, siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';

/** Copies with the keyboard, after what the tool needs has been loaded. */
async function copy(page: Page) {
	await page.locator('.tool').waitFor();
	await page.keyboard.press('Control+c');
}

const textOf = (page: Page, id: string, lang: string) =>
	page.locator(`[data-segment="${id}"][lang="${lang}"]`).textContent() as Promise<string>;

test('words are copied as they are selected, the HTML with their language and nothing of the page; what is outside of the text of a dispatch is left to the browser', async () => {
	const page = await browser.visit(`zh/${interview}/`, withClipboard);
	const text = await textOf(page, 'q1-p4', 'zh-Hans');
	await select(page, ['#q1-p4', 20], ['#q1-p4', 40]);
	await copy(page);
	await expect.poll(() => clipboardText(page)).toBe(text.slice(20, 40));
	const html = await clipboardHtml(page);
	expect(html).toMatch(/^<span lang="zh-Hans">/);
	expect(html.replaceAll(/<[^>]+>/g, '')).toBe(text.slice(20, 40));
	expect(html).toMatch(/<b>[^<]+<\/b>/);
	expect(html).not.toMatch(/class|style|data-|href/);

	const outside = page.locator('.foot p').first();
	await outside.click({ clickCount: 3 });
	await page.keyboard.press('Control+c');
	const words = (await outside.innerText()).trim();
	await expect.poll(async () => (await clipboardText(page)).trim()).toBe(words);
});

test('a selection over several paragraphs is their text, no numbers and no handles, a paragraph each', async () => {
	const page = await browser.visit(`en/${interview}/`, withClipboard);
	await drag(page, ['#q1-p7', 'The'], ['#q1-p8', 'The']);
	const selected = ['q1-p7', 'q1-p8'].map((id) => page.locator(`#${id}`).textContent());
	const [first, second] = (await Promise.all(selected)) as [string, string];
	await copy(page);
	await expect.poll(() => clipboardText(page)).not.toBe('');
	const [one, two, ...more] = (await clipboardText(page)).split('\n\n');
	expect(more).toEqual([]);
	expect(first.endsWith(one!)).toBe(true);
	expect(second.startsWith(two!)).toBe(true);
	expect(await clipboardHtml(page)).toMatch(/^<p lang="en">.+<\/p><p lang="en">.+<\/p>$/);
});

test.each([
	['zh', 1280, ['zh-Hans', 'en']],
	['en', 1280, ['zh-Hans', 'en']],
	['zh', 390, ['zh-Hans']],
] as const)(
	'on the dual view in %s, %i pixels wide, a drag over rows of one column copies it alone: %j',
	async (locale, width, languages) => {
		const page = await browser.visit('zh/about/', { ...withClipboard, viewport: { width, height: 2000 } });
		await go(page, `${locale}/${interview}/dual/`);
		for (const lang of languages) {
			const selector = (id: string) => `[data-segment="${id}"][lang="${lang}"]`;
			const [opening, closing] = lang === 'en' ? ['During the talks', 'grand gathering'] : ['会议期间', '这场盛会'];
			await drag(page, [selector('q1-p2'), opening], [selector('q1-p3'), closing]);
			await copy(page);
			const [first, last] = [await textOf(page, 'q1-p2', lang), await textOf(page, 'q1-p3', lang)];
			await expect
				.poll(() => clipboardText(page))
				.toBe(`${first.slice(first.indexOf(opening))}\n\n${last.slice(0, last.indexOf(closing) + closing.length)}`);
			expect(await clipboardHtml(page)).toMatch(new RegExp(`^<p lang="${lang}">[^]+</p><p lang="${lang}">[^]+</p>$`));
		}
	},
);

test('what is drawn in one column is not shown as selected in the other', async () => {
	const page = await browser.visit(`zh/${interview}/dual/`);
	await drag(page, ['#q1-p2', '会议期间'], ['#q1-p3', '这场盛会']);
	const selectable = () =>
		page.evaluate(() =>
			['zh-Hans', 'en'].filter((lang) => {
				const element = document.querySelector(`[data-segment="q1-p2"][lang="${lang}"]`)!;
				return getComputedStyle(element).userSelect !== 'none';
			}),
		);
	await expect.poll(selectable).toEqual(['zh-Hans']);
	await page.locator('div.text [data-segment][lang=en]').first().click();
	await expect.poll(selectable).toEqual(['zh-Hans', 'en']);
});

test('a paragraph that is selected by three clicks is copied, and not the beginning of what follows', async () => {
	const page = await browser.visit(`zh/${interview}/dual/`, withClipboard);
	await page.locator('#q1-p3').click({ clickCount: 3, position: { x: 60, y: 15 } });
	await copy(page);
	const paragraph = await textOf(page, 'q1-p3', 'zh-Hans');
	await expect.poll(() => clipboardText(page)).toBe(paragraph);
	expect(await clipboardHtml(page)).toMatch(/^<span lang="zh-Hans">/);
});

test('a selection from one language into the other has both, each with its language', async () => {
	const page = await browser.visit(`zh/${interview}/dual/`, withClipboard);
	await select(page, ['[data-segment="q1-p2"][lang="zh-Hans"]', 0], ['[data-segment="q1-p2"][lang="en"]', 16]);
	await copy(page);
	const paragraph = await textOf(page, 'q1-p2', 'zh-Hans');
	await expect.poll(() => clipboardText(page)).toBe(`${paragraph}\n\nDuring the talks`);
	expect(await clipboardHtml(page)).toMatch(/^<p lang="zh-Hans">[^]+<\/p><p lang="en">During the talks<\/p>$/);
});

test('before the page has its tools a drag in one column of the dual view copies its language alone', async () => {
	const page = await browser.open('zh/about/', { ...withClipboard, viewport: { width: 1280, height: 2000 } });
	await page.route('**/*.js', (route) => route.abort());
	for (const [lang, opening, closing] of [
		['zh-Hans', '会议期间', '这场盛会'],
		['en', 'During the talks', 'grand gathering'],
	] as const) {
		await page.goto(`${siteUrl}zh/${interview}/dual/`);
		const selector = (id: string) => `[data-segment="${id}"][lang="${lang}"]`;
		await drag(page, [selector('q1-p2'), opening], [selector('q1-p3'), closing]);
		await page.keyboard.press('Control+c');
		await expect.poll(() => clipboardText(page)).toMatch(new RegExp(`^${opening}[^]*${closing}$`));
		const text = await clipboardText(page);
		expect(/\p{Script=Han}/u.test(text)).toBe(lang === 'zh-Hans');
		expect(/[a-z]{3}/.test(text)).toBe(lang === 'en');
	}
});

test('a page of which everything is selected copies no label of a button', async () => {
	const page = await browser.visit(`zh/${interview}/reveal/`, withClipboard);
	const beginning = (await textOf(page, 'q1-p4', 'zh-Hans')).slice(0, 20);
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Control+c');
	await expect.poll(() => clipboardText(page)).toContain(beginning);
	expect(await clipboardText(page)).not.toMatch(/看英文|译文全部展开|深色/);
});

test('without JavaScript no number of a paragraph is copied, and no label of a button with everything', async () => {
	const page = await browser.visit(`zh/${interview}/reveal/`, { javaScriptEnabled: false });
	// A page without scripts cannot read the clipboard.
	const reader = await browser.visit('zh/about/', withClipboard);
	const paragraph = await textOf(page, 'q1-p2', 'zh-Hans');
	await page.locator('#q1-p2').click({ clickCount: 3, position: { x: 60, y: 15 } });
	await page.keyboard.press('Control+c');
	await expect.poll(async () => (await clipboardText(reader)).trim()).toBe(paragraph.trim());

	const another = (await textOf(page, 'q1-p4', 'zh-Hans')).slice(0, 20);
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Control+c');
	await expect.poll(() => clipboardText(reader)).toContain(another);
	expect(await clipboardText(reader)).not.toMatch(/看英文|译文全部展开|深色/);
});
