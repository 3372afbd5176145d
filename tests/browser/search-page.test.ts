import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { queryOf, searchReady, statusOf } from './search-site.ts';
import { muchLater, siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();
const input = 'dispatch-search input[name=q]';

async function openAnswered(path: string) {
	const page = await browser.visit(path);
	await page.locator('.hit').first().waitFor();
	return page;
}

const counts = (page: Page, facet: string) =>
	page
		.locator(`select[name=${facet}] option`)
		.evaluateAll((options) =>
			Object.fromEntries(
				options
					.filter((option) => (option as HTMLOptionElement).value)
					.map((option) => [(option as HTMLOptionElement).value, Number(/\d+$/.exec(option.textContent)![0])]),
			),
		);

describe('filters', () => {
	test('show counts that are those of the results, and go into the address', async () => {
		const page = await openAnswered('/zh/search/?q=桥');
		const byType = await counts(page, 'type');
		const total = Number(/见于(\d+)段/.exec(await statusOf(page))![1]);
		expect(Object.keys(byType)).toEqual(['answer', 'question', 'article', 'quote']);
		expect(byType['answer']! + byType['question']! + byType['article']!).toBe(total);

		await page.selectOption('select[name=type]', 'quote');
		await expect
			.poll(() => statusOf(page))
			.toMatch(new RegExp(`^“桥”：筛选后\\d+次，见于\\d+段；不筛选为${total}段。$`));
		expect(new URL(page.url()).searchParams.get('type')).toBe('quote');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('type');
		const bySpeaker = await counts(page, 'speaker');
		await page.selectOption('select[name=speaker]', 'zhen-juli');
		await expect.poll(() => page.locator('.hit').count()).toBe(bySpeaker['zhen-juli']);
		expect(await page.locator('.hit .meta').allInnerTexts()).toEqual(
			Array.from({ length: bySpeaker['zhen-juli']! }, () => expect.stringContaining('甄举例')),
		);
	});

	test('of an address are applied, and can be taken off', async () => {
		const page = await openAnswered('/zh/search/?q=桥&country=fictonia');
		expect(
			await page.locator('.hit').evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-segment-id'))),
		).toEqual(['p8']);
		await page.selectOption('select[name=country]', '');
		await expect.poll(() => page.locator('.hit').count()).toBe(10);
		expect(new URL(page.url()).searchParams.has('country')).toBe(false);
	});

	test('that leave nothing say so and stay at hand', async () => {
		const page = await browser.visit('/zh/search/?q=互联互通&language=en');
		await expect.poll(() => statusOf(page)).toBe('“互联互通”见于5段，但没有一段符合所选的条件。');
		await page.selectOption('select[name=language]', '');
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
	});

	test('work with a query in two languages, whose passages are listed once', async () => {
		const page = await openAnswered('/en/search/?q=283');
		expect(await statusOf(page)).toBe('“283”: 4 mentions in 2 passages.');
		expect(await page.locator('.hit').count()).toBe(2);
		expect(await counts(page, 'language')).toEqual({ zh: 2, en: 2 });
		expect(await page.locator('.hit-link').first().getAttribute('hreflang')).toBe('en');
		expect(await page.locator('.hit').first().locator('mark').allInnerTexts()).toEqual(['283', '283']);
	});
});

describe('typing Chinese', () => {
	test('nothing is searched for while characters are being composed', async () => {
		const page = await browser.open('/zh/search/');
		const client = await page.context().newCDPSession(page);
		await searchReady(page);
		await page.clock.install();
		await page.focus(input);
		for (const text of ['h', 'hu', "hu'l", "hu'lian"])
			await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
		expect(await page.inputValue(input)).toBe("hu'lian");
		await muchLater(page);
		expect(queryOf(page)).toBeNull();
		expect(await statusOf(page)).toBe('');

		await client.send('Input.insertText', { text: '互联' });
		await expect.poll(() => queryOf(page)).toBe('互联');
		await expect.poll(() => statusOf(page)).toMatch(/^“互联”：\d+次，见于\d+段/);
	});

	test('results do not wait for a key after the composition', async () => {
		const page = await browser.visit('/zh/search/');
		await searchReady(page);
		await page.evaluate((selector) => {
			const input = document.querySelector<HTMLInputElement>(selector)!;
			input.dispatchEvent(new CompositionEvent('compositionstart'));
			input.value = '互联互通';
			input.dispatchEvent(new InputEvent('input', { isComposing: true }));
			input.dispatchEvent(new CompositionEvent('compositionend', { data: '互联互通' }));
		}, input);
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
	});
});

describe('the keyboard', () => {
	const focused = (page: Page) =>
		page.evaluate(
			() =>
				document.activeElement?.getAttribute('href') ??
				document.activeElement?.getAttribute('name') ??
				document.activeElement?.tagName,
		);

	test('slash focuses the field, and is a character in it', async () => {
		const page = await browser.visit('/zh/search/');
		await searchReady(page);
		await page.keyboard.press('/');
		expect(await focused(page)).toBe('q');
		expect(await page.inputValue(input)).toBe('');
		await page.keyboard.press('/');
		expect(await page.inputValue(input)).toBe('/');
	});

	test('arrows move through the results and back, Enter opens, Escape clears', async () => {
		const page = await openAnswered('/zh/search/?q=互联互通');
		const links = await page
			.locator('.hit-link')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		await page.focus(input);
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toBe(links[0]);
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toBe(links[1]);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await focused(page)).toBe('q');
		await page.keyboard.press('Escape');
		expect(await page.inputValue(input)).toBe('');
		await expect.poll(() => page.locator('.hit').count()).toBe(0);

		await page.fill(input, '互联互通');
		await page.locator('.hit').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/*#h3');
		expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(links[0]);
	});
});

describe('screen readers', () => {
	test('hear one sentence for a word that is typed at a stretch', async () => {
		const page = await browser.open('/zh/search/');
		await searchReady(page);
		await page.evaluate(() => {
			const heard: string[] = [];
			Object.assign(window, { heard });
			new MutationObserver(() =>
				heard.push(document.querySelector('dispatch-search [role=status]')!.textContent),
			).observe(document.querySelector('dispatch-search [role=status]')!, {
				childList: true,
				characterData: true,
				subtree: true,
			});
		});
		// The letters come without a pause, however long the machine takes for them.
		await page.clock.install();
		await page.clock.pauseAt(new Date(Date.now() + 60_000));
		await page.locator(input).pressSequentially('multilateralism');
		await page.clock.resume();
		await expect.poll(() => statusOf(page)).toMatch(/^“multilateralism”/);
		expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toHaveLength(1);
	});
});

test('what is typed before the scripts have come is kept, and searched for when they are there', async () => {
	const page = await browser.open('/zh/about/');
	let release!: () => void;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_astro/*.js', async (route) => held.then(() => route.continue()));
	// The load of the page waits for scripts that have come into it by then.
	await page.goto(new URL('zh/search/', siteUrl).href, { waitUntil: 'domcontentloaded' });
	await page.fill(input, '互联互通');
	release();
	await expect.poll(() => page.locator('.hit').count()).toBe(5);
	expect(await page.inputValue(input)).toBe('互联互通');
	expect(queryOf(page)).toBe('互联互通');
});

describe('recent queries', () => {
	test('are kept on the device, offered on an empty page, and can be forgotten', async () => {
		const page = await openAnswered('/zh/search/?q=互联互通');
		expect(await page.locator('[data-part=recent]').isVisible()).toBe(false);
		await page.press(input, 'Enter');
		await page.goto(new URL('zh/search/', siteUrl).href);
		await expect.poll(() => page.locator('[data-part=recent-list] a').allInnerTexts()).toEqual(['互联互通']);
		await page.locator('[data-part=recent-list] a').click();
		await page.locator('.hit').first().waitFor();
		expect(queryOf(page)).toBe('互联互通');
		await page.goto(new URL('zh/search/', siteUrl).href);
		await page.locator('[data-part=forget]').click();
		expect(await page.locator('[data-part=recent]').isVisible()).toBe(false);
		await page.reload();
		await searchReady(page);
		expect(await page.locator('[data-part=recent]').isVisible()).toBe(false);
	});
});

describe('the page that a result opens', () => {
	test('has the query marked, its text unchanged, and the marks can be cleared', async () => {
		const page = await openAnswered('/zh/search/?q=互聯互通');
		await page.locator('.hit[data-segment-id=q1-p5] .hit-link').click();
		await page.waitForURL('**/*#q1-p5');
		const marks = page.locator('[data-segment] mark');
		await expect.poll(() => marks.count()).toBeGreaterThan(5);
		expect(new Set(await marks.allInnerTexts())).toEqual(new Set(['互联互通']));
		const marked = await page.locator('[data-segment]').allTextContents();
		// Its style sheet and the fragment move the button, which a click in the meantime would miss.
		await page.locator('.marks button').press('Enter');
		expect(await marks.count()).toBe(0);
		expect(await page.locator('[data-segment]').allTextContents()).toEqual(marked);
		expect(page.url()).not.toContain('mark=');
		expect(page.url()).toContain('#q1-p5');
	});

	test('has a match marked that goes over bold print and quotes', async () => {
		const page = await openAnswered('/zh/search/?q=推动各岛同行。会议');
		await page.locator('.hit-link').first().click();
		await expect
			.poll(() => page.locator('[data-segment=q1-p5] mark').allInnerTexts())
			.toEqual(['推动各岛同行。', '会议']);
	});

	test('of a match by sound has the characters marked', async () => {
		const page = await openAnswered('/zh/search/?q=hulianhutong');
		await page.locator('.hit-link').first().click();
		await expect.poll(() => page.locator('[data-segment] mark').first().innerText()).toBe('互联互通');
	});

	test('is the one of both languages for a reader who reads that', async () => {
		const page = await browser.visit('/zh/search/');
		await page.evaluate(() => localStorage.setItem('ditl.view', 'dual'));
		await page.fill(input, '过河路');
		await page.locator('.hit').first().waitFor();
		expect(await page.locator('.hit-link').first().getAttribute('href')).toBe(
			'/zh/interviews/isle-bridges/dual/#q3-p4',
		);
	});
});
