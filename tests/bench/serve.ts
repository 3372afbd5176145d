/**
 * `npm run bench:serve`: requests a second and the 99th percentile of the time to an answer, at 1, 64 and 512
 * connections, of `npm start` and of the web servers that are installed, with the settings that a release writes; then
 * what readers notice of a deploy: two releases of nginx's, switched many times under 100,000 requests. Serves `dist/`.
 */
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { PublishedSite } from '../../src/publish/published-site.ts';
import { startNginx, webServers, type WebServer } from '../build/web-server.ts';

const dist = join(import.meta.dirname, '../../dist');
if (!existsSync(join(dist, 'zh/index.html'))) {
	console.error('There is no dist/ to serve. Fix: npm run build');
	process.exit(1);
}

const site: PublishedSite = { origin: 'https://dispatches.example', basePath: '/', moved: [] };
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
	.filter((name) => /^(?:zh|en)\/.*index\.html$/.test(name))
	.map((name) => `/${name.slice(0, -'index.html'.length)}`);
const seconds = 5;

const servers = webServers();

console.log('server      connections   requests/s      p99   failed');
for (const [name, start] of Object.entries(servers)) {
	for (const connections of [1, 64, 512]) {
		const server = await start(site, dist);
		const { requests, latency, errors, non2xx } = await load(server, { connections, duration: seconds });
		console.log(
			`${name.padEnd(11)} ${String(connections).padStart(11)} ${String(Math.round(requests.average)).padStart(12)} ` +
				`${`${latency.p99} ms`.padStart(8)} ${String(errors + non2xx).padStart(8)}`,
		);
		await server.close();
	}
}
if ('nginx' in servers) await deploys();

/** Asks for every page in turn, as a browser does. */
function load({ origin }: WebServer, options: { connections: number; duration?: number; amount?: number }) {
	return autocannon({
		url: origin,
		headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
		requests: pages.map((path) => ({ method: 'GET', path })),
		...options,
	});
}

/** Switches between two releases, as docs/publish.md says, while they are asked for. */
async function deploys(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'releases-'));
	const current = join(work, 'current');
	const releases = ['first', 'second'].map((name) => join(work, name));
	for (const folder of releases) cpSync(dist, folder, { recursive: true });
	for (const path of pages) {
		const file = join(work, 'second', path, 'index.html');
		writeFileSync(file, `${readFileSync(file, 'utf8')}<!-- second -->`);
	}
	const point = (folder: string) => {
		symlinkSync(folder, `${current}.next`);
		renameSync(`${current}.next`, current);
	};
	point('first');
	const server = await startNginx(site, current);
	let isOver = false;
	let switches = 0;
	const switching = (async () => {
		for (; !isOver; switches++) {
			point(switches % 2 === 0 ? 'second' : 'first');
			await setTimeout(100);
		}
	})();
	let visits = 0;
	let mixed = 0;
	const visiting = (async () => {
		for (; !isOver; visits++) if (!(await isWhole(server, releases, pages[visits % pages.length] ?? '/zh/'))) mixed++;
	})();
	const { requests, errors, non2xx } = await load(server, { connections: 64, amount: 64 * 1564 });
	isOver = true;
	await Promise.all([switching, visiting]);
	await server.close();
	rmSync(work, { recursive: true });
	console.log(
		`\nnginx, ${switches} switches between two releases: ${errors + non2xx} of ${requests.total} requests failed, ` +
			`${mixed} of ${visits} visits got a page that is neither release's, or one of its scripts not.`,
	);
	if (errors + non2xx + mixed > 0) process.exitCode = 1;
}

/** Whether a page is that of one release, to the last byte, and everything that it names under `_astro/` answers. */
async function isWhole({ origin }: WebServer, releases: readonly string[], path: string): Promise<boolean> {
	const text = await (await fetch(origin + path)).text();
	if (!releases.some((folder) => readFileSync(join(folder, path, 'index.html'), 'utf8') === text)) return false;
	const named = [...text.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].flatMap(([, file]) => file ?? []);
	const answers = await Promise.all(named.map(async (file) => (await fetch(origin + file)).ok));
	return answers.every(Boolean);
}
