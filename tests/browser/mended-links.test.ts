import { describe, expect, test } from 'vitest';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges/';

describe('a fragment that came through chat or mail opens the place that is meant', () => {
	test.each([
		[`zh/${interview}#Q1-P2，`, '#q1-p2'],
		[`en/${interview}dual/#q1-p2%EF%BC%89`, '#q1-p2'],
		[`zh/${interview}reveal/#q1-p2..q1-p4。`, '#q1-p2..q1-p4'],
		[`en/${interview}q1/#q1-p2&utm_source=chat`, '#q1-p2'],
		[`en/${interview}cite/#q1-p2)`, '#q1-p2'],
	])('%s', async (address, hash) => {
		const page = await browser.open(address);
		await page.waitForURL(`${siteUrl}${address.split('#')[0]}${hash}`);
		const [id] = hash.slice(1).split('..');
		await expect
			.poll(() => page.locator(`[id="${id}"]`).evaluate((place) => Math.round(place.getBoundingClientRect().top)))
			.toBeLessThan(400);
		if (hash.includes('..')) await page.locator('[data-marked]').nth(2).waitFor();
	});

	test('one that means nothing leaves the page and its address alone', async () => {
		const page = await browser.open(`en/${interview}#javascript:alert(1)`);
		await page.waitForFunction(() => 'tools' in document.documentElement.dataset);
		await page.waitForLoadState('networkidle');
		expect(page.url()).toBe(`${siteUrl}en/${interview}#javascript:alert(1)`);
	});
});

describe('a line of a long source opens on whichever page it stands', () => {
	test.each([
		['zh/source/sixth-page/#L1300', 'zh/source/sixth-page/2/#L1300'],
		['en/source/sixth-page/2/#l7。', 'en/source/sixth-page/#L7'],
		['en/source/sixth-page/2/#L1464)', 'en/source/sixth-page/2/#L1464'],
		['zh/source/first-page/#l12）', 'zh/source/first-page/#L12'],
	])('%s', async (address, target) => {
		const page = await browser.open(address);
		await page.waitForURL(siteUrl + target);
		const line = page.locator(`[id="${target.split('#')[1]}"]`);
		await expect.poll(() => line.evaluate((place) => place.matches(':target'))).toBe(true);
	});

	test('one that no page has leaves the address alone', async () => {
		const page = await browser.open('zh/source/sixth-page/#L99999');
		expect(page.url()).toBe(`${siteUrl}zh/source/sixth-page/#L99999`);
	});
});

describe('the page of what is not found', () => {
	test.each([
		[`zh/${interview.slice(0, -1)}）`, `zh/${interview}`],
		[`en/${interview}%23Q1-P2.`, `en/${interview}#q1-p2`],
		[`EN/${interview.toUpperCase()}`, `en/${interview}`],
	])('opens what is meant for certain: %s', async (address, target) => {
		const page = await browser.open(address);
		await page.waitForURL(siteUrl + target);
		expect(await page.locator('h1').first().isVisible()).toBe(true);
	});

	test.each([
		['zh/interviews/isle-brid', '没有这一页', 'zh-Hans'],
		['en/articles/isle-bridges/', 'There is no such page', 'en'],
	])('offers the nearest in both languages, that of the address first: %s', async (address, heading, lang) => {
		const page = await browser.open(address);
		const sections = page.locator('find-way section');
		await sections.locator('.near').first().waitFor();
		expect(await sections.first().locator('h2').innerText()).toBe(heading);
		expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
		expect(await page.title()).toContain(heading);
		const links = await page
			.locator('.near a')
			.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href).sort());
		expect(links).toEqual([`${siteUrl}en/${interview}`, `${siteUrl}zh/${interview}`]);
		expect(page.url()).toBe(siteUrl + address);
	});

	test('puts nothing of the address into the page, and offers nothing where nothing is near', async () => {
		const page = await browser.open('zh/%3Cimg%20src=x%20onerror=alert(1)%3E/');
		await page.waitForLoadState('networkidle');
		expect(await page.locator('.near:not([hidden])').count()).toBe(0);
		expect(await page.locator('main').innerHTML()).not.toContain('onerror');
	});

	test('without JavaScript lists the dispatches in both languages', async () => {
		const page = await browser.open('zh/nowhere/', { javaScriptEnabled: false });
		for (const locale of ['zh', 'en'])
			expect(await page.locator(`section a[href$="/${locale}/${interview}"]`).isVisible()).toBe(true);
	});
});
