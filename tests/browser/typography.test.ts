import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './site.ts';

const site = useBrowser();
const interview = '/zh/interviews/isle-bridges/';

/** How wide each of the texts is where it first stands in a paragraph of the language, in em. */
const widths = (page: Page, language: 'zh' | 'en', texts: readonly string[]) =>
	page.evaluate(
		([language, texts]) => {
			const found: Record<string, number> = {};
			for (const paragraph of document.querySelectorAll<HTMLElement>(`div.text p[data-segment]:lang(${language})`)) {
				const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
				const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					for (const text of texts) {
						const start = walker.currentNode.nodeValue!.indexOf(text);
						if (start < 0 || text in found) continue;
						const range = new Range();
						range.setStart(walker.currentNode, start);
						range.setEnd(walker.currentNode, start + text.length);
						found[text] = Number((range.getBoundingClientRect().width / size).toFixed(2));
					}
				}
			}
			return found;
		},
		[language, texts] as const,
	);

describe('the marks that both languages share', () => {
	test('come from the Chinese font inside Chinese and are as wide as its characters', async () => {
		const page = await site.visit(`${interview}dual/`);
		const found = await widths(page, 'zh', ['是“大', '桥”是', '会议期']);
		expect(Object.keys(found).length).toBe(3);
		// Justified lines are a little wider.
		for (const [text, width] of Object.entries(found)) expect(Math.abs(width - text.length)).toBeLessThan(0.2);
	});

	test('come from the English font inside English', async () => {
		const page = await site.visit(`${interview}dual/`);
		const { '“': opening, '”': closing, '’': apostrophe } = await widths(page, 'en', ['“', '”', '’']);
		for (const width of [opening, closing, apostrophe]) expect(width).toBeLessThan(0.6);
	});
});

describe.each([
	['/en/interviews/isle-bridges/', 1440],
	['/en/interviews/isle-bridges/dual/', 1280],
	['/zh/interviews/isle-bridges/dual/', 1440],
	['/zh/articles/harbour-voices/', 360],
	['/en/articles/ferry-lanes/', 360],
] as const)('%s at %i pixels', (path, width) => {
	test('has headlines of even lines', async () => {
		const page = await site.visit(path, { viewport: { width, height: 800 } });
		const uneven = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.headline, .sub')].flatMap((element) => {
				const range = new Range();
				range.selectNodeContents(element);
				const lines = new Map<number, [number, number]>();
				for (const { left, right, bottom } of range.getClientRects()) {
					const [from, to] = lines.get(Math.round(bottom / 20)) ?? [left, right];
					lines.set(Math.round(bottom / 20), [Math.min(from, left), Math.max(to, right)]);
				}
				const lengths = [...lines.values()].map(([from, to]) => to - from);
				return Math.min(...lengths) < Math.max(...lengths) / 2 ? [{ text: element.textContent, lengths }] : [];
			}),
		);
		expect(uneven).toEqual([]);
	});
});

describe.each([360, 768, 1440])('at %i pixels', (width) => {
	test.each([
		interview,
		`${interview}dual/`,
		'/en/interviews/isle-bridges/dual/',
		'/en/articles/harbour-voices/',
		`${interview}reveal/`,
		'/en/interviews/isle-bridges/q2/',
	])('no handle of %s lies over the text', async (path) => {
		const page = await site.visit(path, { viewport: { width, height: 800 } });
		const covered = await page.evaluate(() =>
			[...document.querySelectorAll('div.text .pair')].flatMap((pair) => {
				const handles = [...pair.querySelectorAll('.legends a')].filter((handle) =>
					handle.checkVisibility({ visibilityProperty: true }),
				);
				const boxes = handles.map((handle) => {
					const range = new Range();
					range.selectNodeContents(handle);
					return range.getBoundingClientRect();
				});
				return [...pair.querySelectorAll('[data-segment]')].flatMap((segment) => {
					const range = new Range();
					range.selectNodeContents(segment);
					// A line is higher than its characters; what counts is whether one stands beside the other.
					const over = [...range.getClientRects()].some((text) =>
						boxes.some(
							(box) =>
								box.left < text.right &&
								box.right > text.left &&
								box.top < text.bottom - 4 &&
								box.bottom > text.top + 4,
						),
					);
					return over ? [segment.getAttribute('data-segment')] : [];
				});
			}),
		);
		expect(covered).toEqual([]);
	});
});

test('a Chinese subhead breaks between phrases', async () => {
	const page = await site.visit('/zh/articles/harbour-voices/dual/', { viewport: { width: 240, height: 800 } });
	const lines = await page
		.locator('.heading:lang(zh)')
		.first()
		.evaluate((heading) => {
			const lines: string[] = [];
			let last = Number.NaN;
			const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				for (let index = 0; index < walker.currentNode.nodeValue!.length; index++) {
					const range = new Range();
					range.setStart(walker.currentNode, index);
					range.setEnd(walker.currentNode, index + 1);
					const { top } = range.getBoundingClientRect();
					if (top !== last) lines.push('');
					last = top;
					lines[lines.length - 1] += range.toString();
				}
			}
			return lines.map((line) => line.trim());
		});
	expect(lines.length).toBeGreaterThan(1);
	for (const line of lines.slice(0, -1))
		expect(['看法相近', '看法相近　给', '看法相近　给群岛', '看法相近　给群岛合作']).toContain(line);
});
