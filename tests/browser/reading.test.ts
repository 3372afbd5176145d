import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const views = [
	['Chinese', `zh/${interview}/`],
	['English', `en/${interview}/`],
	['both languages, from the Chinese half', `zh/${interview}/dual/`],
	['both languages, from the English half', `en/${interview}/dual/`],
] as const;

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
	test.each(views)(
		'every segment can be seen, and a link to one opens there and makes it look different, in %s',
		async (_name, path) => {
			const plain = await browser.visit(path, { javaScriptEnabled });
			const segments = plain.locator('[data-segment]');
			const hidden = await segments.evaluateAll((elements) =>
				elements
					.filter(
						(element) =>
							!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
							element.getBoundingClientRect().height < 10,
					)
					.map((element) => element.getAttribute('data-segment')),
			);
			expect(await segments.count()).toBeGreaterThan(20);
			expect(hidden).toEqual([]);

			const aimed = await browser.visit(`${path}#q2-p3`, { javaScriptEnabled });
			await expect.poll(() => placeOf(aimed, '#q2-p3')).toMatchObject({ inView: true });
			expect(await placeOf(aimed, '#q2-p3')).toMatchObject({ belowTheFold: true });
			const look = await lookOf(plain, '#q2-p3');
			await expect.poll(() => lookOf(aimed, '#q2-p3')).not.toBe(look);
		},
	);

	test('the language switch leads to the same page in the other language', async () => {
		const page = await browser.visit('zh/about/', { javaScriptEnabled });
		for (const path of ['', `${interview}/dual/`, `${interview}/q2/`, 'people/zhen-juli/', 'search/']) {
			await page.goto(`${siteUrl}zh/${path}`);
			await switchTo(page, 'en');
			expect(new URL(page.url()).href).toBe(`${siteUrl}en/${path}`);
			await switchTo(page, 'zh-Hans');
			expect(new URL(page.url()).href).toBe(`${siteUrl}zh/${path}`);
		}
	});
});

test('with JavaScript the language switch leads to the segment of the address', async () => {
	const page = await browser.visit(`zh/${interview}/#q2-p3`);
	await switchTo(page, 'en');
	expect(page.url()).toBe(`${siteUrl}en/${interview}/#q2-p3`);
	await expect.poll(() => placeOf(page, '#q2-p3')).toMatchObject({ inView: true });
	expect(await page.locator('#q2-p3').getAttribute('lang')).toBe('en');
});

test('with JavaScript the language switch leads to the segment being read', async () => {
	const page = await browser.visit(`en/${interview}/`);
	await page.locator('#q2-p4').evaluate(async (element) => {
		const rested = new Promise((resolve) => addEventListener('scrollend', resolve, { once: true }));
		scrollTo(0, scrollY + element.getBoundingClientRect().top - 40);
		await rested;
	});
	// A little up again: the bar with the switch comes.
	await page.mouse.move(600, 400);
	await page.mouse.wheel(0, -12);
	await expect.poll(() => page.locator('html').getAttribute('data-down')).toBe(null);
	await switchTo(page, 'zh-Hans');
	expect(page.url()).toBe(`${siteUrl}zh/${interview}/#q2-p4`);
	await expect.poll(() => placeOf(page, '#q2-p4')).toMatchObject({ inView: true });
});

test('with JavaScript the links between the views lead to the segment being read', async () => {
	const page = await browser.visit(`zh/${interview}/#q1-p2`);
	await Promise.all([page.waitForEvent('load'), page.locator('.bar a[href$="/dual/"]').click()]);
	expect(page.url()).toBe(`${siteUrl}zh/${interview}/dual/#q1-p2`);
	await expect.poll(() => placeOf(page, '#q1-p2')).toMatchObject({ inView: true });
});

test('at the top of a page the language switch leads to the top', async () => {
	const page = await browser.visit(`zh/${interview}/`);
	await switchTo(page, 'en');
	expect(page.url()).toBe(`${siteUrl}en/${interview}/`);
});

test('an answer’s own page opens at its paragraph and leads back into the interview', async () => {
	const page = await browser.visit(`zh/${interview}/q2/#q2-p3`);
	await expect.poll(() => placeOf(page, '#q2-p3')).toMatchObject({ inView: true });
	await Promise.all([page.waitForEvent('load'), page.locator(`main a[href^="/zh/${interview}/#q2"]`).last().click()]);
	expect(page.url()).toContain(`${siteUrl}zh/${interview}/#q2`);
});

test('a click on a number gives the address of its paragraph', async () => {
	const page = await browser.visit(`zh/${interview}/`);
	await page.locator('a[href="#q2-p3"]').first().click();
	await expect.poll(() => page.url()).toBe(`${siteUrl}zh/${interview}/#q2-p3`);
});

test('no page asks another origin for anything, fails to load a part, or breaks its own policy', async () => {
	const page = await browser.open('404.html');
	const complaints: string[] = [];
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(siteUrl))
			complaints.push(`asks ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	for (const path of [
		'',
		'zh/',
		`zh/${interview}/`,
		`en/${interview}/dual/`,
		`zh/${interview}/q1/`,
		'zh/quotes/',
		'en/people/',
		'zh/search/?q=互联互通',
		'en/about/',
		'404.html',
	]) {
		await page.goto(siteUrl + path, { waitUntil: 'networkidle' });
		expect([path, complaints]).toEqual([path, []]);
	}
});

/** Clicks the link to the language at the top of the page. */
async function switchTo(page: Page, language: 'zh-Hans' | 'en') {
	await Promise.all([page.waitForEvent('load'), page.locator(`.langs a[hreflang="${language}"]`).first().click()]);
}

/** Where an element is: its beginning within the window, and whether the page had to scroll to it. */
function placeOf(page: Page, selector: string) {
	return page.locator(selector).evaluate((element) => {
		const { top } = element.getBoundingClientRect();
		return { inView: top >= 0 && top < innerHeight - 24, belowTheFold: scrollY > 0 && top + scrollY > innerHeight };
	});
}

/** What can mark an element: its own look and that of the element around it, with what stands before and after each. */
function lookOf(page: Page, selector: string): Promise<string> {
	return page.locator(selector).evaluate((element) => {
		const properties = [
			'background-color',
			'background-image',
			'box-shadow',
			'outline-style',
			'outline-color',
			'border-inline-start',
			'border-block-end',
			'text-decoration-line',
			'content',
		];
		const styles = [element, element.parentElement!].flatMap((node) =>
			[undefined, '::before', '::after'].map((part) => getComputedStyle(node, part)),
		);
		return styles.map((style) => properties.map((name) => style.getPropertyValue(name)).join('|')).join('\n');
	});
}
