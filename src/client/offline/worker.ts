/**
 * The service worker: keeps the pages, scripts and search files of one build on the device and answers from them, so
 * that they are read without a connection. The build writes `build` before this code (`integrations/offline.ts`).
 *
 * A build is kept whole or not at all: `addAll` takes every file or none, and the digests refuse a file of another
 * build. While a page of the old build is open it goes on with that build; the next page that is opened then switches
 * everything at once. What is not kept, such as older editions, comes from the site as ever.
 */
const worker = self as unknown as Worker;
const cacheName = build.prefix + build.digest;

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
worker.addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	if (method === 'GET' && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});
worker.addEventListener('message', ({ data }) => {
	if (data === takeOver) void worker.skipWaiting();
});

async function keep() {
	const cache = await caches.open(cacheName);
	// Asked for again: a copy that the browser has may be of another build.
	await cache.addAll(build.files.map(([path, integrity]) => new Request(path, { integrity, cache: 'no-cache' })));
}

async function forgetOthers() {
	const others = (await caches.keys()).filter((name) => name.startsWith(build.prefix) && name !== cacheName);
	await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
	const isPage = request.mode === 'navigate';
	const { waiting } = worker.registration;
	if (isPage && waiting && (await worker.clients.matchAll()).length < 2) {
		waiting.postMessage(takeOver);
		// Not a `Refresh`, which does nothing where the address has a fragment.
		return new Response('<script>location.reload()</script>', { headers: { 'Content-Type': 'text/html' } });
	}
	// To open the cache would make it anew where the reader has just turned reading offline off.
	const match = (url: string) => caches.match(url, { cacheName, ignoreVary: true });
	const { origin, pathname } = new URL(request.url);
	const kept = await match(origin + pathname);
	if (kept) return kept;
	try {
		return await fetch(request);
	} catch (error) {
		const instead = isPage && (await match(build.instead));
		if (instead) return instead;
		throw error;
	}
}

const takeOver = 'take over';

/** What the build writes before the code; every path begins with the base path. */
declare const build: {
	/** How the names of all caches of this site begin. */
	prefix: string;
	digest: string;
	/** Path and digest of every file, the digest as `integrity` takes it. */
	files: [path: string, integrity: string][];
	/** The page that is shown in place of one that is neither kept nor reachable. */
	instead: string;
};

/** What is used of `ServiceWorkerGlobalScope`, which TypeScript does not know beside the DOM. */
interface Worker {
	registration: ServiceWorkerRegistration;
	clients: { matchAll(): Promise<unknown[]> };
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
	addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

interface Lasting extends Event {
	waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Event {
	request: Request;
	respondWith(response: Promise<Response>): void;
}

export {};
