import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { securityHeaders } from '../publish/headers.ts';
import { listen } from './listen.ts';
import { sendFile } from './send-file.ts';

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
	const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } });

	return (request: IncomingMessage, response: ServerResponse) =>
		compress(request as never, response as never, () => {
			for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
			answer(request, response).catch((error: unknown) => fail(response, error));
		});

	async function answer(request: IncomingMessage, response: ServerResponse) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { pathname, search } = splitUrl(request.url ?? '/');
		if (pathname === '/' && basePath !== '/') return redirect(response, 302, basePath + search);
		if (`${pathname}/` === basePath) return redirect(response, 301, basePath + search);

		const path = pathname.startsWith(basePath) ? filePath(`/${pathname.slice(basePath.length)}`) : undefined;
		if (path !== undefined) {
			const isFolder = path.endsWith('/');
			if (await sendFile(dir, isFolder ? `${path}index.html` : path, request, response)) return;
			if (!isFolder && existsSync(join(dir, path, 'index.html')))
				return redirect(response, 301, `${pathname}/${search}`);
		}
		if (await sendFile(dir, '404.html', request, response, 404)) return;
		response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('Not found\n');
	}
}

/** Ends an answer that failed: the client has gone, or the file cannot be read, which is said in the terminal. */
function fail(response: ServerResponse, error: unknown) {
	if (response.headersSent) return response.destroy();
	console.error(String(error));
	return response.writeHead(500, { 'Content-Type': 'text/plain;charset=utf-8' }).end('The server failed.\n');
}

const redirect = (response: ServerResponse, status: number, location: string) =>
	void response.writeHead(status, { Location: location }).end();

function splitUrl(url: string): { pathname: string; search: string } {
	const query = url.indexOf('?');
	return query < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, query), search: url.slice(query) };
}

/** The path as a file name; undefined where it could leave the folder, names a hidden file, or is malformed. */
function filePath(path: string): string | undefined {
	try {
		const name = decodeURIComponent(path);
		return /[\\\0]|\/\/|\/\.(?!well-known\/)/.test(name) ? undefined : name;
	} catch {
		return undefined;
	}
}

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
