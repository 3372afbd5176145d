/**
 * `npm run release`: builds the site for the public and writes the settings of every host into `dist-hosts/`. Exits
 * with 1, with `dist/` as it was, where something is amiss. Needs `SITE_URL`.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { basePath, hasSiteUrl, siteUrl } from '../i18n/settings.ts';
import { oldPages } from '../ledger/old-pages.ts';
import { readSite } from '../loaders/site.ts';
import { hostFiles } from '../publish/host-files.ts';
import { loggedErrors } from './build-log.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './failure.ts';

const root = join(import.meta.dirname, '../..');
const hosts = 'dist-hosts';

try {
	await release();
} catch (error) {
	console.error(`${describeFailure(error, { root, logged: loggedErrors })}\n\nNothing was released.`);
	process.exit(1);
}

async function release(): Promise<void> {
	if (!hasSiteUrl)
		throw new Error(
			'A release needs the address at which the site is published: its pages, citations and feeds name it.\n' +
				'Fix: SITE_URL=https://example.org npm run release (with BASE_PATH=/folder/ for a folder of that origin)',
		);
	await buildSite({ root, outDir: 'dist' });
	await writeHostFiles();
	console.log(`Built dist/ for ${siteUrl}${basePath}, and wrote the settings of hosts into ${hosts}/.`);
}

async function writeHostFiles(): Promise<void> {
	const { permalinks } = await readSite(root);
	const moved = oldPages(permalinks).filter((page) => page.state === 'moved');
	await rm(join(root, hosts), { recursive: true, force: true });
	for (const [path, text] of Object.entries(hostFiles({ origin: siteUrl, basePath, moved })))
		await writeWhole(join(root, hosts, path), text);
}
