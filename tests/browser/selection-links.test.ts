import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, clipboardHtml, clipboardText, drag, select, withClipboard } from './clipboard.ts';
import { bare, expectSameMarks, marks, openLink, segment, tool, type Place } from './selection.ts';
import { toolsLoaded, muchLater, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const article = 'articles/harbour-voices';

describe('the link to words opens where the browser marks these words and no others', () => {
	/** Page by page: the language of the words, and the words. There are more in `tests/long`. */
	const places: [path: string, lang: string, cases: Place[]][] = [
		[`en/${interview}/dual/`, 'zh-Hans', [['of the other half', 'q1-p2', '主席']]],
		[`zh/${interview}/q2/`, 'zh-Hans', [['of an answer on its own page', 'q2-p3', '一岛']]],
		[`en/${interview}/reveal/`, 'en', [['across two segments', ['q1-p2', 100], ['q1-p3', 33]]]],
	];

	test.each(places)('on /%s, for words in %s', (path, lang, cases) => expectSameMarks(browser, path, lang, cases));

	test('or, inside of a subhead that the contents repeat word for word before it, leads to the subhead', async () => {
		const page = await browser.visit(`zh/${article}/`, withClipboard);
		await select(page, ['#h2', 2], ['#h2', 4]);
		await tool(page).locator('[name=link]').click();
		await expect.poll(() => clipboardText(page)).toBe(await addressOf(page, ['h2']));
	});

	test('also without JavaScript, words across segments included', async () => {
		const page = await browser.visit(`zh/${interview}/`, withClipboard);
		const selected = await select(page, [segment('q1-p2', 'zh-Hans'), 100], [segment('q1-p3', 'zh-Hans'), 33]);
		const opened = await openLink(browser, page, { javaScriptEnabled: false });
		expect(await marks(opened)).toBe(bare(selected));
	});
});

test('a link to words brings them into view, not only the beginning of their segment', async () => {
	const page = await browser.visit(`zh/${interview}/`, { ...withClipboard, viewport: { width: 390, height: 640 } });
	const words = '《不占渡口云屿约定》';
	const selector = segment('q1-p6', 'zh-Hans');
	const start = (await page.locator(selector).textContent())!.indexOf(words);
	await select(page, [selector, start], [selector, start + words.length]);
	await tool(page).locator('[name=link]').click();
	await expect.poll(() => clipboardText(page)).toContain('#q1-p6:~:text=');
	const opened = await browser.visit(await clipboardText(page), { viewport: { width: 390, height: 640 } });
	const inView = () =>
		opened.evaluate((text) => {
			const walker = document.createTreeWalker(document.querySelector('#q1-p6')!, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const at = (walker.currentNode as Text).data.indexOf(text);
				if (at < 0) continue;
				const range = document.createRange();
				range.setStart(walker.currentNode, at);
				range.setEnd(walker.currentNode, at + text.length);
				const { top, bottom } = range.getBoundingClientRect();
				return top >= 0 && bottom <= innerHeight;
			}
			return false;
		}, words);
	await expect.poll(inView).toBe(true);
});

test('the version of the segment is in the link to its words', async () => {
	const page = await browser.visit(`zh/${interview}/`, withClipboard);
	await select(page, ['#q1-p2', 0], ['#q1-p2', 4]);
	await tool(page).locator('[name=link]').click();
	await expect.poll(() => clipboardText(page)).toContain(`${await addressOf(page, ['q1-p2'])}:~:text=`);
});

describe('the tool', () => {
	test('asks for what it says of the dispatch when something is selected, not before', async () => {
		const page = await browser.open(`zh/${interview}/`);
		const requests: string[] = [];
		await page.clock.install();
		page.on('request', (request) => requests.push(request.url()));
		await page.locator('#q1-p2').click();
		await muchLater(page);
		expect(requests).toEqual([]);
		await drag(page, ['#q1-p2', '会议期间'], ['#q1-p2', '开幕式']);
		await tool(page).waitFor();
		expect(requests.length).toBe(1);
	});

	test('comes when the selection has ended, under it, and never over its first line', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.locator('#q1-p2').scrollIntoViewIfNeeded();
		await page.locator('#q1-p2').hover({ position: { x: 100, y: 15 } });
		await page.clock.install();
		await page.mouse.down();
		await page.mouse.move(700, 400, { steps: 5 });
		await muchLater(page);
		expect(await tool(page).count()).toBe(0);
		await page.mouse.up();
		await tool(page).waitFor();
		const [box, lines] = await Promise.all([tool(page).boundingBox(), linesOf(page)]);
		expect(box!.y).toBeGreaterThanOrEqual(lines.lastBottom);
		expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
	});

	test('stands over the selection where the window ends under it', async () => {
		const page = await browser.visit(`zh/${interview}/`);
		await page
			.locator('#q1-p6')
			.evaluate((element) =>
				scrollTo({ top: scrollY + element.getBoundingClientRect().bottom - innerHeight + 2, behavior: 'instant' }),
			);
		const length = (await page.locator('#q1-p6').textContent())!.length;
		await select(page, ['#q1-p6', length - 20], ['#q1-p6', length - 1]);
		await tool(page).waitFor();
		const [box, lines] = await Promise.all([tool(page).boundingBox(), linesOf(page)]);
		expect(box!.y + box!.height).toBeLessThanOrEqual(lines.firstTop);
		expect(box!.y).toBeGreaterThanOrEqual(0);
	});

	test('is one Tab away; Escape takes it away and leaves the selection', async () => {
		const page = await browser.open(`en/${interview}/`, withClipboard);
		await page.clock.install();
		await drag(page, ['#q1-p2', 'the opening'], ['#q1-p2', 'ceremony']);
		await tool(page).waitFor();
		const focused = () => page.evaluate(() => document.activeElement!.getAttribute('name'));
		await page.keyboard.press('Tab');
		expect(await focused()).toBe('link');
		await page.keyboard.press('Tab');
		expect(await focused()).toBe('source');
		await page.keyboard.press('Escape');
		expect(await tool(page).count()).toBe(0);
		expect(await page.evaluate(() => getSelection()!.toString())).toBe('the opening ceremony');
		await muchLater(page);
		expect(await tool(page).count()).toBe(0);
	});

	test('lets Tab go on, and is gone then', async () => {
		const page = await browser.visit(`en/${interview}/`);
		await drag(page, ['#q1-p2', 'the opening'], ['#q1-p2', 'ceremony']);
		await tool(page).waitFor();
		for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
		expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)).toBe('#q1-p3');
		expect(await tool(page).count()).toBe(0);
	});

	test('goes with the selection', async () => {
		const page = await browser.visit(`zh/${interview}/`);
		await select(page, ['#q1-p2', 0], ['#q1-p2', 4]);
		await tool(page).waitFor();
		await page.locator('#q1-p4').click();
		await expect.poll(() => tool(page).count()).toBe(0);
	});

	test('does not come for words outside of a dispatch', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.clock.install();
		await page.locator('.foot p').first().click({ clickCount: 3 });
		await muchLater(page);
		expect(await tool(page).count()).toBe(0);
	});

	test('on a touch screen stands at the foot of the window, away from the system’s menu, with targets of 44 pixels', async () => {
		const page = await browser.visit(`zh/${interview}/dual/`, {
			...withClipboard,
			hasTouch: true,
			isMobile: true,
			viewport: { width: 390, height: 700 },
		});
		await page.locator('#q1-p2').scrollIntoViewIfNeeded();
		await select(page, ['#q1-p2', 5], ['#q1-p2', 40]);
		await tool(page).waitFor();
		const box = (await tool(page).boundingBox())!;
		expect(Math.round(box.y + box.height)).toBe(700);
		expect(Math.round(box.width)).toBe(390);
		for (const button of await tool(page).getByRole('button').all())
			expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
		await tool(page).locator('[name=link]').tap();
		await expect.poll(() => clipboardText(page)).toContain('#q1-p2:~:text=');
	});

	test('works in the other language that is opened under a paragraph', async () => {
		const page = await browser.visit(`zh/${interview}/reveal/`, withClipboard);
		const english = segment('q1-p2', 'en');
		await page.locator('.pair:has(#q1-p2) summary').click();
		const words = await select(page, [english, 10], [english, 60]);
		const opened = await openLink(browser, page);
		expect(await opened.locator(english).isVisible()).toBe(true);
		expect(await marks(opened)).toBe(bare(words));
	});

	test('hands words to the share sheet where there is one', async () => {
		const page = await browser.open(`zh/${interview}/`);
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'share', {
				value: async (data: ShareData) => void ((globalThis as { shared?: ShareData }).shared = data),
			}),
		);
		await page.reload();
		await toolsLoaded(page);
		await select(page, ['#q1-p2', 0], ['#q1-p2', 4]);
		await tool(page).locator('[name=share]').click();
		expect(await page.evaluate(() => (globalThis as { shared?: ShareData }).shared)).toMatchObject({
			title: await page.title(),
			text: '会议期间',
			url: expect.stringContaining('#q1-p2:~:text='),
		});
	});

	test('offers no share sheet where there is none', async () => {
		const page = await browser.visit(`zh/${interview}/`);
		await select(page, ['#q1-p2', 0], ['#q1-p2', 4]);
		await tool(page).waitFor();
		expect(await tool(page).getByRole('button').allInnerTexts()).toEqual(['复制链接', '连同出处复制']);
	});
});

describe('words are copied with their source', () => {
	test('in Chinese: who speaks, the headline, the date, the address', async () => {
		const page = await browser.visit(`zh/${interview}/`, withClipboard);
		await select(page, ['#q1-p2', 0], ['#q1-p2', 4]);
		await tool(page).locator('[name=source]').click();
		const address = await addressOf(page, ['q1-p2']);
		await expect
			.poll(() => clipboardText(page))
			.toBe(`会议期间\n——甄举例，《看新桥 问渡船 话灯塔》，2031年5月6日，${address}`);
		expect(await clipboardHtml(page)).toBe(
			`<blockquote><span lang="zh-Hans">会议期间</span></blockquote><p lang="zh-Hans">——甄举例，《看新桥 问渡船 话灯塔》，2031年5月6日，<a href="${address}">${address}</a></p>`,
		);
	});

	test('in English, from a page whose language is Chinese', async () => {
		const page = await browser.visit(`zh/${interview}/dual/`, withClipboard);
		await select(page, [segment('q1-p2', 'en'), 0], [segment('q1-p2', 'en'), 16]);
		await tool(page).locator('[name=source]').click();
		await expect
			.poll(() => clipboardText(page))
			.toBe(
				`During the talks\n— Zhen Juli, “Seeing the Bridges, Asking the Ferries, Talking of Lights,” May 6, 2031, trans. Dispatches in Two Languages, ${await addressOf(page, ['q1-p2'])}`,
			);
	});

	test.each([
		['the speaker of a quote', `en/${article}/`, 'p4', 'follow a path of quiet water', '— Eg Example, “Hoping for'],
		[
			'the agency outside of the quotes',
			`en/${article}/`,
			'p4',
			'Former isle leader',
			'— Example News Agency, “Hoping for',
		],
		['the agency where its reporter asks', `zh/${interview}/`, 'q1-q', '主要成果', '——示例通讯社，《看新桥'],
		[
			'the headline as the site’s own where it is',
			'zh/articles/ferry-lanes/',
			'p2',
			'群岛渡口管理所',
			'——示例通讯社，〔',
		],
	])('%s', async (_what, path, id, words, line) => {
		const page = await browser.visit(path, withClipboard);
		const start = (await page.locator(`#${id}`).textContent())!.indexOf(words);
		expect(start).toBeGreaterThanOrEqual(0);
		await select(page, [`#${id}`, start], [`#${id}`, start + words.length]);
		await tool(page).locator('[name=source]').click();
		await expect.poll(() => clipboardText(page)).toContain(`${words}\n${line}`);
	});
});

/** Where the selected text begins and ends in the window. */
function linesOf(page: Page) {
	return page.evaluate(() => {
		const boxes = [...getSelection()!.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
		return { firstTop: boxes[0]!.top, lastBottom: boxes.at(-1)!.bottom };
	});
}
