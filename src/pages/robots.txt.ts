import type { APIRoute } from 'astro';
import { absoluteUrl, urls } from '../i18n/urls.ts';

/** Everything may be read; a page that is not to be listed says so itself. */
export const GET: APIRoute = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(urls.file('sitemap.xml'))}\n`);
