import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launch } from './chromium.ts';

/** Where the built site is served, ending with a slash. */
export const siteUrl = inject('site').url;

/** One browser for the tests of a file; what a test opened is closed after it. Call it at the top of the file. */
export function useBrowser(): SiteBrowser {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launch();
	});
	afterEach(async () => void (await Promise.all(browser.contexts().map((context) => context.close()))));
	afterAll(() => browser?.close());

	return {
		async open(path, options) {
			const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
			const page = await context.newPage();
			await page.goto(new URL(path, siteUrl).href);
			if (options?.javaScriptEnabled !== false) await toolsLoaded(page);
			return page;
		},
	};
}

/** Waits until the page has its tools, which come by themselves once it is painted, and every custom element works. */
export const toolsLoaded = (page: Page) =>
	page.waitForFunction(
		() => document.documentElement.dataset['tools'] !== undefined && !document.querySelector(':not(:defined)'),
	);

export interface SiteBrowser {
	/** Opens an address of the site, relative to its front door, such as `zh/quotes/`, in a fresh context of 1280 × 800 pixels. */
	open(path: string, options?: BrowserContextOptions): Promise<Page>;
}
