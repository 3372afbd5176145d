import { expect, test } from 'vitest';
import { useBrowser } from './site.ts';

const browser = useBrowser();

/** As the window grows from 320 to 1920 pixels. */
const widths = Array.from({ length: 229 }, (_, step) => 320 + 7 * step);

test.each([
	'zh/interviews/isle-bridges/',
	'zh/interviews/isle-bridges/q1/',
	'zh/interviews/isle-bridges/dual/',
	'zh/editions/2031-05-06/',
	'zh/quotes/zhen-laden/',
])(
	'no line of a headline, question or link of /%s begins with a closing mark or ends with an opening one',
	async (path) => {
		const page = await browser.open(path);
		await page.evaluate(watchMarks);
		const broken: string[] = [];
		for (const width of widths) {
			await page.setViewportSize({ width, height: 600 });
			const found = await page.evaluate(() => (globalThis as unknown as { brokenMarks: () => string[] }).brokenMarks());
			broken.push(...found.map((place) => `${width}: ${place}`));
		}
		expect(broken).toEqual([]);
		expect(await page.evaluate(() => (globalThis as unknown as { marksWatched: number }).marksWatched)).toBeGreaterThan(
			0,
		);
	},
);

test('a headline that leads to another page breaks between phrases alone, however narrow it is', async () => {
	const page = await browser.open('zh/interviews/isle-bridges/');
	const link = page.locator('.turn [rel=next]');
	expect(await link.locator('wbr').count()).toBeGreaterThan(2);
	for (const width of widths.filter((width) => width < 800)) {
		await page.setViewportSize({ width, height: 600 });
		const inside = await link.evaluate((element) => {
			const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const wrapped: string[] = [];
			while (texts.nextNode()) {
				const range = new Range();
				range.selectNodeContents(texts.currentNode);
				const { textContent } = texts.currentNode;
				if (!/[\u3000 ]/.test(textContent ?? '') && range.getClientRects().length > 1) wrapped.push(textContent ?? '');
			}
			return wrapped;
		});
		expect([width, inside]).toEqual([width, []]);
	}
});

/** Runs in the page: finds each mark and what it belongs to once, so that every width costs little. */
function watchMarks() {
	const closing = /[\p{Pe}\p{Pf}、，。；：？！…,.;:?!%]/u;
	const opening = /[\p{Ps}\p{Pi}]/u;
	const pairs: { element: Element; mark: Range; other: Range }[] = [];
	const shown = 'h1, h2, h3, a, summary, .headline, .sub, .alt, .heading';
	for (const element of document.querySelectorAll(shown)) {
		if (element.parentElement?.closest(shown) || element.closest('.vh, .skip')) continue;
		if (getComputedStyle(element).writingMode !== 'horizontal-tb') continue;
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const characters: Range[] = [];
		while (walker.nextNode()) {
			const text = walker.currentNode as Text;
			for (let at = 0; at < text.length; at++) {
				if (!text.data.charAt(at).trim()) continue;
				const range = new Range();
				range.setStart(text, at);
				range.setEnd(text, at + 1);
				characters.push(range);
			}
		}
		characters.forEach((mark, at) => {
			const before = characters[at - 1];
			const after = characters[at + 1];
			if (before && closing.test(mark.toString())) pairs.push({ element, mark, other: before });
			if (after && opening.test(mark.toString())) pairs.push({ element, mark, other: after });
		});
	}
	Object.assign(globalThis, {
		marksWatched: pairs.length,
		brokenMarks: () =>
			pairs
				.filter(({ mark, other }) => {
					const [a, b] = [mark.getBoundingClientRect(), other.getBoundingClientRect()];
					return a.height > 0 && b.height > 0 && (a.top >= b.bottom - 1 || b.top >= a.bottom - 1);
				})
				.map(({ element, mark }) => `${mark.toString()} in ${element.textContent.trim().slice(0, 40)}`),
	});
}
