import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clipboardText, select, withClipboard } from './clipboard.ts';
import { forMarkedText, markedText } from './marked-text.ts';
import type { SiteBrowser } from './site.ts';

/** What is offered for a selection. */
export const tool = (page: Page) => page.locator('.tool');
/** The selector of a segment in one language. */
export const segment = (id: string, lang: string) => `[data-segment="${id}"][lang="${lang}"]`;
/** The text without its white space. */
export const bare = (text: string) => text.replaceAll(/\s/g, '');

/** Copies the link to what is selected and opens it on a page of its own. */
export async function openLink(
	browser: SiteBrowser,
	page: Page,
	options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
	return browser.visit(await copyLink(page), { ...forMarkedText, ...options });
}

/** Selects words between two places, others than before, whose tool goes with their selection. */
export async function selectAnew(page: Page, lang: string, [first, from]: Edge, [last, to]: Edge): Promise<void> {
	await page.evaluate(() => getSelection()!.removeAllRanges());
	await expect.poll(() => tool(page).count()).toBe(0);
	await select(page, [segment(first, lang), from], [segment(last, lang), to]);
}

/** A place in a segment: its id, and an offset in its text. */
export type Edge = [id: string, offset: number];

/** Copies the link to what is selected and opens it on a page that is open already, as if for the first time. */
export async function followLink(page: Page, opened: Page): Promise<void> {
	await opened.goto('about:blank');
	await opened.goto(await copyLink(page));
}

/** Copies the link to what is selected, and returns it. */
export async function copyLink(page: Page): Promise<string> {
	await page.evaluate(() => navigator.clipboard.writeText(''));
	await tool(page).locator('[name=link]').click();
	await expect.poll(() => clipboardText(page)).toContain('#');
	return clipboardText(page);
}

/** What the browser marks, once it has; an empty text where it marks nothing. */
export async function marks(page: Page): Promise<string> {
	let text = '';
	await expect
		.poll(async () => (text = await markedText(page)))
		.not.toBe('')
		.catch(() => {});
	return text;
}

/** Copies the link to each of the words, opens it, and expects that the browser marks these words and no others. */
export async function expectSameMarks(browser: SiteBrowser, path: string, lang: string, places: Place[]) {
	const page = await browser.visit(path, withClipboard);
	const opened = await browser.visit('404.html', forMarkedText);
	for (const [what, from, to] of places) {
		const [first, last] = await edgesOf(page, lang, from, to);
		await selectAnew(page, lang, first, last);
		await tool(page).waitFor();
		await page.keyboard.press('Control+c');
		const selected = await clipboardText(page);
		await followLink(page, opened);
		expect([what, await marks(opened)]).toEqual([what, bare(selected)]);
		const fragment = await opened.evaluate(() => location.hash);
		expect([what, fragment]).toEqual([what, first[0] === last[0] ? `#${first[0]}` : `#${first[0]}..${last[0]}`]);
	}
}

/** Words of a page: what is special about them, the segment and the words, or where they begin and end. */
export type Place = [what: string, from: string | Edge, to: string | Edge];

/** The segments and offsets between which words are: the last such words of a segment, or those that are given. */
async function edgesOf(page: Page, lang: string, from: Place[1], to: Place[2]): Promise<[Edge, Edge]> {
	if (typeof from !== 'string' && typeof to !== 'string') return [from, to];
	const [id, words] = [String(from), String(to)];
	const start = (await page.locator(segment(id, lang)).textContent())!.lastIndexOf(words);
	expect([words, start]).not.toEqual([words, -1]);
	return [
		[id, start],
		[id, start + words.length],
	];
}
