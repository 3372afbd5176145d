import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'parse5';
import { byTag, filesOf, textOf } from '../build/html.ts';
import { go, siteUrl, settled, useBrowser } from './site.ts';

const browser = useBrowser();
const { dir } = inject('fixture');

/** What the privacy page says is stored on the device. */
const named = (locale: string) => {
	const document = parse(readFileSync(join(dir, locale, 'privacy/index.html'), 'utf8'));
	return byTag(document, 'code').map(textOf).sort();
};

test('both languages of the privacy page name the same things, and every page leads to it', () => {
	expect(named('zh')).toEqual(named('en'));
	const without = ['zh', 'en'].flatMap((locale) =>
		filesOf(join(dir, locale))
			.filter((name) => name.endsWith('.html'))
			.filter((name) => !readFileSync(join(dir, locale, name), 'utf8').includes(`href="/${locale}/privacy/"`))
			.map((name) => `${locale}/${name}`),
	);
	expect(without).toEqual([]);
});

test('a visit sends no request to another site, sets no cookie, and stores what the privacy page names and nothing else', async () => {
	const page = await browser.open('/zh/');
	const context = page.context();
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	for (const path of ['zh/', 'zh/interviews/isle-bridges/', 'zh/quotes/', 'zh/people/', 'zh/feeds/', 'zh/privacy/']) {
		await page.goto(new URL(path, siteUrl).href);
		await settled(page);
	}
	await page.locator('theme-switch button').click();
	await go(page, 'zh/interviews/isle-bridges/');
	await page.locator('a[data-view=dual]').first().click();
	await page.waitForURL('**/dual/');
	await page.goto(new URL('zh/search/?q=桥', siteUrl).href);
	await settled(page);
	await page.locator('.hit a').first().click();
	await page.waitForURL((url) => !url.pathname.includes('/search/'));
	await page.goto(new URL('zh/search/', siteUrl).href);
	await settled(page);

	const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort());
	expect(stored).toEqual(named('zh').filter((name) => name !== 'ditl.offline'));
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
	expect(requests.length).toBeGreaterThan(10);
	expect(requests.filter((url) => !url.startsWith(siteUrl) && !url.startsWith('data:'))).toEqual([]);
});
