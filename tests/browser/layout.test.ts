import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './pages.ts';
import { useBrowser } from './site.ts';

const site = useBrowser();
const interview = '/zh/interviews/wang-yi-second-brf/';

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(pageKinds)('%s', (path) => {
	test('does not overflow at 320 pixels, at 200 % text, nor with the text spacing of WCAG 1.4.12', async () => {
		const page = await site.open(path, { viewport: { width: 320, height: 640 }, bypassCSP: true });
		expect(await overflow(page)).toBe(0);
		await page.setViewportSize({ width: 1280, height: 800 });
		const larger = await page.addStyleTag({ content: 'html { font-size: 200% }' });
		expect(await overflow(page)).toBe(0);
		await larger.evaluate((style) => (style as Element).remove());
		await page.setViewportSize({ width: 360, height: 640 });
		await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }' });
		expect(await overflow(page)).toBe(0);
	});

	test('gives every target 24 by 24 pixels, or as much room (WCAG 2.5.8)', async () => {
		const page = await site.open(path, { viewport: { width: 360, height: 640 } });
		const small = await page.evaluate(() => {
			const shown = [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')]
				// A link inside a sentence is exempt, and what is not shown is no target.
				.filter((element) => element.checkVisibility() && !element.closest('.prose p, .skip'))
				// A control's label is part of its target.
				.map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }));
			const centre = ({ box }: (typeof shown)[number]) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
			return shown
				.filter(({ box }) => box.width < 23.5 || box.height < 23.5)
				// The spacing exception of WCAG 2.5.8: a circle of 24 pixels about its centre meets no other target.
				.filter((one) => shown.some((other) => {
					if (other.element === one.element) return false;
					const { x, y } = centre(one);
					const dx = Math.max(other.box.left - x, 0, x - other.box.right);
					const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
					return Math.hypot(dx, dy) < 12;
				}))
				.map(({ element, box }) => `${element.textContent.trim().slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`);
		});
		expect(small).toEqual([]);
	});
});

describe('the measure', () => {
	test.each([
		[1024, 30, 40],
		[1440, 32, 40],
		[1920, 32, 40],
	])('at %i pixels a Chinese line holds between %i and %i characters', async (width, least, most) => {
		const page = await site.open(interview, { viewport: { width, height: 800 } });
		const characters = await page.evaluate(() => {
			const paragraph = document.querySelector<HTMLElement>('#q1-p2')!;
			return paragraph.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize);
		});
		expect(characters).toBeGreaterThanOrEqual(least);
		expect(characters).toBeLessThanOrEqual(most);
	});

	test('in the dual view at 1440 pixels a Chinese line holds 32 characters, give or take one', async () => {
		const page = await site.open(`${interview}dual/`, { viewport: { width: 1440, height: 800 } });
		const characters = await page.evaluate(() => {
			const paragraph = document.querySelector<HTMLElement>('#q1-p2')!;
			return paragraph.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize);
		});
		expect(Math.abs(characters - 32)).toBeLessThanOrEqual(1);
	});
});

test.each(['/zh/interviews/wang-yi-second-brf/dual/', '/en/articles/international-reactions/dual/'])('both sides of every pair of %s start on one line, Chinese left of the spine', async (path) => {
	const page = await site.open(path, { viewport: { width: 1440, height: 800 } });
	const wrong = await page.evaluate(() => {
		const baseline = (element: Element) => {
			const probe = document.createElement('span');
			probe.style.cssText = 'display:inline-block;inline-size:0;block-size:0';
			element.prepend(probe);
			const { bottom } = probe.getBoundingClientRect();
			probe.remove();
			return bottom;
		};
		return [...document.querySelectorAll('.text .pair')].flatMap((pair) => {
			const zh = pair.querySelector('.seg:lang(zh)')!;
			const en = pair.querySelector('.seg:lang(en)')!;
			const apart = Math.abs(baseline(zh) - baseline(en));
			const sides = zh.getBoundingClientRect().right < en.getBoundingClientRect().left;
			return apart > 1 || !sides ? [{ id: zh.id || en.id, apart, sides }] : [];
		});
	});
	expect(wrong).toEqual([]);
});

test.each([360, 1440])('a pair of the dual view stands in the order of its page’s language in the document, at %i pixels', async (width) => {
	const page = await site.open('/en/interviews/wang-yi-second-brf/dual/', { viewport: { width, height: 800 } });
	const first = await page.evaluate(() => [...document.querySelectorAll('.text .pair')].map((pair) => pair.querySelector('.seg')!.getAttribute('lang')));
	expect(new Set(first)).toEqual(new Set(['en']));
});

test.each(['', 'dual/', 'reveal/', 'q2/'])('the target of an address is in view, marked, and not under anything, in the view “%s”', async (view) => {
	const page = await site.open(`${interview}${view}#q2-p3`, { viewport: { width: 1280, height: 800 } });
	const target = await page.evaluate(() => {
		const element = document.querySelector('#q2-p3')!;
		const { top, left } = element.getBoundingClientRect();
		const shown = document.elementFromPoint(left + 30, top + 8);
		return { top, isOnTop: element.contains(shown), mark: getComputedStyle(element).boxShadow };
	});
	expect(target.top).toBeGreaterThanOrEqual(0);
	expect(target.top).toBeLessThan(800);
	expect(target.isOnTop).toBe(true);
	expect(target.mark).not.toBe('none');
});

test.each([interview, `${interview}dual/`, '/zh/', '/zh/quotes/', '/zh/search/?q=互联互通'])('%s does not shift while it loads', async (path) => {
	const page = await site.open(path, { viewport: { width: 390, height: 800 } });
	const shift = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(sum), 500);
			}),
	);
	expect(shift).toBe(0);
});

test('print has the text and its links’ address, no chrome of the page, and keeps pairs whole', async () => {
	const page = await site.open(`${interview}dual/`, { viewport: { width: 1280, height: 800 } });
	await page.emulateMedia({ media: 'print' });
	const print = await page.evaluate(() => {
		const shown = (selector: string) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
		return {
			chrome: ['.top .nav', '.langs', 'theme-switch button', '.toc', '.turn', '.foot .nav', '.skip:not(:focus)'].filter((selector) => selector !== '.skip:not(:focus)' && shown(selector)),
			text: shown('#q1-p2'),
			address: document.querySelector('.print-address')?.checkVisibility(),
			broken: [...document.querySelectorAll('.text .pair')].filter((pair) => getComputedStyle(pair).breakInside !== 'avoid').length,
			columns: document.querySelector('#q1-p2')!.getBoundingClientRect().right < document.querySelector('#q1-p2 ~ [lang=en]')!.getBoundingClientRect().left,
		};
	});
	expect(print).toEqual({ chrome: [], text: true, address: true, broken: 0, columns: true });
});
