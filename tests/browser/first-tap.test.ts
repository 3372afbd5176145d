import type { Page } from 'playwright-core';
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

test('a number tapped while the tools are on their way leads to its paragraph, and the next tap copies', async () => {
	const page = await browser.open('zh/about/', phone);
	const { promise: held, resolve: release } = Promise.withResolvers<void>();
	await page.context().route('**/_astro/*.js', async (route) => {
		await held;
		await route.continue();
	});
	// A page of its own, whose memory has no script of the first.
	const slow = await page.context().newPage();
	await slow.goto(`${siteUrl}zh/${interview}/`, { waitUntil: 'commit' });
	const number = slow.locator('.legends > a.n[href="#q1-p2"]');
	await number.tap();
	await slow.waitForURL(`**/zh/${interview}/#q1-p2`);
	expect(await slow.locator('html[data-tools]').count()).toBe(0);
	release();
	await toolsLoaded(slow);
	await number.tap();
	await notice(slow).waitFor();
	expect(await clipboardText(slow)).toBe(await addressOf(slow, ['q1-p2']));
});

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
