import { describe, expect, test } from 'vitest';
import { go, siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges/';

test('a fragment that came through chat or mail opens the place that is meant; one that means nothing leaves the page and its address alone', async () => {
	const page = await browser.visit('zh/about/');
	for (const [address, hash] of [
		[`zh/${interview}#Q1-P2，`, '#q1-p2'],
		[`en/${interview}dual/#q1-p2%EF%BC%89`, '#q1-p2'],
		[`zh/${interview}reveal/#q1-p2..q1-p4。`, '#q1-p2..q1-p4'],
		[`en/${interview}q1/#q1-p2&utm_source=chat`, '#q1-p2'],
		[`en/${interview}cite/#q1-p2)`, '#q1-p2'],
	] as const) {
		await page.goto(siteUrl + address);
		await page.waitForURL(`${siteUrl}${address.split('#')[0]}${hash}`);
		const [id] = hash.slice(1).split('..');
		const isInView = () =>
			page.locator(`[id="${id}"]`).evaluate((place) => {
				const { top } = place.getBoundingClientRect();
				return top >= 0 && top < 400;
			});
		await expect.poll(isInView, { message: address }).toBe(true);
		if (hash.includes('..')) await page.locator('[data-marked]').nth(2).waitFor();
	}
	// A page has its tools once its fragment has been mended.
	await go(page, `en/${interview}#javascript:alert(1)`);
	expect(page.url()).toBe(`${siteUrl}en/${interview}#javascript:alert(1)`);
});

describe('a line of a long source opens on whichever page it stands', () => {
	test.each([
		['zh/source/sixth-page/#L1300', 'zh/source/sixth-page/2/#L1300'],
		['en/source/sixth-page/2/#l7。', 'en/source/sixth-page/#L7'],
		['en/source/sixth-page/2/#L1464)', 'en/source/sixth-page/2/#L1464'],
		['zh/source/first-page/#l12）', 'zh/source/first-page/#L12'],
	])('%s', async (address, target) => {
		const page = await browser.visit(address);
		await page.waitForURL(siteUrl + target);
		const line = page.locator(`[id="${target.split('#')[1]}"]`);
		await expect.poll(() => line.evaluate((place) => place.matches(':target'))).toBe(true);
	});

	test('one that no page has leaves the address alone', async () => {
		const page = await browser.visit('zh/source/sixth-page/#L99999');
		expect(page.url()).toBe(`${siteUrl}zh/source/sixth-page/#L99999`);
	});
});

describe('the page of what is not found', () => {
	test('opens what is meant for certain', async () => {
		const page = await browser.visit('zh/about/');
		for (const [address, target] of [
			[`zh/${interview.slice(0, -1)}）`, `zh/${interview}`],
			[`en/${interview}%23Q1-P2.`, `en/${interview}#q1-p2`],
			[`EN/${interview.toUpperCase()}`, `en/${interview}`],
		] as const) {
			await page.goto(siteUrl + address);
			await page.waitForURL(siteUrl + target);
			await page.locator('h1').first().waitFor();
		}
	});

	test('offers the nearest in both languages, that of the address first, and nothing where nothing is near; nothing of the address gets into it', async () => {
		const page = await browser.visit('zh/about/');
		const sections = page.locator('find-way section');
		for (const [address, heading, lang] of [
			['zh/interviews/isle-brid', '没有这一页', 'zh-Hans'],
			['en/articles/isle-bridges/', 'There is no such page', 'en'],
		] as const) {
			await page.goto(siteUrl + address);
			await sections.locator('.near').first().waitFor();
			expect(await sections.first().locator('h2').innerText()).toBe(heading);
			expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
			expect(await page.title()).toContain(heading);
			const links = await page
				.locator('.near a')
				.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href).sort());
			expect(links).toEqual([`${siteUrl}en/${interview}`, `${siteUrl}zh/${interview}`]);
			expect(page.url()).toBe(siteUrl + address);
		}
		await page.goto(`${siteUrl}en/%3Cimg%20src=x%20onerror=alert(1)%3E/`);
		// The page takes the language of the address at the moment at which it offers what is near.
		await page.locator('html[lang=en]').waitFor();
		expect(await page.locator('.near:not([hidden])').count()).toBe(0);
		expect(await page.locator('main').innerHTML()).not.toContain('onerror');
	});

	test('without JavaScript lists the dispatches in both languages', async () => {
		const page = await browser.visit('zh/nowhere/', { javaScriptEnabled: false });
		for (const locale of ['zh', 'en'])
			expect(await page.locator(`section a[href$="/${locale}/${interview}"]`).isVisible()).toBe(true);
	});
});
