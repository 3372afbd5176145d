import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, clipboardText, withClipboard } from './clipboard.ts';
import { shiftsSoFar, watchShifts } from './layout-shifts.ts';
import { settled, toolsLoaded, siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const views = [`en/${interview}/`, `zh/${interview}/dual/`, `en/${interview}/reveal/`, `zh/${interview}/q1/`];

const handle = (page: Page, id: string) => page.locator(`.legends > a.n[href="#${id}"]`);
const notice = (page: Page) => page.locator('.float:not(.tool)');
const marked = (page: Page) =>
	page
		.locator('[data-marked]')
		.evaluateAll((segments) => [...new Set(segments.map((segment) => segment.getAttribute('data-segment')))]);

test.each(views)(
	'on /%s the address of a range marks it and opens at its start; a handle leads to its segment, copies its address and says so; with Shift it copies and marks the range from there; nothing moves',
	async (path) => {
		const page = await browser.open(`${path}#q1-p4..q1-p6`, withClipboard);
		expect(await marked(page)).toEqual(['q1-p4', 'q1-p5', 'q1-p6']);
		await expect.poll(() => isOpenAt(page, 'q1-p4')).toBe(true);
		const look = (id: string) => page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).boxShadow);
		expect(await look('q1-p5')).not.toBe(await look('q1-p7'));

		await settled(page);
		await page.evaluate(watchShifts);
		const said = path.startsWith('zh') ? '已复制' : 'Copied';
		const pages = page.context().pages().length;
		await handle(page, 'q1-p2').click();
		expect(await noticeBeside(page, 'q1-p2')).toEqual({ text: said, status: said, isBeside: true });
		await page.waitForURL(`${siteUrl}${path}#q1-p2`);
		expect(await clipboardText(page)).toBe(await addressOf(page, ['q1-p2']));

		await handle(page, 'q1-p4').click({ modifiers: ['Shift'] });
		await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2\.\.q1-p4$/);
		expect(await marked(page)).toEqual(['q1-p2', 'q1-p3', 'q1-p4']);
		await page.waitForURL(`${siteUrl}${path}#q1-p2..q1-p4`);
		expect(await page.evaluate(() => getSelection()!.toString())).toBe('');
		expect(page.context().pages().length).toBe(pages);
		expect(await shiftsSoFar(page)).toEqual([]);
	},
);

test('by keyboard: Enter on a handle copies, and on a second one offers the range, one Tab away', async () => {
	const page = await browser.visit(`en/${interview}/`, withClipboard);
	await handle(page, 'q1-p4').focus();
	await page.keyboard.press('Enter');
	await notice(page).waitFor();
	await handle(page, 'q1-p2').focus();
	await page.keyboard.press('Enter');
	await notice(page).getByRole('button').waitFor();
	await page.waitForURL('**/#q1-p2');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Copy the link to 4 through 6');
	await page.keyboard.press('Enter');
	await expect.poll(() => clipboardText(page)).toBe(await addressOf(page, ['q1-p2', 'q1-p3', 'q1-p4']));
	expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)).toBe('#q1-p2');
});

test('by touch: a tap on a second handle offers the range', async () => {
	const page = await browser.visit(`zh/${interview}/`, {
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
	const page = await browser.visit(`zh/${interview}/#q1-p2`, withClipboard);
	await handle(page, 'q1-p3').click({ modifiers: ['Shift'] });
	await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2\.\.q1-p3$/);
});

test('one version is in what is copied, of the texts as they stand, whatever the address says and however many they are', async () => {
	const page = await browser.visit(`zh/${interview}/?v=00000000#q1-p1`, withClipboard);
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

test('unknown ends mark nothing, one known end itself, reversed ends the same range; what is gone back from is not marked', async () => {
	const page = await browser.visit(`zh/${interview}/#old..older`);
	expect([await marked(page), await page.evaluate(() => scrollY)]).toEqual([[], 0]);
	for (const [hash, expected] of [
		['#old..q1-p2', ['q1-p2']],
		['#q1-p3..q1-p1', ['q1-p1', 'q1-p2', 'q1-p3']],
		['#q1-p2..q9-p1', ['q1-p2']],
	] as const) {
		await page.evaluate((next) => (location.hash = next), hash);
		await expect.poll(() => marked(page), { message: hash }).toEqual(expected);
	}
	await page.evaluate(() => (location.hash = '#q1-p1'));
	await expect.poll(() => marked(page)).toEqual([]);
	await page.goBack();
	await expect.poll(() => marked(page)).toEqual(['q1-p2']);
	await page.goForward();
	await expect.poll(() => marked(page)).toEqual([]);
});

test('the language switch keeps a range that is in view', async () => {
	const page = await browser.visit(`zh/${interview}/#q1-p2..q1-p3`);
	await expect.poll(() => isOpenAt(page, 'q1-p2')).toBe(true);
	await page.locator('.bar a[hreflang="en"]').first().click();
	await page.waitForURL(`${siteUrl}en/${interview}/#q1-p2..q1-p3`);
});

test('without the permission and in an insecure context it is said that nothing was copied, and the address is left selected', async () => {
	const page = await browser.visit(`en/${interview}/`);
	const deny: (() => void)[] = [
		() =>
			void Object.defineProperty(navigator.clipboard, 'write', {
				value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
			}),
		() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }),
	];
	for (const how of deny) {
		await page.evaluate(how);
		await handle(page, 'q1-p2').click();
		await expect.poll(() => notice(page).textContent()).toContain('Could not copy');
		expect(await page.locator('#_status').textContent()).toContain('Could not copy');
		expect(await page.evaluate(() => getSelection()!.toString())).toBe(await addressOf(page, ['q1-p2']));
		await page.keyboard.press('Escape');
		await notice(page).waitFor({ state: 'detached' });
	}
});

test('what the scripts do keeps to the page’s own policy', async () => {
	const page = await browser.open(`en/${interview}/dual/`, withClipboard);
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('request', (request) => request.url().startsWith(siteUrl) || complaints.push(request.url()));
	await handle(page, 'q1-p2').click();
	await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2$/);
	await handle(page, 'q1-p3').click({ modifiers: ['Shift'] });
	await expect.poll(() => clipboardText(page)).toMatch(/#q1-p2\.\.q1-p3$/);
	await page.locator('#q1-p4').click({ clickCount: 3 });
	await page.locator('.tool [name=link]').click();
	await expect.poll(() => clipboardText(page)).toContain('#q1-p4:~:text=');
	expect(complaints).toEqual([]);
});

describe('without JavaScript', () => {
	test('a handle is a link to its segment, a page’s link one to the page, and the address of a range opens the page, whole and unmarked', async () => {
		const page = await browser.visit(`zh/${interview}/q1/`, { javaScriptEnabled: false });
		await handle(page, 'q1-p2').click();
		await page.waitForURL(`${siteUrl}zh/${interview}/q1/#q1-p2`);
		const link = page.locator('copy-link a');
		expect(await link.innerText()).toBe('本页链接');
		await link.click();
		await page.waitForURL(`${siteUrl}zh/${interview}/q1/`);
		expect(await page.locator('share-link').isVisible()).toBe(false);

		await page.goto(`${siteUrl}zh/${interview}/#q1-p2..q1-p4`);
		expect(await page.locator('#q1-p2').isVisible()).toBe(true);
		expect(await page.locator('[data-marked]').count()).toBe(0);
	});
});

test.each([`zh/${interview}/q2/`, 'en/quotes/example-quiet-water/', `en/${interview}/`])(
	'the page /%s copies its own address, a quote’s and an answer’s with the version of their words, and is handed to the share sheet where there is one',
	async (path) => {
		const page = await browser.open(`${path}?v=1234#_main`, withClipboard);
		await page.locator('copy-link a').click();
		await expect.poll(() => clipboardText(page)).not.toBe('');
		const [address, query] = (await clipboardText(page)).split('?');
		expect(address).toBe(siteUrl + path);
		if (path.includes('/quotes/') || path.endsWith('/q2/')) expect(query).toMatch(/^v=[0-9a-f]{8}$/);
		else expect(query).toBeUndefined();
		expect(page.url()).toBe(`${siteUrl}${path}?v=1234#_main`);

		expect(await page.locator('share-link').isVisible()).toBe(false);
		await withShareSheet(page);
		await page.locator('share-link button').click();
		const shared = await page.evaluate(() => (globalThis as { shared?: ShareData }).shared);
		expect(shared).toMatchObject({ title: await page.title(), url: siteUrl + path });
		expect(shared!.text!.length).toBeGreaterThan(4);
	},
);

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

/** Whether a segment stands at the top of the window, under what stays there. */
const isOpenAt = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((element) => {
		const { top } = element.getBoundingClientRect();
		return top >= 0 && top < 140;
	});

/**
 * What the notice says to the eye and to the ear, and whether it stands close under the handle of a segment, within the
 * window: all at once, since it goes by itself after some seconds.
 */
async function noticeBeside(page: Page, id: string) {
	const seen = await page.waitForFunction((segment) => {
		const notice = document.querySelector<HTMLElement>('.float:not(.tool)');
		if (!notice) return undefined;
		const handleBox = document.querySelector(`a.n[href="#${segment}"]`)!.getBoundingClientRect();
		const box = notice.getBoundingClientRect();
		const isBeside =
			Math.abs(box.top - handleBox.bottom) < 4 &&
			box.left <= handleBox.left + 1 &&
			box.right > handleBox.left &&
			box.left >= 0 &&
			box.right <= innerWidth;
		return { text: notice.innerText, status: document.querySelector('#_status')?.textContent, isBeside };
	}, id);
	return seen.jsonValue();
}
