import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { blank, siteUrl, toolsLoaded, useBrowser } from './site.ts';

const browser = useBrowser(blank);

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
		const frame = await framed(path);
		await frame.evaluate(watchMarks);
		const { broken, watched, seen } = await frame.evaluate((all) => {
			const { brokenMarks, marksWatched, widen } = globalThis as unknown as Watch;
			const found = all.flatMap((width) => {
				widen(width);
				return [{ width: innerWidth, places: brokenMarks() }];
			});
			return {
				broken: found.flatMap(({ width, places }) => places.map((place) => `${width}: ${place}`)),
				watched: marksWatched,
				seen: found.map(({ width }) => width),
			};
		}, widths);
		expect(broken).toEqual([]);
		expect(watched).toBeGreaterThan(0);
		expect(seen).toEqual(widths);
	},
);

test('a headline that leads to another page breaks between phrases alone, however narrow it is', async () => {
	const frame = await framed('zh/interviews/isle-bridges/');
	const { breaks, wrapped } = await frame.evaluate(
		(all) => {
			const { widen } = globalThis as unknown as Watch;
			const link = document.querySelector('.turn [rel=next]')!;
			const wrapped: string[] = [];
			for (const width of all) {
				widen(width);
				const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
				while (texts.nextNode()) {
					const range = new Range();
					range.selectNodeContents(texts.currentNode);
					const text = texts.currentNode.textContent ?? '';
					if (!/[\u3000 ]/.test(text) && range.getClientRects().length > 1) wrapped.push(`${width}: ${text}`);
				}
			}
			return { breaks: link.querySelectorAll('wbr').length, wrapped };
		},
		widths.filter((width) => width < 800),
	);
	expect(breaks).toBeGreaterThan(2);
	expect(wrapped).toEqual([]);
});

/**
 * Opens a page of the site in a frame that its script can widen, without the headers that refuse frames: to change the
 * window itself takes longer than to lay out the page.
 */
async function framed(path: string): Promise<Frame> {
	const page = await browser.open(blank);
	const outer = `${siteUrl}frame`;
	const body = `<!doctype html><iframe src="${siteUrl}${path}" height="600" style="border: 0"></iframe>`;
	await page.route(outer, (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.route(siteUrl + path, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { 'content-type': response.headers()['content-type']! } });
	});
	await page.goto(outer);
	const [, frame] = page.frames();
	await toolsLoaded(frame!);
	await frame!.evaluate(() =>
		Object.assign(globalThis, {
			widen: (width: number) => (frameElement as HTMLIFrameElement).style.setProperty('width', `${width}px`),
		}),
	);
	return frame!;
}

/** What stands in the page while it is watched. */
interface Watch {
	/** Lays the page out in another width. */
	widen: (width: number) => void;
	marksWatched: number;
	/** The marks that stand at the wrong end of a line. */
	brokenMarks: () => string[];
}

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
