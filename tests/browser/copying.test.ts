import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clipboardHtml, clipboardText, drag, select, withClipboard } from './clipboard.ts';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';

/** Copies with the keyboard, after what the tool needs has been loaded. */
async function copy(page: Page) {
	await page.locator('.tool').waitFor();
	await page.keyboard.press('Control+c');
}

const textOf = (page: Page, id: string, lang: string) =>
	page.locator(`[data-segment="${id}"][lang="${lang}"]`).textContent() as Promise<string>;

test('words are copied as they are selected, the HTML with their language and nothing of the page', async () => {
	const page = await browser.open(`zh/${interview}/`, withClipboard);
	const text = await textOf(page, 'q1-p4', 'zh-Hans');
	await select(page, ['#q1-p4', 20], ['#q1-p4', 40]);
	await copy(page);
	expect(await clipboardText(page)).toBe(text.slice(20, 40));
	const html = await clipboardHtml(page);
	expect(html).toMatch(/^<span lang="zh-Hans">/);
	expect(html.replaceAll(/<[^>]+>/g, '')).toBe(text.slice(20, 40));
	expect(html).toMatch(/<b>[^<]+<\/b>/);
	expect(html).not.toMatch(/class|style|data-|href/);
});

test('a selection over several paragraphs is their text, no numbers and no handles, a paragraph each', async () => {
	const page = await browser.open(`en/${interview}/`, withClipboard);
	await drag(page, ['#q1-p7', 'The'], ['#q1-p8', 'The']);
	const selected = ['q1-p7', 'q1-p8'].map((id) => page.locator(`#${id}`).textContent());
	const [first, second] = (await Promise.all(selected)) as [string, string];
	await copy(page);
	const [one, two, ...more] = (await clipboardText(page)).split('\n\n');
	expect(more).toEqual([]);
	expect(first.endsWith(one!)).toBe(true);
	expect(second.startsWith(two!)).toBe(true);
	expect(await clipboardHtml(page)).toMatch(/^<p lang="en">.+<\/p><p lang="en">.+<\/p>$/);
});

test.each([
	['zh-Hans', 'zh', 1280],
	['en', 'zh', 1280],
	['zh-Hans', 'en', 1280],
	['en', 'en', 1280],
	['zh-Hans', 'zh', 390],
])(
	'over rows of one column of the dual view %s alone is copied, on the page in %s, %i pixels wide',
	async (lang, locale, width) => {
		const page = await browser.open(`${locale}/${interview}/dual/`, {
			...withClipboard,
			viewport: { width, height: 2000 },
		});
		const selector = (id: string) => `[data-segment="${id}"][lang="${lang}"]`;
		const [opening, closing] = lang === 'en' ? ['During the talks', 'grand gathering'] : ['会议期间', '这场盛会'];
		await drag(page, [selector('q1-p2'), opening], [selector('q1-p3'), closing]);
		await copy(page);
		const [first, last] = [await textOf(page, 'q1-p2', lang), await textOf(page, 'q1-p3', lang)];
		expect(await clipboardText(page)).toBe(
			`${first.slice(first.indexOf(opening))}\n\n${last.slice(0, last.indexOf(closing) + closing.length)}`,
		);
		expect(await clipboardHtml(page)).toMatch(new RegExp(`^<p lang="${lang}">[^]+</p><p lang="${lang}">[^]+</p>$`));
	},
);

test('what is drawn in one column is not shown as selected in the other', async () => {
	const page = await browser.open(`zh/${interview}/dual/`);
	await drag(page, ['#q1-p2', '会议期间'], ['#q1-p3', '这场盛会']);
	const selectable = (lang: string) =>
		page.locator(`[data-segment="q1-p2"][lang="${lang}"]`).evaluate((element) => getComputedStyle(element).userSelect);
	expect(await selectable('en')).toBe('none');
	expect(await selectable('zh-Hans')).not.toBe('none');
	await page.locator('div.text .seg[lang=en]').first().click();
	expect(await selectable('en')).not.toBe('none');
	expect(await selectable('zh-Hans')).not.toBe('none');
});

test('a paragraph that is selected by three clicks is copied, and not the beginning of what follows', async () => {
	const page = await browser.open(`zh/${interview}/dual/`, withClipboard);
	await page.locator('#q1-p3').click({ clickCount: 3, position: { x: 60, y: 15 } });
	await copy(page);
	expect(await clipboardText(page)).toBe(await textOf(page, 'q1-p3', 'zh-Hans'));
	expect(await clipboardHtml(page)).toMatch(/^<span lang="zh-Hans">/);
});

test('a selection from one language into the other has both, each with its language', async () => {
	const page = await browser.open(`zh/${interview}/dual/`, withClipboard);
	await select(page, ['[data-segment="q1-p2"][lang="zh-Hans"]', 0], ['[data-segment="q1-p2"][lang="en"]', 16]);
	await copy(page);
	expect(await clipboardText(page)).toBe(`${await textOf(page, 'q1-p2', 'zh-Hans')}\n\nDuring the talks`);
	expect(await clipboardHtml(page)).toMatch(/^<p lang="zh-Hans">[^]+<\/p><p lang="en">During the talks<\/p>$/);
});

test('without JavaScript too, no number is copied', async () => {
	const page = await browser.open(`zh/${interview}/`, { ...withClipboard, javaScriptEnabled: false });
	await page.locator('#q1-p2').scrollIntoViewIfNeeded();
	await page.locator('#q1-p2').click({ clickCount: 3, position: { x: 60, y: 15 } });
	await page.keyboard.press('Control+c');
	const reader = await browser.open(`zh/about/`, withClipboard);
	expect((await clipboardText(reader)).trim()).toBe(
		(
			await reader.evaluate(
				(path) =>
					// A request whose answer is a document, since the page takes no HTML that is a string (Trusted Types).
					new Promise<string>((resolve) => {
						const request = new XMLHttpRequest();
						request.responseType = 'document';
						request.addEventListener('load', () => resolve(request.responseXML!.querySelector('#q1-p2')!.textContent));
						request.open('GET', path);
						request.send();
					}),
				`/zh/${interview}/`,
			)
		).trim(),
	);
});

/** What Ctrl+C has put into the clipboard; a page without scripts cannot read it. */
async function copied(page: Page): Promise<string> {
	await page.keyboard.press('Control+c');
	return clipboardText(await browser.open('zh/about/', withClipboard));
}

test.each([
	['zh-Hans', '会议期间', '这场盛会'],
	['en', 'During the talks', 'grand gathering'],
])(
	'before the page has its tools a drag in one column of the dual view copies %s alone',
	async (lang, opening, closing) => {
		const page = await browser.open('zh/about/', { ...withClipboard, viewport: { width: 1280, height: 2000 } });
		await page.route('**/*.js', (route) => route.abort());
		await page.goto(`${siteUrl}zh/${interview}/dual/`);
		const selector = (id: string) => `[data-segment="${id}"][lang="${lang}"]`;
		await drag(page, [selector('q1-p2'), opening], [selector('q1-p3'), closing]);
		await page.keyboard.press('Control+c');
		const text = await clipboardText(page);
		expect([text.startsWith(opening), text.endsWith(closing)]).toEqual([true, true]);
		expect(/\p{Script=Han}/u.test(text)).toBe(lang === 'zh-Hans');
		expect(/[a-z]{3}/.test(text)).toBe(lang === 'en');
	},
);

test.each([true, false])(
	'a page of which everything is selected copies no label of a button, with JavaScript: %s',
	async (javaScriptEnabled) => {
		const page = await browser.open(`zh/${interview}/reveal/`, { ...withClipboard, javaScriptEnabled });
		await page.keyboard.press('Control+a');
		const text = await copied(page);
		expect(text).toContain((await textOf(page, 'q1-p4', 'zh-Hans')).slice(0, 20));
		expect(text).not.toMatch(/看英文|译文全部展开|深色/);
	},
);

test('what is copied outside of the text of a dispatch is left to the browser', async () => {
	const page = await browser.open(`zh/${interview}/`, withClipboard);
	await select(page, ['#q1-p2', 0], ['#q1-p2', 4]);
	await page.locator('.tool').waitFor();
	await page.locator('.foot p').first().click({ clickCount: 3 });
	await page.keyboard.press('Control+c');
	expect((await clipboardText(page)).trim()).toBe((await page.locator('.foot p').first().innerText()).trim());
});
