/**
 * `npm run build`: writes the site to `dist/`, or leaves `dist/` as it is, says why and exits with 1.
 * Options: `--out <folder>` for another folder, `--verbose` for Astro's own account of the build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasSiteUrl, siteUrl } from '../i18n/settings.ts';
import { loggedErrors } from './build-log.ts';
import { buildSite } from './build-site.ts';
import { describeFailure } from './failure.ts';

const { values } = parseArgs({
	options: { out: { type: 'string', default: 'dist' }, verbose: { type: 'boolean', default: false } },
});
const root = join(import.meta.dirname, '../..');

if (!hasSiteUrl)
	console.warn(`SITE_URL is not set: every page names ${siteUrl} as its address. To publish: npm run release`);
try {
	await buildSite({ root, outDir: values.out, verbose: values.verbose });
	console.log(`Built ${values.out}/ in ${(performance.now() / 1000).toFixed(1)} s.`);
} catch (error) {
	console.error(
		`${describeFailure(error, { root, logged: loggedErrors })}\n\nNothing was published: ${values.out}/ is as it was.`,
	);
	process.exit(1);
}
