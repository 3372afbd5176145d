import { caddyfile } from './hosts/caddy.ts';
import { dockerfile } from './hosts/docker.ts';
import { githubPagesWorkflow } from './hosts/github-pages.ts';
import { headersFile, redirectsFile } from './hosts/headers-file.ts';
import { nginxSite } from './hosts/nginx.ts';
import { cloudFrontFunction, cloudFrontHeaders, s3Script } from './hosts/s3-cloudfront.ts';
import type { PublishedSite } from './published-site.ts';

/** The settings of every host, by the path in the folder for them. `docs/publish.md` says what to do with each. */
export const hostFiles = (site: PublishedSite): Record<string, string> => ({
	'nginx/dispatches.conf': nginxSite(site),
	'caddy/Caddyfile': caddyfile(site),
	'docker/Dockerfile': dockerfile(),
	'cloudflare-pages/_headers': headersFile(site),
	'cloudflare-pages/_redirects': redirectsFile(site, { isForced: false }),
	'netlify/_headers': headersFile(site),
	'netlify/_redirects': redirectsFile(site, { isForced: true }),
	'github-pages/pages.yml': githubPagesWorkflow(),
	's3-cloudfront/publish.sh': s3Script(site),
	's3-cloudfront/function.js': cloudFrontFunction(site),
	's3-cloudfront/headers.json': cloudFrontHeaders(),
});
