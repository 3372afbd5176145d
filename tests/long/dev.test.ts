import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ProjectCopy } from '../build/project-copy.ts';
import { freePort } from '../free-port.ts';
import { blank, useBrowser } from '../browser/site.ts';

const browser = useBrowser(blank);
const project = new ProjectCopy('dev');
const interview = 'content/dispatches/isle-bridges';
let server: ChildProcess;
let address: string;
let log = '';

beforeAll(async () => {
	server = project.start('dev', { PORT: String(await freePort('localhost')) });
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (log += String(data)));
	address = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(log)?.[0], { timeout: 300_000, interval: 50 });
});
afterAll(async () => {
	const ended = once(server, 'exit');
	if (server.kill('SIGTERM')) await ended;
	project.remove();
});

test.each([
	['the prose of a dispatch', `${interview}/en.mdx`, 'exchanged views', 'traded views', 'traded views'],
	['the facts of a dispatch', `${interview}/dispatch.yaml`, 'en: Cloud Isle', 'en: Fog Isle', 'Fog Isle'],
	['the words of the site', 'src/i18n/en.ts', "'site.name': '", "'site.name': 'New ", 'New Dispatches'],
	['a component', 'src/components/site/SiteFooter.astro', '<footer', '<b>Something new</b><footer', 'Something new'],
])('a change of %s shows by itself in an open page', async (_what, path, before, after, shown) => {
	const page = await open('/en/interviews/isle-bridges/');
	await change(page, path, [before, after], shown);
});

test('a change of a person shows by itself in an open page', async () => {
	const page = await open('/en/people/jia-shewen/');
	const names: [string, string] = ['en: Jia Shewen', 'en: Jia Shewenxin'];
	await change(page, 'content/people/jia-shewen.yaml', names, 'Jia Shewenxin');
});

test('a mistake in the content is told, and the last good text stays', async () => {
	await open('/zh/interviews/isle-bridges/');
	const before = log.length;
	project.edit(`${interview}/zh.mdx`, (text) => text.replace('举岛瞩目', '举岛侧目'));
	await expect.poll(() => log.slice(before)).toContain(`${interview}/zh.mdx:`);
	// On a page of its own: the server may be reloading the other.
	const again = await open('/zh/interviews/isle-bridges/');
	await expect.poll(() => textOf(again)).toContain('举岛瞩目');
	project.edit(`${interview}/zh.mdx`, (text) => text.replace('举岛侧目', '举岛瞩目'));
});

test('what may be wrong in a text stands beside it in an open page, with its place in the file, and goes once it is mended', async () => {
	const page = await open('/en/interviews/isle-bridges/');
	const beside = (id: string) => page.locator(`.pair:has([data-segment=${id}]) .finding`).allInnerTexts();
	const all = async () => [await beside('q1-p1'), await beside('q1-p6')];
	const dates = expect.stringMatching(/en\.mdx:\d+:\d+ .*13/s);
	const items = expect.stringMatching(/en\.mdx:\d+:\d+ .*284/s);
	project.edit(`${interview}/en.mdx`, (text) =>
		text.replace('May 3 to 5. Their', 'May 13 to 5. Their').replace('283 items', '284 items'),
	);
	await isTold(`${interview}/en.mdx`, (poll) => expect.poll(all, poll).toEqual([[dates], [items]]));
	await connected(page);
	project.edit(`${interview}/en.mdx`, (text) => text.replace('May 13 to 5.', 'May 3 to 5.'));
	// The other still stands there: it is not that the page is being loaded.
	await isTold(`${interview}/en.mdx`, (poll) => expect.poll(all, poll).toEqual([[], [items]]));
});

test('what is found in a paragraph with a quote stands beside that paragraph', async () => {
	const page = await open('/en/interviews/isle-bridges/');
	const beside = () => page.locator('.pair:has([data-segment=q1-p10]) .finding').allInnerTexts();
	project.edit(`${interview}/en.mdx`, (text) => text.replace('one light at a time', '77 lights at a time'));
	await isTold(`${interview}/en.mdx`, (poll) =>
		expect.poll(beside, poll).toContainEqual(expect.stringContaining('“77”')),
	);
});

test('what is not translated is said beside it', async () => {
	const page = await open('/en/articles/lamp-brief/');
	await expect
		.poll(() => page.locator('.pair:has([data-segment=p1]) .finding').allInnerTexts())
		.toEqual([expect.stringContaining('“p1” is not translated.')]);
});

test('search finds what the content has now', async () => {
	const page = await open(`/zh/search/?q=${encodeURIComponent('照程十海里')}`);
	await expect.poll(() => page.locator('.hit').count()).toBe(1);
});

/** Opens a page that the server tells of changes; what an earlier test changed may make it load the page anew. */
async function open(path: string): Promise<Page> {
	const page = await browser.open(blank);
	await page.addInitScript(() => {
		const { debug } = console;
		console.debug = (...said: unknown[]) => {
			if (said[0] === '[vite] connected.') Object.assign(globalThis, { isConnected: true });
			debug(...said);
		};
	});
	const load = () =>
		page.goto(address + path).then(
			(answer) => answer?.ok(),
			() => false,
		);
	await expect.poll(load).toBe(true);
	await connected(page);
	return page;
}

/** Changes words of a file and waits until the page shows others. */
async function change(page: Page, path: string, [before, after]: [string, string], shown: string) {
	await connected(page);
	expect(await textOf(page)).not.toContain(shown);
	project.edit(path, (text) => text.replace(before, after));
	await isTold(path, (poll) => expect.poll(() => textOf(page), poll).toContain(shown));
}

/**
 * Waits for what a change brings. A page that is being loaded for an earlier change may miss the next: then the file is
 * changed once more.
 */
async function isTold(path: string, expectation: (poll: { timeout: number }) => Promise<void>) {
	for (let times = 0; times < 3; times++) {
		const isMet = await expectation({ timeout: 20_000 }).then(
			() => true,
			() => false,
		);
		if (isMet) return;
		project.edit(path, (text) => `${text}\n`);
	}
	await expectation({ timeout: 60_000 });
}

/** Waits until the page as it is loaded now hears of changes. */
const connected = (page: Page) => page.waitForFunction(() => 'isConnected' in globalThis);

/** What the page shows, an empty text while it reloads. */
const textOf = (page: Page) =>
	page
		.locator('body')
		.innerText()
		.catch(() => '');
