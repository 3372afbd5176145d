import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clipboardText } from './clipboard.ts';
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
	return browser.open(await copyLink(page), { ...forMarkedText, ...options });
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
