import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { locatorOf, type PlaceFinder } from '../checks/locate.ts';
import type { ShownFinding } from '../client/findings.ts';
import { allSegments, isInLanguage } from '../domain/dispatch.ts';
import { otherLocale } from '../domain/locale.ts';
import { isContent, siteOf, watchSite } from '../loaders/site.ts';

/**
 * In development, and there alone, tells an open page what `npm run check:content` says of the content, again with each
 * change of it, and what is not translated: `client/findings.ts` shows what concerns the page.
 */
export function findings({ root }: { root: string }): AstroIntegration {
	return {
		name: 'findings',
		hooks: {
			'astro:config:setup': ({ command, injectScript }) => {
				if (command === 'dev') injectScript('page', "import '/src/client/findings.ts';");
			},
			'astro:server:setup': ({ server }) => {
				watchSite(root, server.watcher);
				server.watcher.on('all', (_event, path) => {
					if (isContent(root, path)) server.ws.send('findings');
				});
				server.middlewares.use('/@findings', (_request, response, next) => {
					findingsIn(root).then((all) => {
						response.setHeader('Content-Type', 'application/json');
						response.end(JSON.stringify(all));
					}, next);
				});
			},
		},
	};
}

async function findingsIn(root: string): Promise<ShownFinding[]> {
	const { issues, warnings, dispatches } = await siteOf(root);
	const locators = new Map<string, PlaceFinder>();
	const locatorIn = (file: string) => {
		const locator = locators.get(file) ?? locatorOf(join(root, file));
		locators.set(file, locator);
		return locator;
	};
	const opens = (file: string, line = 1, column = 1) => `${join(root, file)}:${line}:${column}`;
	const found = [...issues, ...warnings].map(({ file, line, column, message, fix, warning }) => ({
		file,
		message,
		fix,
		opens: opens(file, line, column),
		segment: line === undefined ? undefined : locatorIn(file).segmentAt(line),
		isWarning: warning !== undefined,
	}));
	const missing = dispatches.flatMap((dispatch) => {
		const locale = otherLocale(dispatch.original.locale);
		const file = `content/dispatches/${dispatch.slug}/${locale}.mdx`;
		return allSegments(dispatch)
			.filter((segment) => !isInLanguage(segment, locale))
			.map(({ id }) => {
				const place = locatorIn(file).find(id, '');
				return {
					file,
					message: `“${id}” is not translated.`,
					fix: 'Write its translation here.',
					opens: opens(file, place?.line, place?.column),
					segment: id,
					isWarning: true,
				};
			});
	});
	return [...found, ...missing];
}
