/**
 * `npm run bench:search`: the search of the site in `dist/`, cold on a slow line and warm, then 2,000 and 10,000
 * recombined paragraphs beside stock Pagefind, MiniSearch and FlexSearch, all in a real browser. Numbers may be given:
 * `… 500 50000`.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/cli/serve.ts';
import { allSegments, segmentText } from '../../src/domain/dispatch.ts';
import { makeRecords } from '../../src/search/records.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { launch } from '../browser/chromium.ts';
import { searchReady } from '../browser/search-site.ts';
import { piecesOf, recombined } from './search-corpus.ts';
import { runEngines, serveBench, type Input } from './search-page.ts';

const root = join(import.meta.dirname, '../../');
const browser = await launch();
try {
	await benchSite(browser);
	for (const count of process.argv
		.slice(2)
		.map(Number)
		.concat(process.argv.length > 2 ? [] : [2_000, 10_000]))
		await benchScale(browser, count);
} finally {
	await browser.close();
}

/** The built site: from a link with a query to the first result, and every further query. */
async function benchSite(browser: Browser) {
	if (!existsSync(join(root, 'dist'))) {
		console.log('There is no dist/: run npm run build first to bench the site itself.');
		return;
	}
	const server = await serve(join(root, 'dist'), { port: 0 });
	const runs = [];
	for (let run = 0; run < 5; run++) runs.push(await coldRun(browser, server.url));
	const page = await browser.newPage();
	await page.goto(`${server.url}zh/search/`);
	await searchReady(page);
	const warm = await page.evaluate(async () => {
		const search = document.querySelector('dispatch-search') as unknown as { search(query: string): Promise<unknown> };
		const queries = [
			'互联互通',
			'的',
			'一带一路',
			'，',
			'640多亿',
			'联合公报',
			'互聯互通',
			'connectivity',
			'cooperate',
			'belt road',
			'hulianhutong',
			'不存在的话',
		];
		for (const query of queries) await search.search(query);
		const times = [];
		for (let round = 0; round < 25; round++) {
			for (const query of queries) {
				const start = performance.now();
				await search.search(query);
				times.push(performance.now() - start);
			}
		}
		times.sort((a, b) => a - b);
		return { p50: times[times.length >> 1]!, p95: times[Math.floor(times.length * 0.95)]! };
	});
	await page.close();
	await server.close();
	const median = runs.toSorted((a, b) => a.seconds - b.seconds)[2]!;
	console.log(
		`this site, cold (150 ms, 1.6 Mbit/s), ?q=互联互通 to the first result: ${median.seconds.toFixed(2)} s, ` +
			`${(median.bytes / 1000).toFixed(1)} KB on the wire in ${median.files} files`,
	);
	console.log(`this site, warm: p50 ${warm.p50.toFixed(2)} ms, p95 ${warm.p95.toFixed(2)} ms\n`);
}

async function coldRun(browser: Browser, url: string) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const client = await context.newCDPSession(page);
	let bytes = 0;
	let files = 0;
	client.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		files++;
	});
	await client.send('Network.enable');
	await client.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 200_000,
		uploadThroughput: 200_000,
	});
	await page.addInitScript(() => {
		new MutationObserver(() => {
			if (document.querySelector('.hit mark') && !('firstResult' in window))
				requestAnimationFrame(() =>
					requestAnimationFrame(() => Object.assign(window, { firstResult: performance.now() })),
				);
		}).observe(document, { childList: true, subtree: true });
	});
	await page.goto(`${url}zh/search/?q=互联互通`);
	const seconds = (await page.waitForFunction(() => (window as { firstResult?: number }).firstResult))
		.jsonValue()
		.then((time) => time! / 1000);
	const result = { seconds: await seconds, bytes, files };
	await context.close();
	return result;
}

/** So many paragraphs in both languages; the rivals get the Chinese alone. */
async function benchScale(browser: Browser, count: number) {
	const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
	try {
		const dispatches = await recombined(count);
		const start = performance.now();
		const files = await indexFiles(makeRecords(dispatches, new Map()));
		const seconds = (performance.now() - start) / 1000;
		for (const [name, content] of files) await write(join(folder, 'ours', name), content);
		const segments = dispatches.flatMap((dispatch) =>
			allSegments(dispatch).map((segment) => ({
				name: `${dispatch.slug}#${segment.id}`,
				text: segmentText(segment, 'zh'),
			})),
		);
		const texts = segments.map(({ text }) => text);
		const stock = await buildStock(texts, folder);

		const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
		console.log(
			`${count.toLocaleString('en')} paragraphs in ${dispatches.length.toLocaleString('en')} dispatches, both ` +
				'languages',
		);
		console.log(
			`  index: built in ${seconds.toFixed(1)} s, ${kilobytes(size)}, ${files.size} files, ` +
				`${(files.size / dispatches.length).toFixed(2)} a dispatch (stock Pagefind, Chinese alone: ` +
				`${kilobytes(stock.size)}, ${stock.files} files, ${(stock.files / dispatches.length).toFixed(2)} a ` +
				'dispatch)',
		);

		const server = await serveBench(folder);
		const page = await browser.newPage();
		await page.goto(server.url);
		const queries = piecesOf(texts, 400);
		console.log(
			`  a query, cold: ${kilobytes(await bytesOf(browser, server.url, queries.slice(0, 16)))} on average, ` +
				'code and catalogue aside, with the texts of the first ten results',
		);
		const input: Input = {
			names: segments.map(({ name }) => name),
			texts,
			queries,
			hard: ['的', '，', '一', '一带一路', '“一带一路”', '共建“一带一路”', '合作'],
		};
		await page.addScriptTag({ content: `window.runEngines = ${runEngines.toString()}` });
		for (const row of await page.evaluate(
			(input) => (window as unknown as { runEngines: typeof runEngines }).runEngines(input),
			input,
		)) {
			console.log(
				`  ${row.name.padEnd(16)} recall ${row.recall.toFixed(4)}  precision ${row.precision.toFixed(4)}  warm ` +
					`p50 ${row.p50.toFixed(2)} ms  p95 ${row.p95.toFixed(1)} ms  worst ${row.worst.toFixed(0)} ms ` +
					`(${row.worstQuery})`,
			);
		}
		console.log('');
		await page.close();
		server.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function buildStock(texts: readonly string[], folder: string) {
	try {
		const { index } = await pagefind.createIndex();
		for (const [at, text] of texts.entries())
			await index!.addHTMLFile({ url: `/${at}/`, content: `<html lang="zh"><body><p>${text}</p></body></html>` });
		const { files } = await index!.getFiles();
		const used = files.filter(({ path }) => !/-ui|highlight/.test(path));
		for (const { path, content } of used) await write(join(folder, 'stock', path), content);
		return { files: used.length, size: used.reduce((sum, { content }) => sum + content.length, 0) };
	} finally {
		await pagefind.close();
	}
}

/** Average bytes of the index and the texts that a first query loads. */
async function bytesOf(browser: Browser, url: string, queries: readonly string[]): Promise<number> {
	const page = await browser.newPage();
	await page.goto(url);
	const bytes = await page.evaluate(async (queries) => {
		const load = (path: string) => import(path);
		const { Search } = await load('/src/search/search.ts');
		const { fileReader } = await load('/src/search/files.ts');
		let sum = 0;
		for (const query of queries) {
			const search = new Search(
				fileReader(new URL('/ours/', location.href), async (file: URL) => {
					const response = await fetch(file);
					const copy = await response.clone().arrayBuffer();
					if (!file.pathname.includes('catalog')) sum += copy.byteLength;
					return response;
				}),
			);
			const { hits } = await search.search(query);
			await Promise.all(hits.slice(0, 10).map(({ record }: { record: unknown }) => search.texts(record)));
		}
		return sum / queries.length;
	}, queries);
	await page.close();
	return bytes;
}

async function write(path: string, content: Uint8Array) {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
}

function kilobytes(bytes: number): string {
	return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(2)} MB`;
}
