/**
 * Where the site is published: the only place that reads these settings.
 * `SITE_URL`: the origin, such as https://example.org. `BASE_PATH`: the folder under it, such as /dispatches/.
 */
export const siteUrl = new URL(process.env.SITE_URL ?? 'http://localhost:4321').origin;

/** Begins and ends with a slash. */
export const basePath = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
