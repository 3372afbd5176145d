import { EventEmitter } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchIndex } from '../../src/integrations/search-index.ts';
import { watchSite } from '../../src/loaders/site.ts';
import { catalogFile } from '../../src/search/catalog.ts';
import { textOf, unpack } from '../../src/search/files.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'index-'));
	// What was parsed is kept by the digest of the code in these.
	for (const folder of ['domain', 'ingest', 'ledger', 'checks', 'fonts', 'i18n'].map((name) => `src/${name}`))
		mkdirSync(join(root, folder), { recursive: true });
	cpSync(join(import.meta.dirname, '../fixtures/content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('of two builds of a project at the same time each publishes the index that it made itself', async () => {
	const first = build('first');
	await first.start();
	const countries = join(root, 'content/countries.yaml');
	writeFileSync(countries, readFileSync(countries, 'utf8').replace('China', 'Cathay'));
	// Content is read once a process, and again where it is said to have changed.
	const changes = Object.assign(new EventEmitter(), { add: () => undefined });
	watchSite(root, changes);
	changes.emit('all', 'change', countries);
	const second = build('second');
	await second.start();
	await first.finish();
	await second.finish();
	expect(await first.catalog()).toContain('China');
	expect(await second.catalog()).toContain('Cathay');
});

test('the list of its files, by which the search page names them, is there before the pages are rendered', async () => {
	await build('third').start();
	const sizes: unknown = JSON.parse(readFileSync(join(root, '.cache/search/files.json'), 'utf8'));
	expect(sizes).toHaveProperty([catalogFile]);
	expect(existsSync(join(root, 'third'))).toBe(false);
});

/** The steps that the integration takes in one build of the project into the named folder. */
function build(name: string) {
	const { hooks } = searchIndex({ root });
	const dir = pathToFileURL(`${join(root, name)}/`);
	const logger = { info: () => undefined };
	return {
		start: async () => hooks['astro:build:start']?.({ logger } as never),
		finish: async () => hooks['astro:build:done']?.({ dir, logger } as never),
		catalog: async () => textOf(await unpack(readFileSync(join(root, name, 'pagefind', catalogFile)))),
	};
}
