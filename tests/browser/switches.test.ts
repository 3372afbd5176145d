import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteUrl, toolsLoaded, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const views = ['', 'dual/', 'reveal/'];

// Every way out of each view, from one of its languages: both have the same bar.
describe.each([`zh/${interview}/`, `en/${interview}/dual/`, `zh/${interview}/reveal/`])(
	'from the middle of /%s',
	(path) => {
		test('one tap leads to the same paragraph in any view and language, on a phone and on a wide window', async () => {
			const page = await browser.visit(path, phone);
			const links = await page.locator('.bar a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
			expect(links.length).toBe(5);
			for (const [index, href] of links.entries()) {
				await page.setViewportSize({ width: index % 2 ? 1440 : 360, height: 700 });
				await page.goto(siteUrl + path);
				await toolsLoaded(page);
				await readTo(page, 'q2-p3');
				await page.locator('.bar a').nth(index).tap();
				await page.waitForURL(`**${href}#q2-p3`);
				await expect.poll(() => page.locator('#q2-p3').evaluate(isAtTop)).toBe(true);
			}
		});
	},
);

test('the bar makes way on the way down, comes back on the way up, and under the focus', async () => {
	const page = await browser.visit(`zh/${interview}/`, phone);
	const isShown = () => page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().bottom > 0);
	await readTo(page, 'q2-p3');
	await expect.poll(isShown).toBe(true);
	await page.mouse.wheel(0, 300);
	await expect.poll(isShown).toBe(false);
	await page.mouse.wheel(0, -100);
	await expect.poll(isShown).toBe(true);
	await page.mouse.wheel(0, 300);
	await expect.poll(isShown).toBe(false);
	await page.locator('.bar a').first().focus();
	await page.keyboard.press('Tab');
	await expect.poll(isShown).toBe(true);
});

test.each([320, 360, 768, 1440])(
	'at %i pixels the bar is one line, views at its start and languages at its end',
	async (width) => {
		for (const path of [`zh/${interview}/`, `en/${interview}/dual/`]) {
			const page = await browser.visit(path, { viewport: { width, height: 640 } });
			const [all, first, second] = await page
				.locator('.bar, .bar nav')
				.evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().toJSON() as DOMRect));
			expect(all!.height).toBeLessThan(44);
			expect(second!.left - first!.right).toBeGreaterThanOrEqual(8);
			expect(second!.right).toBeCloseTo(all!.right, 0);
		}
	},
);

test.each([
	['l', `en/${interview}/#q2-p3`],
	['s', `zh/${interview}/dual/#q2-p3`],
	['r', `zh/${interview}/reveal/#q2-p3`],
])('the access key %s leads from a paragraph to /%s', async (key, address) => {
	const page = await browser.open(`zh/${interview}/`);
	await readTo(page, 'q2-p3');
	// Playwright's own presses have no text while Alt is held, by which the browser knows the key.
	const client = await page.context().newCDPSession(page);
	const alt = { modifiers: 1, key, unmodifiedText: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
	await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...alt });
	await client.send('Input.dispatchKeyEvent', { type: 'char', text: key, ...alt });
	await page.waitForURL(siteUrl + address);
});

test('what was scrolled to before the tools were there is the place, at the top of the page too', async () => {
	const { slow, release } = await readBeforeTools();
	release();
	await toolsLoaded(slow);
	await slow.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await slow.locator('.bar a[data-view=dual]').tap();
	await slow.waitForURL(`**/zh/${interview}/dual/#q2-p3`);
});

test('a tap on the bar while the tools are on their way keeps the place', async () => {
	const { slow, release } = await readBeforeTools();
	await slow.locator('.bar a[hreflang=en]').tap();
	expect(slow.url()).toBe(`${siteUrl}zh/${interview}/`);
	release();
	await slow.waitForURL(`**/en/${interview}/#q2-p3`);
});

test('without a script the end of a section leads to the same place in the other views and the other language', async () => {
	for (const view of views) {
		const page = await browser.visit(`zh/${interview}/${view}`, { javaScriptEnabled: false });
		const last = await page.locator('#q2 [data-segment][id]').last().getAttribute('id');
		const links = await page.locator('#q2 .tail a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
		expect(links.slice(1)).toEqual([
			...views.filter((other) => other !== view).map((other) => `/zh/${interview}/${other}#${last}`),
			`/en/${interview}/${view}#${last}`,
		]);
		await page.locator('#q2 .tail a').last().click();
		await page.waitForURL(`**/en/${interview}/${view}#${last}`);
	}
});

/** Scrolls as a reader who goes past a segment and then back, until it is the first one below the bar. */
async function readTo(page: Page, id: string) {
	await page.locator(`#${id}`).evaluate(async (segment) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		scrollTo({ top: scrollY + segment.getBoundingClientRect().top + 40, behavior: 'instant' });
		await frame();
		segment.scrollIntoView({ behavior: 'instant' });
		await frame();
	});
}

const isAtTop = (segment: Element) => {
	const { top } = segment.getBoundingClientRect();
	return top >= 0 && top < innerHeight / 2;
};

/** A page that is read to the middle while its tools are held back, until `release` is called. */
async function readBeforeTools() {
	const page = await browser.open('zh/about/', phone);
	const { promise: held, resolve: release } = Promise.withResolvers<void>();
	await page.context().route('**/_astro/*.js', async (route) => {
		await held;
		await route.continue();
	});
	const slow = await page.context().newPage();
	await slow.goto(`${siteUrl}zh/${interview}/`, { waitUntil: 'commit' });
	await slow.locator('.foot').waitFor();
	await readTo(slow, 'q2-p3');
	return { slow, release };
}
