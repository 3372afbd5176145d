import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, clipboardText, withClipboard } from './clipboard.ts';
import { toolsLoaded, siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const views = [
	`zh/${interview}/`,
	`en/${interview}/`,
	`zh/${interview}/dual/`,
	`en/${interview}/dual/`,
	`zh/${interview}/reveal/`,
	`zh/${interview}/q1/`,
];

const handle = (page: Page, id: string) => page.locator(`.legends > a.n[href="#${id}"]`);
const notice = (page: Page) => page.locator('.float:not(.tool)');
const marked = (page: Page) =>
	page
		.locator('[data-marked]')
		.evaluateAll((segments) => [...new Set(segments.map((segment) => segment.getAttribute('data-segment')))]);

describe.each(views)('on /%s', (path) => {
	test('a handle leads to its segment, copies its address and says so, and nothing moves', async () => {
		const page = await browser.open(path, withClipboard);
		await page.evaluate(() => {
			const shifts = ((globalThis as { shifts?: number }).shifts = 0);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					(globalThis as { shifts?: number }).shifts! += (entry as PerformanceEntry & { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: false });
			return shifts;
		});
		await handle(page, 'q1-p2').click();
		await notice(page).waitFor();
		expect(page.url()).toBe(`${siteUrl}${path}#q1-p2`);
		expect(await clipboardText(page)).toBe(await addressOf(page, ['q1-p2']));
		const said = path.startsWith('zh') ? '已复制' : 'Copied';
		expect(await notice(page).innerText()).toBe(said);
		expect(await page.locator('#_status').textContent()).toBe(said);
		expect(await beside(page, 'q1-p2')).toBe(true);
		expect(await page.evaluate(() => (globalThis as { shifts?: number }).shifts)).toBe(0);
	});

	test('a click with Shift copies the range from the segment copied before, and marks it', async () => {
		const page = await browser.open(path, withClipboard);
		await handle(page, 'q1-p2').click();
		await handle(page, 'q1-p4').click({ modifiers: ['Shift'] });
		await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2\.\.q1-p4$/);
		expect(await marked(page)).toEqual(['q1-p2', 'q1-p3', 'q1-p4']);
		expect(page.url()).toBe(`${siteUrl}${path}#q1-p2..q1-p4`);
		expect(await page.evaluate(() => getSelection()!.toString())).toBe('');
		expect(page.context().pages().length).toBe(1);
	});

	test('the address of a range marks it and opens at its start', async () => {
		const page = await browser.open(`${path}#q1-p4..q1-p6`);
		expect(await marked(page)).toEqual(['q1-p4', 'q1-p5', 'q1-p6']);
		await expect
			.poll(() => page.locator('#q1-p4').evaluate((element) => Math.round(element.getBoundingClientRect().top)))
			.toBeLessThan(140);
		expect(
			await page.locator('#q1-p4').evaluate((element) => element.getBoundingClientRect().top),
		).toBeGreaterThanOrEqual(0);
		const look = (id: string) => page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).boxShadow);
		expect(await look('q1-p5')).not.toBe(await look('q1-p7'));
	});
});

test('by keyboard: Enter on a handle copies, and on a second one offers the range, one Tab away', async () => {
	const page = await browser.open(`en/${interview}/`, withClipboard);
	await handle(page, 'q1-p4').focus();
	await page.keyboard.press('Enter');
	await notice(page).waitFor();
	await handle(page, 'q1-p2').focus();
	await page.keyboard.press('Enter');
	await notice(page).getByRole('button').waitFor();
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Copy the link to 4 through 6');
	await page.keyboard.press('Enter');
	await expect.poll(() => clipboardText(page)).toBe(await addressOf(page, ['q1-p2', 'q1-p3', 'q1-p4']));
	expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)).toBe('#q1-p2');
});

test('by touch: a tap on a second handle offers the range', async () => {
	const page = await browser.open(`zh/${interview}/`, {
		...withClipboard,
		hasTouch: true,
		isMobile: true,
		viewport: { width: 390, height: 800 },
	});
	await handle(page, 'q1-p2').tap();
	await notice(page).waitFor();
	await handle(page, 'q1-p3').tap();
	const offer = notice(page).getByRole('button');
	await offer.waitFor();
	const box = (await offer.boundingBox())!;
	expect(box.height).toBeGreaterThanOrEqual(24);
	expect(box.x + box.width).toBeLessThanOrEqual(390);
	await offer.tap();
	await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2\.\.q1-p3$/);
});

test('a click with Shift and nothing copied before starts at the segment of the address', async () => {
	const page = await browser.open(`zh/${interview}/#q1-p2`, withClipboard);
	await handle(page, 'q1-p3').click({ modifiers: ['Shift'] });
	await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2\.\.q1-p3$/);
});

test('one version is in what is copied, of the texts as they stand, whatever the address says and however many they are', async () => {
	const page = await browser.open(`zh/${interview}/?v=00000000#q1-p1`, withClipboard);
	await handle(page, 'q1-p2').click();
	await expect.poll(() => clipboardText(page)).toBe(await addressOf(page, ['q1-p2']));
	await handle(page, 'q1-p3').click({ modifiers: ['Shift'] });
	await expect.poll(() => clipboardText(page)).toBe(await addressOf(page, ['q1-p2', 'q1-p3']));
});

test('where the facts of the dispatch are gone, as for a page that was opened before a text changed, the address is copied without versions', async () => {
	const page = await browser.open(`zh/${interview}/`, withClipboard);
	await page.route('**/facts/**', (route) => route.continue({ url: `${siteUrl}facts/gone.json` }));
	await handle(page, 'q1-p2').click();
	await expect.poll(() => clipboardText(page)).toBe(`${siteUrl}zh/${interview}/#q1-p2`);
	await page.unroute('**/facts/**');
	await handle(page, 'q1-p2').click();
	await expect.poll(() => clipboardText(page)).toBe(await addressOf(page, ['q1-p2']));
});

test.each([
	['reversed ends mark the same range', '#q1-p3..q1-p1', ['q1-p1', 'q1-p2', 'q1-p3']],
	['an unknown end leaves the known one', '#q1-p2..q9-p1', ['q1-p2']],
	['an unknown start leaves the known end', '#old..q1-p2', ['q1-p2']],
	['unknown ends mark nothing', '#old..older', []],
])('%s', async (_what, hash, expected) => {
	const page = await browser.open(`zh/${interview}/${hash}`);
	expect(await marked(page)).toEqual(expected);
	expect(await page.evaluate(() => document.querySelector('[data-marked]') !== null || scrollY === 0)).toBe(true);
});

test('a range that is gone back from is not marked any more', async () => {
	const page = await browser.open(`zh/${interview}/#q1-p1`);
	await page.evaluate(() => (location.hash = '#q1-p2..q1-p3'));
	await expect.poll(() => marked(page)).toEqual(['q1-p2', 'q1-p3']);
	await page.goBack();
	await expect.poll(() => marked(page)).toEqual([]);
});

test('the language switch keeps a range that is in view', async () => {
	const page = await browser.open(`zh/${interview}/#q1-p2..q1-p3`);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await Promise.all([page.waitForEvent('load'), page.locator('.bar a[hreflang="en"]').first().click()]);
	expect(page.url()).toBe(`${siteUrl}en/${interview}/#q1-p2..q1-p3`);
});

test.each([
	[
		'without the permission',
		async (page: Page) =>
			void (await page.evaluate(() =>
				Object.defineProperty(navigator.clipboard, 'write', {
					value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
				}),
			)),
	],
	[
		'in an insecure context',
		async (page: Page) =>
			void (await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))),
	],
])('%s it is said that nothing was copied, and the address is left selected', async (_why, deny) => {
	const page = await browser.open(`en/${interview}/`);
	await deny(page);
	await handle(page, 'q1-p2').click();
	await expect.poll(() => notice(page).textContent()).toContain('Could not copy');
	expect(await page.locator('#_status').textContent()).toContain('Could not copy');
	expect(await page.evaluate(() => getSelection()!.toString())).toBe(await addressOf(page, ['q1-p2']));
	await page.keyboard.press('Escape');
	expect(await notice(page).count()).toBe(0);
});

test('what the scripts do keeps to the page’s own policy', async () => {
	const page = await browser.open(`en/${interview}/dual/`, withClipboard);
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('request', (request) => request.url().startsWith(siteUrl) || complaints.push(request.url()));
	await handle(page, 'q1-p2').click();
	await handle(page, 'q1-p3').click({ modifiers: ['Shift'] });
	await page.locator('#q1-p4').click({ clickCount: 3 });
	await page.locator('.tool [name=link]').click();
	await expect.poll(() => clipboardText(page)).toContain('#q1-p4:~:text=');
	expect(complaints).toEqual([]);
});

describe('without JavaScript', () => {
	test('a handle is a link to its segment, and a page’s link one to the page', async () => {
		const page = await browser.open(`zh/${interview}/q1/`, { javaScriptEnabled: false });
		await handle(page, 'q1-p2').click();
		expect(page.url()).toBe(`${siteUrl}zh/${interview}/q1/#q1-p2`);
		const link = page.locator('copy-link a');
		expect(await link.innerText()).toBe('本页链接');
		await link.click();
		expect(page.url()).toBe(`${siteUrl}zh/${interview}/q1/`);
		expect(await page.locator('share-link').isVisible()).toBe(false);
	});

	test('the address of a range opens the page, whole and unmarked', async () => {
		const page = await browser.open(`zh/${interview}/#q1-p2..q1-p4`, { javaScriptEnabled: false });
		expect(await page.locator('#q1-p2').isVisible()).toBe(true);
		expect(await page.locator('[data-marked]').count()).toBe(0);
	});
});

describe.each([
	`zh/${interview}/q2/`,
	'zh/quotes/zhen-not-an-ornament/',
	'en/quotes/example-quiet-water/',
	`en/${interview}/`,
])('the page /%s', (path) => {
	test('copies its own address, a quote’s and an answer’s with the version of their words', async () => {
		const page = await browser.open(`${path}?v=1234#_main`, withClipboard);
		await page.locator('copy-link a').click();
		await notice(page).waitFor();
		const [address, query] = (await clipboardText(page)).split('?');
		expect(address).toBe(siteUrl + path);
		if (path.includes('/quotes/') || path.endsWith('/q2/')) expect(query).toMatch(/^v=[0-9a-f]{8}$/);
		else expect(query).toBeUndefined();
		expect(page.url()).toBe(`${siteUrl}${path}?v=1234#_main`);
	});

	test('is handed to the share sheet where there is one', async () => {
		const page = await browser.open(path);
		expect(await page.locator('share-link').isVisible()).toBe(false);
		await withShareSheet(page);
		await page.locator('share-link button').click();
		const shared = await page.evaluate(() => (globalThis as { shared?: ShareData }).shared);
		expect(shared).toMatchObject({ title: await page.title(), url: siteUrl + path });
		expect(shared!.text!.length).toBeGreaterThan(4);
	});
});

/**
 * Loads the page again in a browser with a share sheet, which keeps what it was given and is then closed by the reader.
 */
export async function withShareSheet(page: Page) {
	await page.addInitScript(() => {
		const share = (data: ShareData) => {
			(globalThis as { shared?: ShareData }).shared = data;
			return Promise.reject(new DOMException('', 'AbortError'));
		};
		Object.defineProperty(navigator, 'share', { value: share });
	});
	await page.reload();
	await toolsLoaded(page);
}

/** Whether the notice stands close under the handle of a segment, within the window. */
function beside(page: Page, id: string): Promise<boolean> {
	return page.evaluate((segment) => {
		const handleBox = document.querySelector(`a.n[href="#${segment}"]`)!.getBoundingClientRect();
		const box = document.querySelector('.float')!.getBoundingClientRect();
		return (
			Math.abs(box.top - handleBox.bottom) < 4 &&
			box.left <= handleBox.left + 1 &&
			box.right > handleBox.left &&
			box.left >= 0 &&
			box.right <= innerWidth
		);
	}, id);
}
