import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type Serving } from '../../src/cli/serve.ts';
import { dispatchFolderPattern } from '../../src/i18n/dispatch-path.ts';
import { offlineList } from '../../src/publish/offline-files.ts';
import { readDispatches } from '../build/dispatches.ts';
import { filesOf } from '../build/html.ts';
import { settled, toolsLoaded, useBrowser } from './site.ts';

const { dir, url: front } = inject('site');
const browser = useBrowser(front);

/** Has a site visited once, then ends its server: what is still shown can only come from the device. */
async function disconnected(folder = dir, basePath = '/'): Promise<{ page: Page; home: string }> {
	const server = await serve(folder, { port: 0, basePath });
	const page = await visited(server.url);
	await server.close();
	return { page, home: server.url };
}

/** A copy of the built site, to publish another build of it. */
const copy = join(dir, `../offline-${process.pid}`);
let changing: Serving;
beforeAll(async () => {
	cpSync(dir, copy, { recursive: true });
	changing = await serve(copy, { port: 0 });
});
afterAll(async () => {
	await changing.close();
	rmSync(copy, { recursive: true });
});

/** The paths that the worker of a built site keeps, with their digests. */
function keptFiles(folder = dir): [path: string, integrity: string][] {
	const [list = ''] = readFileSync(join(folder, 'worker.js'), 'utf8').split('\n');
	const build: unknown = JSON.parse(list.slice('const build='.length, -1));
	return z.object({ files: z.array(z.tuple([z.string(), z.string()])) }).parse(build).files;
}
const fileOf = (path: string) => path.slice(1).replace(/(^|\/)$/, '$1index.html');
const dispatches = await readDispatches(inject('site'));
const newestDate = dispatches.reduce((latest, { date }) => (date > latest ? date : latest), '');
const newestDispatches = dispatches.filter(({ date }) => date === newestDate);
const newest = keptFiles().find(([path]) => new RegExp(`^/zh/${dispatchFolderPattern}/[^/]+/$`).test(path))![0];

/** Opens a page for the first time and waits until the build is kept. */
async function visited(at = front): Promise<Page> {
	const page = await browser.open(`${at}zh/`, { serviceWorkers: 'allow' });
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
		.toBe('activated');
	return page;
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const titleOf = (page: Page) => page.locator('h1').first().innerText();

test('after one visit the newest edition is read, quoted and searched without a connection, and a page that is not kept says so, with ways to what is', async () => {
	const { page, home } = await disconnected();
	const go = (path: string) => page.goto(new URL(path, home).href);
	for (const path of [newest, `${newest}dual/`, `${newest.replace('/zh/', '/en/')}reveal/`]) {
		await go(path);
		await toolsLoaded(page);
		const built = readFileSync(join(dir, fileOf(path)), 'utf8').match(/ data-segment=/g) ?? [];
		expect(built.length).toBeGreaterThan(0);
		expect(await page.locator('[data-segment]').count()).toBe(built.length);
	}
	await go('zh/quotes/');
	const [quote] = newestDispatches.flatMap(({ quotes }) => quotes);
	if (quote) {
		await page.locator(`main a[href="/zh/quotes/${quote.id}/"]`).first().click();
		await page.waitForURL(`**/zh/quotes/${quote.id}/`);
		expect(await page.locator('blockquote').count()).toBeGreaterThan(0);
	}
	await go('zh/search/');
	await toolsLoaded(page);
	await page.fill('dispatch-search input[name=q]', '的');
	await page.locator('.hit').first().waitFor();
	expect(await page.locator('.hit').first().innerText()).toContain('的');

	const paths = keptFiles().map(([path]) => path);
	const lost = await page.evaluate(async (all) => {
		const answers = await Promise.all(
			all.map((path) =>
				fetch(path).then(
					({ ok }) => ok,
					() => false,
				),
			),
		);
		return all.filter((_, place) => !answers[place]);
	}, paths);
	expect(lost).toEqual([]);

	await go('zh/feeds/');
	expect(await titleOf(page)).toBe('没有网络，此页未存');
	await page.locator('main a').first().click();
	await page.waitForURL(`${home}zh/`);
});

test('what is kept has every view of its dispatches in both languages, and is at most 5 MB', () => {
	const kept = keptFiles().map(([path]) => path);
	const folders = kept.filter((path) => new RegExp(`^/zh/${dispatchFolderPattern}/[^/]+/$`).test(path));
	for (const folder of folders.flatMap((path) => [path, path.replace('/zh/', '/en/')]))
		expect(kept).toEqual(
			expect.arrayContaining(['', 'dual/', 'reveal/', 'cite/', 'history/'].map((view) => folder + view)),
		);
	const bytes = kept.reduce((sum, path) => sum + readFileSync(join(dir, fileOf(path))).length, 0);
	expect(bytes).toBeLessThanOrEqual(5_000_000);
});

test('turned off, everything kept is deleted and stays away, until it is turned on again', async () => {
	const page = await visited();
	const setting = page.locator('offline-setting');
	const isRegistered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
	await page.goto(new URL('en/privacy/', front).href);
	// What a page still asks for would be kept again.
	await settled(page);
	await setting.getByRole('button').click();
	await setting.getByText('Turned off').waitFor();
	expect([await cacheNames(page), await isRegistered()]).toEqual([[], false]);
	await page.goto(new URL(newest, front).href);
	await toolsLoaded(page);
	expect([await cacheNames(page), await isRegistered()]).toEqual([[], false]);
	expect(await page.evaluate(() => localStorage['ditl.offline'] as string)).toBe('off');
	await page.goto(new URL('zh/privacy/', front).href);
	await setting.getByRole('button').click();
	await expect.poll(() => cacheNames(page)).toHaveLength(1);
});

/** Publishes a build in which every page says so in its heading; `but`: one file that is still that of another. */
async function publish(word: string, but?: string) {
	for (const name of filesOf(copy).filter((file) => file.endsWith('.html'))) {
		const html = readFileSync(join(copy, name), 'utf8');
		writeFileSync(join(copy, name), html.replace(/(?: build-\w+)?<\/h1>/g, ` build-${word}</h1>`));
	}
	const names = keptFiles(copy).map(([path]) => fileOf(path));
	const [, ...code] = readFileSync(join(copy, 'worker.js'), 'utf8').split('\n');
	writeFileSync(join(copy, 'worker.js'), (await offlineList(copy, '/', names)) + code.join('\n'));
	if (but) writeFileSync(join(copy, but), 'another build');
}

/** Which builds the pages that are open come from. */
const builds = async (context: BrowserContext) =>
	Promise.all(context.pages().map(async (page) => /build-\w+|$/.exec(await page.content())![0]));

test('a new build takes the place of the old one as a whole, once no page of the old one is open beside', async () => {
	const home = changing.url;
	await publish('one');
	const page = await visited(home);
	const context = page.context();
	await page.goto(home + newest.slice(1));
	const beside = await context.newPage();
	await beside.goto(`${home}zh/`);
	const [old] = await cacheNames(page);
	// One after the other: between two documents a page is not open.
	const reloadBoth = async () => {
		await page.reload();
		await beside.reload();
	};

	// A deploy that is under way: one file is not yet, or no longer, that of the build.
	await publish('half', 'zh/about/index.html');
	const failed = await page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration())!;
		await registration.update().catch(() => undefined);
		const { installing } = registration;
		if (installing && installing.state !== 'redundant')
			await new Promise((resolve) => installing.addEventListener('statechange', resolve));
		return installing?.state;
	});
	expect(failed).toBe('redundant');
	await reloadBoth();
	expect(await builds(context)).toEqual(['build-one', 'build-one']);

	cpSync(join(dir, 'zh/about/index.html'), join(copy, 'zh/about/index.html'));
	await publish('two');
	await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
		.toBe('installed');
	await reloadBoth();
	expect(await builds(context)).toEqual(['build-one', 'build-one']);

	await beside.close();
	// A closed page may be counted as open for a moment.
	const target = `${home + newest.slice(1)}dual/?v=0#_main`;
	const next = async () => {
		await (page.url() === target ? page.reload() : page.goto(target));
		return builds(context);
	};
	// The new worker takes over while the old one has nothing to answer: a page that is loaded at once again may keep it.
	await expect.poll(next, { interval: 1000 }).toEqual(['build-two']);
	expect(page.url()).toBe(target);
	await expect.poll(async () => (await cacheNames(page)).includes(old!)).toBe(false);
	await changing.close();
	for (const path of ['zh/', newest.slice(1), 'en/search/']) {
		await page.goto(home + path);
		expect(await builds(context)).toEqual(['build-two']);
	}
});

test('under a base path everything that is kept and answered is under it', async () => {
	const based = inject('basedFixture');
	const { page, home } = await disconnected(based.dir, based.basePath);
	const kept = keptFiles(based.dir).map(([path]) => path);
	const { scope, script, cached } = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const caches = await Promise.all((await self.caches.keys()).map((name) => self.caches.open(name)));
		const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
		return {
			scope: registration.scope,
			script: registration.active?.scriptURL,
			cached: requests.map(({ url }) => new URL(url).pathname),
		};
	});
	expect([scope, script]).toEqual([home, `${home}worker.js`]);
	expect(cached.sort()).toEqual(kept.sort());
	expect(kept.filter((path) => !path.startsWith(based.basePath))).toEqual([]);

	const path = kept.find((one) => new RegExp(`/zh/${dispatchFolderPattern}/[^/]+/$`).test(one))!;
	await page.goto(new URL(path, home).href);
	await toolsLoaded(page);
	expect(await page.locator('[data-segment]').count()).toBeGreaterThan(2);
	await page.goto(`${home}zh/feeds/`);
	expect(await titleOf(page)).toBe('没有网络，此页未存');
	await page.locator('main a').first().click();
	await page.waitForURL(`${home}zh/`);
	// What lies outside of it is not the worker's.
	expect(await page.goto(new URL('/', home).href).catch(String)).toContain('ERR_CONNECTION_REFUSED');
});
