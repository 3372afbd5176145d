import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { basePath } from '../i18n/settings.ts';
import { serve, type Serving } from './serve.ts';

/**
 * Serves a built site on `PORT`, 4321 by default, or on the next free port, and prints the address.
 * Runs until interrupted. Exits with 1 where there is nothing to serve or `PORT` is no port.
 */
export async function serveBuild(dir: string): Promise<void> {
	if (!existsSync(dir)) fail(`There is no ${relative(process.cwd(), dir)}/ to serve. Fix: npm run build`);
	const wanted = portOf(process.env.PORT || '4321');
	if (wanted === undefined) fail(`PORT is “${process.env.PORT}”. Fix: a number from 0 to 65535, such as PORT=8080`);

	const { url, close } = await serveOnFreePort(dir, wanted);
	console.log(`\n  ${url}\n\nCtrl+C stops the server.`);
	const stop = () => void close().then(() => process.exit(0));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
	// npm, when ended, ends the shell between it and this process, but not this process: it would keep the port.
	if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

const parent = process.ppid;

/** Serves on the port, or on the first free one after it, and says so. */
async function serveOnFreePort(dir: string, port: number): Promise<Serving> {
	try {
		return await serve(dir, { port, basePath });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65535) throw error;
		console.log(`Port ${port} is busy: another program uses it. Trying ${port + 1}.`);
		return serveOnFreePort(dir, port + 1);
	}
}

function portOf(value: string): number | undefined {
	const port = Number(value);
	return /^\d+$/.test(value) && port <= 65535 ? port : undefined;
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
