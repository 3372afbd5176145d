import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterEach, inject } from 'vitest';
import { launch } from './chromium.ts';
import { KeptPages } from './kept-pages.ts';

/** Where the fixture site is served, ending with a slash. */
export const siteUrl = inject('fixture').url;

/** A page without a site, for scripts that run by themselves. */
export const blank = 'about:blank';

/** The browser of this worker, started when the first test needs it. */
let started: Promise<Browser> | undefined;
const kept = new KeptPages();

/**
 * A browser for the tests of a file, on the fixture site or the one that is given; what a test opened is closed after
 * it. Call it at the top of the file.
 */
export function useBrowser(front = siteUrl): SiteBrowser {
	afterEach(async () => {
		const browser = await started;
		const others = (browser?.contexts() ?? []).filter((context) => !kept.has(context));
		await Promise.all(others.map((context) => context.close()));
		await Promise.all(kept.taken().map(emptied));
		kept.release();
		if (browser?.isConnected() === false) started = undefined;
	});

	async function fresh(options?: BrowserContextOptions): Promise<Page> {
		const browser = await (started ??= launch());
		const context = await browser.newContext({ viewport: usualSize, ...options });
		// As long as a poll waits: a busy machine is no fault of the page.
		context.setDefaultTimeout(60_000);
		// Kept files would come from before a test changed them.
		if (options?.serviceWorkers !== 'allow')
			await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
		return context.newPage();
	}

	/** Goes to the address, and waits until the page can be used. */
	async function arrive(page: Page, path: string, options?: BrowserContextOptions): Promise<Page> {
		await page.goto(new URL(path, front).href);
		if (options?.javaScriptEnabled !== false && front !== blank) await toolsLoaded(page);
		// The browser has one for all contexts: what an earlier test copied would do for what this one is to copy.
		if (options?.permissions?.includes('clipboard-write')) await page.evaluate(() => navigator.clipboard.writeText(''));
		return page;
	}

	return {
		open: async (path, options) => arrive(await fresh(options), path, options),
		async visit(path, options = {}) {
			const { viewport = usualSize, ...others } = options;
			const page = await kept.take(JSON.stringify(others), () => fresh(others));
			await page.emulateMedia({ ...usualMedia, colorScheme: others.colorScheme ?? 'light' });
			await page.setViewportSize(viewport!);
			await page.mouse.move(0, 0);
			// To another fragment of the page that it still has it would go without loading anything.
			if (withoutFragment(page.url()) === withoutFragment(new URL(path, front).href)) await page.goto(blank);
			return arrive(page, path, options);
		},
	};
}

/** Has a page forget what it had the site remember. Closes it where that is not possible. */
async function emptied(page: Page) {
	try {
		await page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
		// Pages share a process, and one that is still searching would hold up the next test.
		if (/\/search\/|[?&]q=/.test(page.url())) await page.goto(blank);
	} catch {
		await page.context().close();
	}
}

const withoutFragment = (address: string) => address.replace(/#.*/, '');

const usualSize = { width: 1280, height: 800 };
const usualMedia = {
	media: null,
	reducedMotion: 'no-preference',
	forcedColors: 'none',
	contrast: 'no-preference',
} as const;

/**
 * Goes to another address of the fixture site in an open page, for half of what a fresh one costs, and waits for its
 * tools.
 */
export async function go(page: Page, path: string) {
	await page.goto(new URL(path, siteUrl).href);
	await toolsLoaded(page);
}

/** Gives the page another width, and waits until it has that. */
export async function widen(page: Page, width: number, height = 800) {
	await page.setViewportSize({ width, height });
	await page.waitForFunction((wanted) => innerWidth === wanted, width);
}

/**
 * Waits until the page has its tools, which come by themselves once it is painted, and every custom element works.
 * Playwright's own wait has each page read all that Playwright may need there, a third of what a visit costs, so that
 * it is left to pages that take longer.
 */
export async function toolsLoaded(page: Page | Frame) {
	for (let tries = 0; tries < 50; tries++) {
		// Where the page leads on to another one, the question is lost.
		if (await page.evaluate(haveTools).catch(() => false)) return;
		await setTimeout(15);
	}
	await page.waitForFunction(haveTools);
}

const haveTools = () =>
	document.documentElement.dataset['tools'] !== undefined && !document.querySelector(':not(:defined)');

/**
 * Waits until the page has everything that it comes to by itself: its tools, its headline font, the answer to its
 * query.
 */
export async function settled(page: Page) {
	await page.waitForLoadState('load');
	await toolsLoaded(page);
	// Where an address asks for the tools, they come before the font.
	await page.waitForFunction(() => document.documentElement.dataset['face'] !== undefined);
	if (new URL(page.url()).searchParams.has('q')) await page.locator('.hit').first().waitFor();
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
}

/**
 * Lets a page's clock run on for so long that whatever was put off has happened, to see that something has not. Call
 * `page.clock.install()` before what may put it off.
 */
export const muchLater = (page: Page) => page.clock.runFor(30_000);

export interface SiteBrowser {
	/**
	 * Opens an address of the site, relative to its front door, such as `zh/quotes/`, in a fresh context of 1280 × 800
	 * pixels; without a service worker, unless `serviceWorkers` is `allow`, and with an empty clipboard where it may be
	 * written.
	 */
	open(path: string, options?: BrowserContextOptions): Promise<Page>;

	/**
	 * The same in a page that earlier tests used, for half of what a fresh one costs: nothing is stored in it, and its
	 * size and media are the usual ones. For tests that read, type and click; one that sets a clock, adds scripts,
	 * answers requests or listens to the page opens a fresh one. Within a test each call gives another page.
	 */
	visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}
