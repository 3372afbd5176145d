import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ProjectCopy } from '../build/project-copy.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser();
const project = new ProjectCopy('dev');
const interview = 'content/dispatches/isle-bridges';
let server: ChildProcess;
let address: string;
let log = '';

beforeAll(async () => {
	server = project.start('dev', { PORT: '4871' });
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (log += String(data)));
	address = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(log)?.[0], { timeout: 300_000, interval: 50 });
});
afterAll(async () => {
	server.kill('SIGTERM');
	await once(server, 'exit');
	project.remove();
});

test.each([
	['the prose of a dispatch', `${interview}/en.mdx`, 'exchanged views', 'traded views', 'traded views'],
	['the facts of a dispatch', `${interview}/dispatch.yaml`, 'en: Cloud Isle', 'en: Fog Isle', 'Fog Isle'],
	['the words of the site', 'src/i18n/en.ts', "'site.name': '", "'site.name': 'New ", 'New Dispatches'],
	['a component', 'src/components/site/SiteFooter.astro', '<footer', '<b>Something new</b><footer', 'Something new'],
])('a change of %s shows by itself in an open page', async (_what, path, before, after, shown) => {
	const page = await browser.open(`${address}/en/interviews/isle-bridges/`);
	expect(await textOf(page)).not.toContain(shown);
	project.edit(path, (text) => text.replace(before, after));
	await expect.poll(() => textOf(page)).toContain(shown);
});

test('a change of a person shows by itself in an open page', async () => {
	const page = await browser.open(`${address}/en/people/jia-shewen/`);
	project.edit('content/people/jia-shewen.yaml', (text) => text.replace('en: Jia Shewen', 'en: Jia Shewenxin'));
	await expect.poll(() => textOf(page)).toContain('Jia Shewenxin');
});

test('a mistake in the content is told, and the last good text stays', async () => {
	const page = await browser.open(`${address}/zh/interviews/isle-bridges/`);
	project.edit(`${interview}/zh.mdx`, (text) => text.replace('举岛瞩目', '举岛侧目'));
	await expect.poll(() => log).toContain(`${interview}/zh.mdx:`);
	// On a page of its own: the server may be reloading the other.
	const again = await browser.open(page.url());
	expect(await textOf(again)).toContain('举岛瞩目');
});

test('what may be wrong in a text stands beside it in an open page, with its place in the file, and goes once it is mended', async () => {
	const page = await browser.open(`${address}/en/interviews/isle-bridges/`);
	const finding = page.locator('.pair:has([data-segment=q1-p1]) .finding');
	project.edit(`${interview}/en.mdx`, (text) => text.replace('May 3 to 5. Their', 'May 13 to 5. Their'));
	await expect.poll(() => finding.allInnerTexts()).toEqual([expect.stringMatching(/en\.mdx:\d+:\d+ .*13/s)]);
	project.edit(`${interview}/en.mdx`, (text) => text.replace('May 13 to 5.', 'May 3 to 5.'));
	await expect.poll(() => finding.count()).toBe(0);
});

test('what is found in a paragraph with a quote stands beside that paragraph', async () => {
	const page = await browser.open(`${address}/en/interviews/isle-bridges/`);
	project.edit(`${interview}/en.mdx`, (text) => text.replace('one light at a time', '77 lights at a time'));
	await expect
		.poll(() => page.locator('.pair:has([data-segment=q1-p10]) .finding').allInnerTexts())
		.toContainEqual(expect.stringContaining('“77”'));
});

test('what is not translated is said beside it', async () => {
	const page = await browser.open(`${address}/en/articles/lamp-brief/`);
	await expect
		.poll(() => page.locator('.pair:has([data-segment=p1]) .finding').allInnerTexts())
		.toEqual([expect.stringContaining('“p1” is not translated.')]);
});

test('search finds what the content has now', async () => {
	const page = await browser.open(`${address}/zh/search/?q=${encodeURIComponent('照程十海里')}`);
	await expect.poll(() => page.locator('.hit').count()).toBe(1);
});

/** What the page shows, an empty text while it reloads. */
const textOf = (page: Page) =>
	page
		.locator('body')
		.innerText()
		.catch(() => '');
