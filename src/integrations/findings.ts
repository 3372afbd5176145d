import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ShownFinding } from '../client/findings.ts';
import { isContent, siteOf, watchSite } from '../loaders/site.ts';

/**
 * In development, and there alone, tells an open page what `npm run check:content` says of the content, again with each
 * change of it: `client/findings.ts` shows what concerns the page.
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
	const { issues, warnings } = await siteOf(root);
	const found = [...issues, ...warnings];
	const texts = new Map<string, string>();
	for (const { file } of found)
		if (!texts.has(file)) texts.set(file, await readFile(join(root, file), 'utf8').catch(() => ''));
	return found.map(({ file, line, column, message, fix, warning }) => ({
		file,
		message,
		fix,
		opens: `${join(root, file)}:${line ?? 1}:${column ?? 1}`,
		segment: line === undefined ? undefined : idAt(texts.get(file) ?? '', line),
		isWarning: warning !== undefined,
	}));
}

/** The id that stands last before the end of the line. */
const idAt = (text: string, line: number): string | undefined =>
	text
		.split('\n', line)
		.join('\n')
		.match(/(?<=\sid=")[\w-]+(?=")/g)
		?.at(-1);
