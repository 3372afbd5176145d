/**
 * Where the site is published: the only place that reads these settings.
 * `SITE_URL`: the origin, such as https://example.org. `BASE_PATH`: the folder under it, such as /dispatches/.
 */
export const siteUrl = originOf(process.env.SITE_URL || 'http://localhost:4321');

/** Whether the origin was given. Without it the pages name one of this machine, which no reader can follow. */
export const hasSiteUrl = Boolean(process.env.SITE_URL);

/** Begins and ends with a slash. */
export const basePath = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

function originOf(value: string): string {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	if (!url || !/^https?:$/.test(url.protocol))
		throw new Error(
			`SITE_URL is “${value}”, which is no address of a site. Fix: its origin, such as SITE_URL=https://example.org`,
		);
	if (url.href !== `${url.origin}/`)
		throw new Error(
			`SITE_URL is “${value}”, with more than an origin. Fix: SITE_URL=${url.origin} BASE_PATH=${url.pathname}`,
		);
	return url.origin;
}
