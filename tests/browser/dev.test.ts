import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ProjectCopy } from '../build/project-copy.ts';
import { useBrowser } from './site.ts';

const browser = useBrowser();
const project = new ProjectCopy('dev');
const interview = 'content/dispatches/wang-yi-second-brf';
let server: ChildProcess;
let address: string;
let log = '';

beforeAll(async () => {
	server = project.start('dev', { PORT: '4871' });
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (log += String(data)));
	address = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(log)?.[0], { timeout: 60_000 });
});
afterAll(async () => {
	server.kill('SIGTERM');
	await once(server, 'exit');
	project.remove();
});

test.each([
	['the prose of a dispatch', `${interview}/en.mdx`, 'Reporter:', 'Questioner:', 'Questioner:'],
	['the facts of a dispatch', `${interview}/dispatch.yaml`, 'en: Beijing', 'en: Peiping', 'Peiping'],
	['the words of the site', 'src/i18n/en.ts', "'site.name': '", "'site.name': 'New ", 'New Dispatches'],
	['a component', 'src/components/site/SiteFooter.astro', '<footer', '<b>Something new</b><footer', 'Something new'],
])('a change of %s shows by itself in an open page', async (_what, path, before, after, shown) => {
	const page = await browser.open(`${address}/en/interviews/wang-yi-second-brf/`);
	expect(await textOf(page)).not.toContain(shown);
	project.edit(path, (text) => text.replace(before, after));
	await expect.poll(() => textOf(page), { timeout: 20_000 }).toContain(shown);
});

test('a change of a person shows by itself in an open page', async () => {
	const page = await browser.open(`${address}/en/people/bai-yang/`);
	project.edit('content/people/bai-yang.yaml', (text) => text.replace('en: Bai Yang', 'en: Bai Yangxin'));
	await expect.poll(() => textOf(page), { timeout: 20_000 }).toContain('Bai Yangxin');
});

test('a mistake in the content is told, and the last good text stays', async () => {
	const page = await browser.open(`${address}/zh/interviews/wang-yi-second-brf/`);
	project.edit(`${interview}/zh.mdx`, (text) => text.replace('举世瞩目', '举世侧目'));
	await expect.poll(() => log, { timeout: 20_000 }).toContain(`${interview}/zh.mdx:`);
	await page.reload();
	expect(await textOf(page)).toContain('举世瞩目');
});

/** What the page shows, an empty text while it reloads. */
const textOf = (page: Page) =>
	page
		.locator('body')
		.innerText()
		.catch(() => '');
