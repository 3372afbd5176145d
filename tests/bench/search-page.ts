import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';

/** Serves a folder at `/`, and the project's sources and packages as modules a browser runs, on a free port. */
export async function serveBench(folder: string): Promise<{ url: string; close: () => void }> {
	const root = join(import.meta.dirname, '../../');
	const server = createServer((request, response) => void answer(request, response));
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const path = new URL(request.url!, 'http://localhost').pathname;
		if (path === '/') {
			response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>bench</title>');
			return;
		}
		try {
			const bytes = await readFile(join(/^\/(src|node_modules)\//.test(path) ? root : folder, path));
			const type = extname(path);
			if (/^\.(ts|m?js)$/.test(type)) response.setHeader('Content-Type', 'text/javascript');
			response.end(type === '.ts' ? stripTypeScriptTypes(bytes.toString()) : bytes);
		} catch {
			response.writeHead(404).end();
		}
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The bench’s server has no port.');
	return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** What the engines are run with. */
export interface Input {
	/** Chinese texts by the name that the hits have. */
	names: string[];
	texts: string[];
	queries: string[];
	hard: string[];
}

/** Runs in the browser: each engine over the same queries, against what `includes` says. */
export async function runEngines({ names, texts, queries, hard }: Input): Promise<Row[]> {
	const load = (path: string) => import(path);
	const { Search } = await load('/src/search/search.ts');
	const { fileReader } = await load('/src/search/files.ts');
	const pagefind = await load('/stock/pagefind.js');
	const { default: MiniSearch } = await load('/node_modules/minisearch/dist/es/index.js');
	const { Index } = await load('/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs');

	const ours = new Search(fileReader(new URL('/ours/', location.href)));
	const mini = new MiniSearch({ fields: ['text'] });
	mini.addAll(texts.map((text, id) => ({ id, text })));
	const flex = new Index({ tokenize: 'forward' });
	for (const [id, text] of texts.entries()) flex.add(id, text);
	await pagefind.init();
	const urlOf = new Map<string, string>();
	const stock = async (query: string) => {
		const { results } = await pagefind.search(query);
		return Promise.all(
			results.map(async ({ id, data }: { id: string; data: () => Promise<{ raw_url?: string; url: string }> }) => {
				if (!urlOf.has(id)) urlOf.set(id, (await data()).url.replaceAll('/', ''));
				return names[Number(urlOf.get(id))];
			}),
		);
	};
	const engines: Record<string, [find: (query: string) => Promise<string[]>, timed: (query: string) => unknown]> = {
		'this site': [
			async (query) =>
				(await ours.search(query)).hits
					.filter(({ language }: { language: string }) => language === 'zh')
					.map(({ dispatch, segment }: { dispatch: string; segment: string }) => `${dispatch}#${segment}`),
			(query) => ours.search(query),
		],
		'Pagefind, stock': [stock, (query) => pagefind.search(query)],
		MiniSearch: [
			async (query) =>
				mini.search(query, { combineWith: 'AND', prefix: true }).map(({ id }: { id: number }) => names[id]),
			(query) => mini.search(query, { combineWith: 'AND', prefix: true }),
		],
		FlexSearch: [
			async (query) => flex.search(query, texts.length).map((id: number) => names[id]),
			(query) => flex.search(query, texts.length),
		],
	};

	const rows: Row[] = [];
	for (const [name, [find, timed]] of Object.entries(engines)) {
		let relevant = 0;
		let found = 0;
		let right = 0;
		const judged = name === 'this site' ? queries : queries.slice(0, 60);
		for (const query of judged) {
			const truth = new Set(names.filter((_, at) => texts[at]!.includes(query)));
			const hits = new Set(await find(query));
			relevant += truth.size;
			found += hits.size;
			right += [...hits].filter((hit) => truth.has(hit)).length;
		}
		const time = async (query: string) => {
			const start = performance.now();
			await timed(query);
			return performance.now() - start;
		};
		const times: number[] = [];
		for (const query of queries) times.push(await time(query));
		times.sort((a, b) => a - b);
		const worst: [query: string, time: number][] = [];
		for (const query of hard) {
			await timed(query);
			worst.push([query, await time(query)]);
		}
		worst.sort((a, b) => b[1] - a[1]);
		rows.push({
			name,
			recall: right / relevant,
			precision: found === 0 ? 1 : right / found,
			p50: times[times.length >> 1]!,
			p95: times[Math.floor(times.length * 0.95)]!,
			worst: worst[0]![1],
			worstQuery: worst[0]![0],
		});
	}
	return rows;
}

export interface Row {
	name: string;
	recall: number;
	precision: number;
	/** Milliseconds. */
	p50: number;
	p95: number;
	worst: number;
	worstQuery: string;
}
