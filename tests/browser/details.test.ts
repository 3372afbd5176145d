import sharp from 'sharp';
import { expect, test } from 'vitest';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';

test('the view with translations to open has controls that say in words whether they are open, and a button that opens all and closes all and goes with what is opened one by one', async () => {
	const page = await browser.visit(`zh/${interview}/reveal/`);
	const control = page.locator('.pair:has(#q1-p2) summary');
	expect(await control.innerText()).toBe('看英文');
	await control.click();
	await expect.poll(() => control.innerText()).toBe('收起英文');
	await control.click();
	await expect.poll(() => control.innerText()).toBe('看英文');

	const button = page.locator('.open-all');
	const all = await page.locator('.pair details').count();
	const open = page.locator('.pair details[open]');
	expect(all).toBeGreaterThan(10);
	await button.click();
	await expect.poll(() => open.count()).toBe(all);
	await expect.poll(() => button.innerText()).toBe('译文全部收起');
	await control.click();
	await expect.poll(() => button.innerText()).toBe('译文全部展开');
	await button.click();
	await expect.poll(() => button.innerText()).toBe('译文全部收起');
	await button.click();
	await expect.poll(() => open.count()).toBe(0);
});

test('the view with translations to open has no button for all where nothing can press it', async () => {
	const page = await browser.visit(`en/${interview}/reveal/`, { javaScriptEnabled: false });
	expect(await page.locator('.open-all').isVisible()).toBe(false);
	const control = page.locator('.pair:has(#q1-p2) summary');
	expect(await control.innerText()).toBe('Show Chinese');
	await control.click();
	await expect.poll(() => control.innerText()).toBe('Hide Chinese');
});

test('the region of a question is called by its number, not by the whole question', async () => {
	const page = await browser.visit('zh/about/');
	for (const [locale, name] of [
		['zh', '第一问'],
		['en', 'Question 1'],
	] as const) {
		await page.goto(new URL(`${locale}/${interview}/`, siteUrl).href);
		expect([name, await page.getByRole('region', { name, exact: true }).count()]).toEqual([name, 1]);
	}
});

test('the header is as high on every page that has no views, and titles of pages are as large', async () => {
	const page = await browser.visit('zh/quotes/');
	const seen: [string, number, string][] = [];
	for (const path of ['quotes', 'people', 'archive', 'search', 'source', 'about', 'feeds', 'editions', 'interviews']) {
		await page.goto(new URL(`../${path}/`, page.url()).href);
		const height = (await page.locator('.top').boundingBox())!.height;
		const size = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontSize);
		seen.push([path, Math.round(height), size]);
	}
	expect(seen.filter(([, height, size]) => height !== seen[0]![1] || size !== seen[0]![2])).toEqual([]);
});

test.each(['zh', 'en'])('in %s the header is two rows at most on a phone, and one on what is wider', async (lang) => {
	const page = await browser.visit(`${lang}/quotes/`);
	const rows: [number, number][] = [];
	for (let width = 320; width <= 1280; width += 16) {
		await page.setViewportSize({ width, height: 800 });
		const bottoms = await page
			.locator('.top > *')
			.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
		// Parts of a row share a baseline, so their ends differ by less than a line.
		rows.push([
			width,
			bottoms.sort((a, b) => a - b).filter((end, at) => at === 0 || end - bottoms[at - 1]! > 12).length,
		]);
	}
	expect(rows.filter(([width, count]) => count > (width < 768 ? 2 : 1))).toEqual([]);
});

test.each([1, 1.25, 1.5, 2, 3])(
	'■ is filled and □ is not at a density of %d, at every size of text',
	async (deviceScaleFactor) => {
		const page = await browser.open('zh/quotes/', { deviceScaleFactor });
		const signs = await page.evaluate(showSigns, [11, 13, 14, 16, 19, 26]);
		const wrong = async () => {
			const shot = sharp(await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 400 } })).greyscale();
			const { data, info } = await shot.raw().toBuffer({ resolveWithObject: true });
			const isDark = (x: number, y: number) => data[y * info.width + x]! < 180;
			return signs.filter((sign) => isFilled(sign, deviceScaleFactor, isDark) !== (sign.mode === 'verbatim'));
		};
		await expect.poll(wrong).toEqual([]);
	},
);

test('English search signs a result with the letter that English quotes have', async () => {
	const page = await browser.visit('en/search/?q=ferry');
	await page.locator('.hit .n').first().waitFor();
	for (const sign of await page.locator('.hit .n').allInnerTexts()) expect(sign).toMatch(/[A-J]\s?(\d+|§)$/);
	// Without a date, as on a site of one edition, it is still wide enough to be hit.
	await page.locator('.hit .n time').evaluateAll((times) => times.forEach((time) => time.remove()));
	const widths = await page.locator('.hit .n').evaluateAll((signs) => signs.map((sign) => sign.clientWidth));
	expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
});

/** Runs in the page: shows the sign of each mode over it in every size; where they stand, in pixels of the page. */
function showSigns(sizes: number[]): Sign[] {
	const paper = document.createElement('div');
	paper.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: var(--paper)';
	document.body.append(paper);
	return sizes.flatMap((size, row) =>
		['verbatim', 'reported'].map((mode, column) => {
			const sign = document.querySelector<HTMLElement>(`.pair .mode.${mode}`)!.cloneNode(true) as HTMLElement;
			sign.style.cssText = `position: absolute; left: ${column * 200}px; top: ${row * 60}px; font-size: ${size}px`;
			paper.append(sign);
			const { left, top, height } = sign.getBoundingClientRect();
			return { mode, size, left, top, width: Number.parseFloat(getComputedStyle(sign, '::before').inlineSize), height };
		}),
	);
}

/** Whether no pixel inside of a sign is as light as the paper; undefined where there is no sign. */
function isFilled(sign: Sign, density: number, isDark: (x: number, y: number) => boolean): boolean | undefined {
	const [left, top, width, height] = [sign.left, sign.top, sign.width, sign.height].map((length) => length * density);
	const rows = Array.from({ length: height! }, (_, y) => Math.round(top!) + y).filter((y) =>
		isDark(left! + Math.floor(width! / 3), y),
	);
	const [first = 0, last = 0] = [rows[0], rows.at(-1)];
	if (last - first < width! / 2) return undefined;
	const columns = Array.from({ length: Math.floor(width!) - 2 }, (_, x) => left! + 1 + x);
	return columns.every((x) =>
		Array.from({ length: last - first - 1 }, (_, y) => first + 1 + y).every((y) => isDark(x, y)),
	);
}

interface Sign {
	mode: string;
	size: number;
	left: number;
	top: number;
	width: number;
	height: number;
}
