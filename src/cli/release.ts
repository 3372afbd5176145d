/**
 * `npm run release`: records the release in the ledger, builds the site for the public, verifies what was built,
 * compresses it, and writes the settings of every host into `dist-hosts/`. Exits with 1, with `dist/` and the ledger as
 * they were, where something is amiss. Needs `SITE_URL`.
 * Options: `--plain` leaves the compressing to the host.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../files/digest.ts';
import { writeWhole } from '../files/write-whole.ts';
import { ContentError } from '../ingest/report.ts';
import { basePath, hasSiteUrl, siteUrl } from '../i18n/settings.ts';
import { backUpLedger, undoUnfinishedRelease } from '../ledger/backup.ts';
import { oldPages } from '../ledger/old-pages.ts';
import { recordRelease } from '../ledger/release.ts';
import { siteOf } from '../loaders/site.ts';
import { describeRelease } from '../publish/describe-release.ts';
import { hostFiles } from '../publish/host-files.ts';
import { filesToRelease, keepLast, lastRelease, rememberRelease } from '../publish/last-release.ts';
import { precompress } from '../publish/precompress.ts';
import type { PublishedSite } from '../publish/published-site.ts';
import { verifySite } from '../publish/verify.ts';
import { loggedErrors } from './build-log.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './failure.ts';

const { values } = parseArgs({ options: { plain: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '../..');
const hosts = 'dist-hosts';

const unfinished = await undoUnfinishedRelease(root);
if (unfinished) console.log(unfinished);
const backup = await backUpLedger(root);
try {
	await release();
	await backup.forget();
} catch (error) {
	await backup.restore();
	const message = describeFailure(error, { root, logged: loggedErrors });
	console.error(`${message}\n\nNothing was released: dist/ and the ledger are as they were.`);
	process.exit(1);
}

async function release(): Promise<void> {
	assertPublic();
	// Before the build: its pages show the date.
	const { issues, files: recorded } = await recordRelease(root);
	if (issues.length > 0) throw new ContentError(issues);
	await backup.noteRecorded();
	const { permalinks } = await siteOf(root);
	const moved = oldPages(permalinks).filter((page) => page.state === 'moved');
	const site: PublishedSite = { origin: siteUrl, basePath, moved };
	const memory = join(root, '.cache', 'release', digestOf([siteUrl, basePath]));
	const lines = recorded.length > 0 ? [`Recorded in the ledger, to be committed: ${recorded.join(', ')}.`] : [];

	await buildSite({
		root,
		outDir: 'dist',
		finish: async (folder) => {
			await verifySite(folder, site, permalinks);
			const files = await filesToRelease(folder);
			lines.push(...describeRelease(files, await lastRelease(memory)));
			const kept = await keepLast(folder, files, memory);
			if (kept > 0) lines.push(`Kept ${kept} files of the last release for visits under way.`);
			if (!values.plain) {
				const { plain, best } = await precompress(folder, root);
				lines.push(`Texts: ${inKilobytes(plain)}, compressed ${inKilobytes(best)}.`);
			}
			await rememberRelease(folder, files, memory);
		},
	});
	await writeHostFiles(site);
	const time = (performance.now() / 1000).toFixed(1);
	console.log(
		[`Released ${siteUrl}${basePath} into dist/ in ${time} s; the settings of hosts are in ${hosts}/.`, ...lines].join(
			'\n',
		),
	);
}

function assertPublic(): void {
	const fix = 'Fix: SITE_URL=https://example.org npm run release (with BASE_PATH=/folder/ for a folder of that origin)';
	if (!hasSiteUrl)
		throw new Error(
			`A release needs the address at which the site is published: its pages, citations and feeds name it.\n${fix}`,
		);
	if (/^(?:localhost|127\..*|\[::1\])$/.test(new URL(siteUrl).hostname))
		throw new Error(`SITE_URL is “${siteUrl}”, which is this machine: no reader can follow it.\n${fix}`);
}

async function writeHostFiles(site: PublishedSite): Promise<void> {
	await rm(join(root, hosts), { recursive: true, force: true });
	for (const [path, text] of Object.entries(hostFiles(site))) await writeWhole(join(root, hosts, path), text);
}

function inKilobytes(bytes: number): string {
	return `${Math.round(bytes / 1000)} KB`;
}
