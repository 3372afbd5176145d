import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serve } from '../../src/cli/serve.ts';
import { caddyfile } from '../../src/publish/hosts/caddy.ts';
import { nginxSite } from '../../src/publish/hosts/nginx.ts';
import type { PublishedSite } from '../../src/publish/published-site.ts';
import type { TestSite } from '../browser/site-setup.ts';
import { freePort } from '../free-port.ts';

/** Whether what a program needs is installed. Where it is not, its tests are skipped and say so. */
function isInstalled(program: string, packages: string, isThere = true): boolean {
	if (isThere && spawnSync('sh', ['-c', `command -v ${program}`]).status === 0) return true;
	console.log(`${packages} is not installed: the tests of ${program} are skipped. Fix: apt-get install ${packages}`);
	return false;
}

/** How each server that is offered and installed is started, with what a release writes, on the site in a folder. */
export const webServers = (): Record<string, (site: PublishedSite, folder: string) => Promise<WebServer>> => ({
	'npm start': async ({ basePath }, folder) => {
		const { url, close } = await serve(folder, { port: 0, basePath });
		return { origin: new URL(url).origin, close };
	},
	...(isInstalled('nginx', 'nginx libnginx-mod-http-brotli-static', existsSync(brotli)) && { nginx: startNginx }),
	...(isInstalled('caddy', 'caddy') && { caddy: startCaddy }),
});

/** What the settings of a host are made of: a built site, of which two pages are said to have moved. */
export const publishedSiteOf = ({ origin, basePath }: TestSite): PublishedSite => ({
	origin,
	basePath,
	moved: [
		{ path: `${basePath}zh/articles/an-old-name/`, to: `${basePath}zh/about/` },
		{ path: `${basePath}zh/articles/an-old-name/q1/`, to: `${basePath}zh/about/#_main` },
	],
});

/** Starts nginx with the settings that a release writes, on a free port of this machine. */
export async function startNginx(site: PublishedSite, folder: string): Promise<WebServer> {
	const port = await freePort();
	const work = mkdtempSync(join(tmpdir(), 'nginx-'));
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${join(work, name)};`)
		.join('\n');
	writeFileSync(
		join(work, 'nginx.conf'),
		`load_module ${brotli};
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${join(work, 'pid')};
error_log stderr;
events { worker_connections 2048; }
http {
	access_log off;
	# A connection is otherwise closed after 1,000 requests, and what measures goes on to ask on it.
	keepalive_requests 1000000;
	${temporary}
	${nginxSite(site, { listen: [`127.0.0.1:${port}`], folder })}
}`,
	);
	return started(port, work, 'nginx', ['-p', work, '-c', join(work, 'nginx.conf')]);
}

/** Starts Caddy in the same way. */
export async function startCaddy(site: PublishedSite, folder: string): Promise<WebServer> {
	const port = await freePort();
	const work = mkdtempSync(join(tmpdir(), 'caddy-'));
	const settings = caddyfile(site, { address: `http://127.0.0.1:${port}`, folder });
	writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${settings}`);
	return started(port, work, 'caddy', ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')]);
}

async function started(port: number, work: string, program: string, options: string[]): Promise<WebServer> {
	const server = spawn(program, options, { env: { ...process.env, HOME: work } });
	let output = '';
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += String(data)));
	while (!(await answers(port))) {
		if (server.exitCode !== null) throw new Error(`${program} did not start:\n${output}`);
		await setTimeout(20);
	}
	return {
		origin: `http://127.0.0.1:${port}`,
		close: async () => {
			if (server.exitCode === null) {
				server.kill('SIGTERM');
				await once(server, 'exit');
			}
			rmSync(work, { recursive: true, force: true });
		},
	};
}

/** What lets nginx give what is compressed with Brotli, as its settings ask. */
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const answers = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});

export interface WebServer {
	origin: string;
	close: () => Promise<void>;
}
