import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, clipboardText, withClipboard } from './clipboard.ts';
import { siteUrl, toolsLoaded, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const latency = 300;

const notice = (page: Page) => page.locator('.float:not(.tool)');

describe(`on a phone whose line takes ${latency} ms to answer, the first thing that the reader does`, () => {
	test('may be a tap on a paragraph’s number, which copies its link', async () => {
		const page = await openSlowly(`zh/${interview}/`);
		await page.locator('.legends > a.n[href="#q1-p2"]').tap();
		await notice(page).waitFor();
		expect(await clipboardText(page)).toBe(await addressOf(page, ['q1-p2']));
		expect(page.url()).toBe(`${siteUrl}zh/${interview}/#q1-p2`);
	});

	test.each([`zh/${interview}/`, `en/${interview}/dual/`, `en/${interview}/q1/`, 'zh/quotes/zhen-laden/'])(
		'may be a tap on “link to this page” of /%s, which copies it and stays',
		async (path) => {
			const page = await openSlowly(path);
			const loads: string[] = [];
			page.on('framenavigated', (frame) => loads.push(frame.url()));
			await page.locator('copy-link a').tap();
			await notice(page).waitFor();
			expect((await clipboardText(page)).replace(/\?v=.*/, '')).toBe(siteUrl + path);
			expect(loads).toEqual([]);
		},
	);
});

describe.each([true, false])('while the tools are on their way, by touch: %s, the first press', (isTouch) => {
	test('on a paragraph’s number copies its link once they are there', async () => {
		const { page, release } = await openHeld(`zh/${interview}/`);
		await press(page.locator('.legends > a.n[href="#q1-p2"]'));
		release();
		await notice(page).waitFor();
		expect(await clipboardText(page)).toBe(await addressOf(page, ['q1-p2']));
		expect(page.url()).toBe(`${siteUrl}zh/${interview}/#q1-p2`);
	});

	test('on “link to this page” copies it and stays', async () => {
		const { page, release } = await openHeld(`en/${interview}/q1/`);
		const loads: string[] = [];
		page.on('framenavigated', (frame) => loads.push(frame.url()));
		await press(page.locator('copy-link a'));
		release();
		await notice(page).waitFor();
		expect((await clipboardText(page)).replace(/\?v=.*/, '')).toBe(`${siteUrl}en/${interview}/q1/`);
		expect(loads).toEqual([]);
	});

	test('on the switch of light and dark changes it', async () => {
		const { page, release } = await openHeld('zh/people/');
		const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		// Before its style sheet is there, a page has no colour at all.
		await expect.poll(paper).not.toBe('rgba(0, 0, 0, 0)');
		const before = await paper();
		await press(page.locator('theme-switch button'));
		release();
		await expect.poll(() => page.evaluate(() => localStorage.getItem('ditl.theme'))).toBe('dark');
		expect(await paper()).not.toBe(before);
	});

	test('on the citations opens them, and the day of access is filled in once the tools are there', async () => {
		const { page, release } = await openHeld('zh/quotes/zhen-laden/');
		await press(page.locator('details.cite > summary'));
		expect(await page.locator('details.cite dd').first().isVisible()).toBe(true);
		release();
		const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
		await expect.poll(() => page.locator('details.cite dd').first().textContent()).toContain(`[${today}]`);
		await press(page.locator('details.cite button').first());
		await expect.poll(() => clipboardText(page)).toContain(`[${today}]`);
	});

	test('on a link of the bar goes where it says, if the tools never come', async () => {
		const { page, fail } = await openHeld(`zh/${interview}/`);
		await press(page.locator('.bar a[data-view=dual]'));
		fail();
		await page.waitForURL(`**/zh/${interview}/dual/`);
	});

	test('on “share” hands the page to the system, as soon as it is offered', async () => {
		const { page, release } = await openHeld('zh/quotes/zhen-laden/', () => {
			const share = (data: ShareData) => Promise.resolve(void ((globalThis as { shared?: ShareData }).shared = data));
			Object.defineProperty(navigator, 'share', { value: share });
		});
		release();
		await press(page.locator('share-link button'));
		const shared = await page.evaluate(() => (globalThis as { shared?: ShareData }).shared);
		expect(shared?.url).toBe(`${siteUrl}zh/quotes/zhen-laden/`);
	});

	const press = (target: Locator) => (isTouch ? target.tap() : target.click());
});

/** A page whose scripts do not come before they are released, or fail. */
async function openHeld(path: string, script?: () => void) {
	const page = await browser.open('404.html', { ...phone, javaScriptEnabled: true });
	const { promise: held, resolve } = Promise.withResolvers<boolean>();
	await page.context().route('**/_astro/*.js', async (route) => ((await held) ? route.continue() : route.abort()));
	if (script) await page.context().addInitScript(script);
	// A page of its own, whose memory has no script of the first.
	const slow = await page.context().newPage();
	await slow.goto(siteUrl + path, { waitUntil: 'commit' });
	await slow.locator('.foot').waitFor();
	expect(await slow.locator('html[data-tools]').count()).toBe(0);
	return { page: slow, release: () => resolve(true), fail: () => resolve(false) };
}

const phone = { ...withClipboard, hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };

/** A page whose every file takes `latency` to come, with its tools, which came by themselves: nothing was touched. */
async function openSlowly(path: string): Promise<Page> {
	const page = await browser.open('zh/about/', phone);
	const client = await page.context().newCDPSession(page);
	await client.send('Network.enable');
	await client.send('Network.setCacheDisabled', { cacheDisabled: true });
	await client.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput: -1,
		uploadThroughput: -1,
	});
	await page.goto(siteUrl + path);
	await toolsLoaded(page);
	const waits = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ name }) => name.endsWith('.js'))
			.map(({ duration }) => duration),
	);
	expect(waits.length).toBeGreaterThan(0);
	// Otherwise the line is not slow, and the test shows nothing.
	expect(Math.min(...waits)).toBeGreaterThanOrEqual(latency * 0.9);
	return page;
}
