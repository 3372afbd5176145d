import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { listen } from './listen.ts';

/**
 * Serves a built site from this machine alone. `port` 0 takes any free one; a busy port rejects with `EADDRINUSE`.
 * Folders are addressed with a closing slash (without it: a redirect), missing pages get the site's 404 page.
 */
export async function serve(dir: string, { port, basePath = '/' }: ServeOptions): Promise<Serving> {
	const servers = await listen(() => createServer(siteHandler(dir, basePath)), port);
	return {
		url: `http://localhost:${servers.port}${basePath}`,
		close: async () => void (await Promise.all(servers.all.map(close))),
	};
}

/** Answers requests for the site in `dir`, published under `basePath`. */
function siteHandler(dir: string, basePath: string) {
	// `dev`: files are looked up on each request, so a new build is served without a restart.
	const files = sirv(dir, { dev: true, etag: true, setHeaders: setContentType });
	const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } });

	return (request: IncomingMessage, response: ServerResponse) =>
		compress(request as never, response as never, () => answer(request, response));

	function answer(request: IncomingMessage, response: ServerResponse) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { pathname, search } = splitUrl(request.url ?? '/');
		const notFound = () => sendNotFound(dir, response);

		if (pathname === '/' && basePath !== '/') return redirect(response, 302, basePath + search);
		if (`${pathname}/` === basePath) return redirect(response, 301, basePath + search);
		if (!pathname.startsWith(basePath)) return notFound();

		const sitePath = `/${pathname.slice(basePath.length)}`;
		const file = decoded(sitePath);
		if (file === undefined || isUnsafe(file)) return notFound();
		if (!file.endsWith('/') && existsSync(join(dir, file, 'index.html'))) {
			return redirect(response, 301, `${pathname}/${search}`);
		}
		request.url = sitePath + search;
		files(request, response, notFound);
	}
}

/** Adds what sirv leaves out: UTF-8 for every kind of text, and a type for the files of the search index. */
function setContentType(response: ServerResponse, pathname: string) {
	const extension = /\.([\w-]+)$/.exec(pathname)?.[1] ?? '';
	if (/^(pagefind|pf_\w+)$/.test(extension)) response.setHeader('Content-Type', 'application/octet-stream');
	const text = textTypes[extension];
	if (text) response.setHeader('Content-Type', `${text};charset=utf-8`);
}

const textTypes: Record<string, string> = {
	bib: 'application/x-bibtex',
	css: 'text/css',
	csv: 'text/csv',
	js: 'text/javascript',
	json: 'application/json',
	md: 'text/markdown',
	ris: 'application/x-research-info-systems',
	svg: 'image/svg+xml',
	txt: 'text/plain',
	webmanifest: 'application/manifest+json',
	xml: 'application/xml',
};

function sendNotFound(dir: string, response: ServerResponse) {
	const page = join(dir, '404.html');
	if (!existsSync(page)) {
		response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('Not found\n');
		return;
	}
	response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
	createReadStream(page).pipe(response);
}

const redirect = (response: ServerResponse, status: number, location: string) =>
	void response.writeHead(status, { Location: location }).end();

function splitUrl(url: string): { pathname: string; search: string } {
	const query = url.indexOf('?');
	return query < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, query), search: url.slice(query) };
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** Paths that could leave the folder, or that a redirect would turn into another host's address. */
const isUnsafe = (path: string) =>
	path.startsWith('//') || path.includes('\\') || path.includes('\0') || path.split('/').includes('..');

const close = (server: Server) =>
	new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});

export interface ServeOptions {
	port: number;
	/** Begins and ends with a slash. */
	basePath?: string;
}

export interface Serving {
	/** The address of the front door, base path included. */
	url: string;
	close: () => Promise<void>;
}
