import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { bodySegments } from '../../src/domain/dispatch.ts';
import { readContent } from '../../src/ingest/content.ts';
import { misfitsOf, overflow } from './misfits.ts';
import { largestPages, onePageOfEachKind } from './pages.ts';
import { settled, useBrowser } from './site.ts';

const site = useBrowser();
const interview = '/zh/interviews/isle-bridges/';

test.each(onePageOfEachKind)(
	'%s does not overflow at 320 pixels, at text twice the size, nor with the text spacing of WCAG 1.4.12, and gives every target 24 by 24 pixels (WCAG 2.5.8)',
	async (path) => {
		expect(await misfitsOf(await site.visit(path, { bypassCSP: true }))).toEqual([]);
	},
);

test('the largest page of every kind of the project’s own content does not overflow a small phone', async () => {
	const page = await site.visit('404.html', { viewport: { width: 320, height: 640 } });
	const wide: string[] = [];
	for (const path of largestPages(inject('site').dir)) {
		await page.goto(inject('site').url + path, { waitUntil: 'domcontentloaded' });
		if ((await overflow(page)) > 0) wide.push(path);
	}
	expect(wide).toEqual([]);
});

describe('the measure', () => {
	test.each([
		[360, 18, 20],
		[768, 36, 40],
		[1024, 30, 40],
		[1440, 32, 40],
		[1920, 32, 40],
	])('at %i pixels a Chinese line holds between %i and %i characters', async (width, least, most) => {
		const page = await site.visit(interview, { viewport: { width, height: 800 } });
		const characters = await page.evaluate(() => {
			const paragraph = document.querySelector<HTMLElement>('#q1-p2')!;
			return paragraph.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize);
		});
		expect(characters).toBeGreaterThanOrEqual(least);
		expect(characters).toBeLessThanOrEqual(most);
	});

	test.each([768, 1024, 1440, 1920])(
		'at %i pixels a full English line holds between 55 and 85 characters',
		async (width) => {
			const page = await site.visit('/en/interviews/isle-bridges/', { viewport: { width, height: 800 } });
			const { lines, characters } = await page.locator('#q1-p2').evaluate((paragraph) => ({
				lines: paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight),
				characters: paragraph.textContent.length,
			}));
			expect(characters / lines).toBeGreaterThanOrEqual(55);
			expect(characters / (lines - 1)).toBeLessThanOrEqual(85);
		},
	);

	test('in the dual view at 1440 pixels a Chinese line holds 32 characters, give or take one', async () => {
		const page = await site.visit(`${interview}dual/`, { viewport: { width: 1440, height: 800 } });
		const characters = await page.evaluate(() => {
			const paragraph = document.querySelector<HTMLElement>('#q1-p2')!;
			return paragraph.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize);
		});
		expect(Math.abs(characters - 32)).toBeLessThanOrEqual(1);
	});
});

test.each(['/zh/interviews/isle-bridges/dual/', '/en/articles/harbour-voices/dual/'])(
	'both sides of every pair of %s start on one line, Chinese left of the spine',
	async (path) => {
		const page = await site.visit(path, { viewport: { width: 1440, height: 800 } });
		const wrong = await page.evaluate(() => {
			const baseline = (element: Element) => {
				const probe = document.createElement('span');
				probe.style.cssText = 'display:inline-block;inline-size:0;block-size:0';
				element.prepend(probe);
				const { bottom } = probe.getBoundingClientRect();
				probe.remove();
				return bottom;
			};
			return [...document.querySelectorAll('div.text .pair')].flatMap((pair) => {
				const zh = pair.querySelector('[data-segment]:lang(zh)')!;
				const en = pair.querySelector('[data-segment]:lang(en)')!;
				const apart = Math.abs(baseline(zh) - baseline(en));
				const sides = zh.getBoundingClientRect().right < en.getBoundingClientRect().left;
				return apart > 1 || !sides ? [{ id: zh.id || en.id, apart, sides }] : [];
			});
		});
		expect(wrong).toEqual([]);
	},
);

test.each([
	'/en/press-conferences/bridge-briefing/',
	'/zh/press-conferences/bridge-briefing/dual/',
	'/zh/articles/lighthouse-lit/reveal/',
	'/zh/interviews/isle-bridges/q1/',
])('on a phone no number stands over the text of %s, and none over a question has a line to itself', async (path) => {
	const page = await site.visit(path, { viewport: { width: 360, height: 800 } });
	const wrong = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.pair:not(.thead):has(> .legends .n)')].flatMap((pair) => {
			const number = pair.querySelector('.n')!.getBoundingClientRect();
			const digits = new Range();
			digits.selectNodeContents(pair.querySelector('.n')!);
			const { right } = digits.getBoundingClientRect();
			const [segment] = pair.querySelectorAll('[data-segment]');
			const words = new Range();
			words.selectNodeContents(segment!);
			const lines = [...words.getClientRects()].filter(({ width }) => width > 0);
			const isOver = lines.some(
				({ left, top, bottom }) => left < right && top < number.bottom - 6 && bottom > number.top + 6,
			);
			const isApart = segment!.matches('.heading') && lines.every(({ top }) => top >= number.bottom);
			return isOver || isApart ? [segment!.textContent] : [];
		}),
	);
	expect(wrong).toEqual([]);
});

test.each([
	['under the pointer', (page: Page) => page.locator('#q1-p2').hover()],
	['in whose handles the focus is', (page: Page) => page.locator('.legends a[href="#q1-p2"]').focus()],
])('the pair %s is marked on both sides, and no other', async (_what, use) => {
	const page = await site.visit(`${interview}dual/`, { viewport: { width: 1440, height: 800 } });
	await use(page);
	const marked = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.pair > [data-segment]')]
			.filter((segment) => getComputedStyle(segment).boxShadow !== 'none')
			.map(({ dataset, lang }) => `${dataset['segment']} ${lang}`),
	);
	expect(marked).toEqual(['q1-p2 zh-Hans', 'q1-p2 en']);
});

test('the contents of the dual view stay at the top of a wide window and tell where the reader is', async () => {
	for (const [path, width, current] of [
		[`${interview}dual/#q2-p3`, 1440, '如何评价会议的意义'],
		['/en/articles/harbour-voices/dual/#p8', 960, 'wider circle'],
	] as const) {
		const page = await site.visit(path, { viewport: { width, height: 800 } });
		const contents = page.locator('.toc');
		await expect
			.poll(() => contents.locator('[aria-current]').allInnerTexts())
			.toEqual([expect.stringContaining(current)]);
		const box = (await contents.boundingBox())!;
		const bar = (await page.locator('.bar').boundingBox())!;
		expect(Math.abs(box.y - Math.max(0, bar.y + bar.height))).toBeLessThan(2);
		// With the bar as high as what the window keeps free above a target.
		expect(bar.height + box.height).toBeLessThanOrEqual(128);
	}
});

test.each([
	['along the top of a phone', 360, interview, '.art', 'width'],
	['beside the contents', 1440, interview, '.toc ol', 'height'],
	['over the dual view', 1440, `${interview}dual/`, '.art', 'width'],
	['where there are no contents', 1440, '/en/articles/ferry-lanes/', '.art', 'width'],
] as const)('reading progress is drawn %s, from nothing to all', async (_where, width, path, owner, side) => {
	const page = await site.visit(path, { viewport: { width, height: 800 } });
	const progress = () =>
		page
			.locator(owner)
			.first()
			.evaluate((element, side) => {
				const { scale, [side]: length } = getComputedStyle(element, '::before');
				const [x = '1', y = x] = scale.split(' ');
				return Number.parseFloat(length) > 10 ? Number(side === 'width' ? x : y) : Number.NaN;
			}, side);
	expect(await progress()).toBe(0);
	await page.locator('div.text').evaluate((text) =>
		scrollTo({
			top: text.getBoundingClientRect().top + scrollY + (text.scrollHeight - innerHeight) / 2,
			behavior: 'instant',
		}),
	);
	await expect.poll(progress).toBeGreaterThan(0.3);
	expect(await progress()).toBeLessThan(0.8);
	await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
	await expect.poll(progress).toBe(1);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(
		await page
			.locator(owner)
			.first()
			.evaluate((element) => getComputedStyle(element, '::before').content),
	).toBe('none');
});

test.each([360, 1440])(
	'a pair of the dual view stands in the order of its page’s language in the document, at %i pixels',
	async (width) => {
		const page = await site.visit('/en/interviews/isle-bridges/dual/', { viewport: { width, height: 800 } });
		const first = await page.evaluate(() =>
			[...document.querySelectorAll('div.text .pair')].map((pair) =>
				pair.querySelector('[data-segment]')!.getAttribute('lang'),
			),
		);
		expect(new Set(first)).toEqual(new Set(['en']));
	},
);

test.each([
	['', 1280],
	['dual/', 1280],
	['dual/', 960],
	['dual/', 390],
	['reveal/', 1280],
	['q2/', 1280],
])(
	'the target of an address is in view, marked, and not under anything, in the view “%s” at %i pixels',
	async (view, width) => {
		const page = await site.visit(`${interview}${view}#q2-p3`, { viewport: { width, height: 800 } });
		const target = await page.evaluate(() => {
			const element = document.querySelector('#q2-p3')!;
			const { top, left, width } = element.getBoundingClientRect();
			const shown = document.elementFromPoint(left + width / 2, top + 8);
			return { top, isOnTop: element.contains(shown), mark: getComputedStyle(element).boxShadow };
		});
		expect(target.top).toBeGreaterThanOrEqual(0);
		expect(target.top).toBeLessThan(800);
		expect(target.isOnTop).toBe(true);
		expect(target.mark).not.toBe('none');
	},
);

test.each([
	[interview, 360],
	[`${interview}dual/`, 1440],
	['/en/articles/lighthouse-lit/reveal/', 768],
	['/zh/', 1440],
	['/en/people/', 360],
	['/zh/articles/ferry-lanes/cite/', 768],
])(
	'Tab goes through all of %s at %i pixels, and what it comes to is seen, marked and under nothing (WCAG 2.4.7, 2.4.11)',
	async (path, width) => {
		const page = await site.visit(path, { viewport: { width, height: 800 } });
		const reachable = await page.evaluate(
			() =>
				[...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter((element) =>
					element.checkVisibility({ visibilityProperty: true }),
				).length,
		);
		const troubles: unknown[] = [];
		// Down the page and up again: what stays at the top of the window could cover what is come to from below.
		for (const key of ['Tab', 'Shift+Tab']) {
			const stops = await walk(key);
			// Radio buttons of a group are one stop; the rest is reached one by one.
			expect(stops).toBeGreaterThanOrEqual(reachable - 2);
		}
		expect(troubles).toEqual([]);

		async function walk(key: string): Promise<number> {
			for (let stops = 0; stops < 2 * reachable; stops++) {
				await page.keyboard.press(key);
				const stop = await whereFocusIs();
				if (!stop) return stops;
				if (!stop.isSeen || stop.outline === 'none') troubles.push(stop);
			}
			throw new Error(`${key} does not come to an end`);
		}

		function whereFocusIs() {
			return page.evaluate(() => {
				const element = document.activeElement as HTMLElement;
				if (element === document.body) return undefined;
				const [box] = element.getClientRects();
				const { left, top, width, height } = (element.closest('label') ?? element).getBoundingClientRect();
				const shown = document.elementFromPoint(
					left + Math.min(width, box?.width ?? width) / 2,
					top + Math.min(height, 24) / 2,
				);
				const isSeen = shown !== null && (element.contains(shown) || shown.contains(element));
				return { name: element.outerHTML.slice(0, 90), isSeen, outline: getComputedStyle(element).outlineStyle };
			});
		}
	},
);

test.each([interview, `${interview}dual/`, '/zh/', '/zh/quotes/', '/zh/search/?q=互联互通'])(
	'%s does not shift while it loads',
	async (path) => {
		const page = await site.visit(path, { viewport: { width: 390, height: 800 } });
		await settled(page);
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
				}),
		);
		expect(shift).toBe(0);
	},
);

test('a line with a hit in it is hardly higher than others', async () => {
	const page = await site.visit('/zh/search/?q=互联互通', { viewport: { width: 1440, height: 800 } });
	await page.locator('.hit mark').first().waitFor();
	const lines = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.hit-text:lang(zh):not(.hit-heading)')]
			.filter((text) => text.querySelector('mark'))
			.map((text) => {
				const range = new Range();
				range.selectNodeContents(text);
				const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
				return text.getBoundingClientRect().height / tops.size;
			}),
	);
	expect(lines.length).toBeGreaterThan(2);
	for (const height of lines) expect(height).toBeLessThanOrEqual(36);
});

test('print has the text and its links’ address, no chrome of the page, and keeps pairs whole', async () => {
	const page = await site.visit(`${interview}dual/`, { viewport: { width: 1280, height: 800 } });
	await page.emulateMedia({ media: 'print' });
	const print = await page.evaluate(() => {
		const shown = (selector: string) =>
			[...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
		return {
			chrome: [
				'.top .nav',
				'.bar',
				'.langs',
				'theme-switch button',
				'.toc',
				'.turn',
				'.foot .nav',
				'.skip:not(:focus)',
			].filter((selector) => selector !== '.skip:not(:focus)' && shown(selector)),
			text: shown('#q1-p2'),
			address: document.querySelector('.print-address')?.checkVisibility(),
			short: ['#q1-p2', 'header.text .meta a'].map(
				(selector) => getComputedStyle(document.querySelector(selector)!, '::after').content,
			),
			broken: [...document.querySelectorAll('div.text .pair')].filter(
				(pair) => getComputedStyle(pair).breakInside !== 'avoid',
			).length,
			columns:
				document.querySelector('#q1-p2')!.getBoundingClientRect().right <
				document.querySelector('#q1-p2 ~ [lang=en]')!.getBoundingClientRect().left,
		};
	});
	expect(print).toEqual({
		chrome: [],
		text: true,
		address: true,
		broken: 0,
		columns: true,
		short: ['" #q1-p2"', '" /zh/interviews/isle-bridges/cite/"'],
	});
});

test('print has the number of each paragraph, the credit of each figure and the address of the page', async () => {
	const path = 'zh/articles/lighthouse-lit/';
	const page = await site.visit(path, { viewport: { width: 700, height: 1000 } });
	await page.emulateMedia({ media: 'print' });
	const printed = await page.evaluate(() => {
		const shown = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)]
				.filter((element) => element.checkVisibility())
				.map(({ innerText }) => innerText.trim());
		return { numbers: shown('.legends .n'), credits: shown('figcaption'), address: shown('.print-address') };
	});
	const { dispatches } = await readContent(inject('fixture').project);
	const dispatch = dispatches.find(({ slug }) => slug === 'lighthouse-lit')!;
	const numbers = bodySegments(dispatch).flatMap(({ number }) => number ?? []);
	expect(printed.numbers.filter((text) => /^\d+$/.test(text)).map(Number)).toEqual(expect.arrayContaining(numbers));
	const figures = bodySegments(dispatch).flatMap(({ form }) => (form?.type === 'caption' ? form.credit.zh : []));
	expect(figures.length).toBeGreaterThan(0);
	expect(figures.every((credit, index) => printed.credits[index]?.includes(credit))).toBe(true);
	expect(printed.address).toEqual([`${inject('fixture').origin}/${path}`]);
});
