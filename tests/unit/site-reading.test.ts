import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import { Store } from '../../src/files/store.ts';
import { keptParses, type KeptParses } from '../../src/loaders/kept-parses.ts';
import { readSite, siteOf, watchSite } from '../../src/loaders/site.ts';

let root: string;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'site-'));
	await cp(join(import.meta.dirname, '../fixtures/content'), join(root, 'content'), { recursive: true });
	for (const folder of ['domain', 'ingest/schemas', 'ledger', 'checks', 'fonts', 'i18n'].map((name) => `src/${name}`))
		await mkdir(join(root, folder), { recursive: true });
	// Code of its own, so that nothing kept from another run is taken for its work.
	await writeFile(join(root, 'src/ingest/schemas/parse.ts'), `// ${root}\n`);
});
afterEach(() => rm(root, { recursive: true }));

/** Reads the content and tells which dispatches had to be parsed. */
async function parsedBy(store: Store): Promise<{ parsed: string[]; dispatches: Dispatch[] }> {
	const parsed: string[] = [];
	const { dispatches: kept, ...others } = await keptParses(root, store);
	const watched: KeptParses = {
		dispatches: {
			get: kept.get,
			keep: (digest, dispatch) => {
				parsed.push(dispatch.slug);
				return kept.keep(digest, dispatch);
			},
		},
		...others,
	};
	const { dispatches, issues } = await readSite(root, watched);
	expect(issues).toEqual([]);
	return { parsed: parsed.sort(), dispatches };
}

test('an unchanged pair is not parsed again, and is what it was', async () => {
	const store = new Store(join(root, 'kept'));
	const first = await parsedBy(store);
	expect(first.parsed).toEqual(first.dispatches.map(({ slug }) => slug).sort());
	const second = await parsedBy(store);
	expect(second.parsed).toEqual([]);
	expect(JSON.stringify(second.dispatches)).toBe(JSON.stringify(first.dispatches));
});

test('a pair whose file has changed is parsed again, by itself', async () => {
	const store = new Store(join(root, 'kept'));
	const [dispatch] = (await parsedBy(store)).dispatches;
	const file = join(root, `content/dispatches/${dispatch?.slug}/en.mdx`);
	await writeFile(file, `${await readFile(file, 'utf8')}\n`);
	expect((await parsedBy(store)).parsed).toEqual([dispatch?.slug]);
});

test('a file that comes into the folder of a pair is noticed, though the pair itself is unchanged', async () => {
	const store = new Store(join(root, 'kept'));
	const [dispatch] = (await parsedBy(store)).dispatches;
	await writeFile(join(root, `content/dispatches/${dispatch?.slug}/spare.jpg`), 'x');
	const { issues } = await readSite(root, await keptParses(root, store));
	expect(issues.map(({ message }) => message)).toEqual(['No <Figure> names this file.']);
});

test('code in a subfolder of what parses has all pairs parsed again', async () => {
	const store = new Store(join(root, 'kept'));
	const { parsed } = await parsedBy(store);
	await writeFile(join(root, 'src/ingest/schemas/parse.ts'), '// version 2\n');
	expect((await parsedBy(store)).parsed).toEqual(parsed);
});

test('what the checks found in a dispatch is taken from the last reading, and is what they find', async () => {
	const store = new Store(join(root, 'kept'));
	const [dispatch] = (await parsedBy(store)).dispatches;
	const file = join(root, `content/dispatches/${dispatch?.slug}/en.mdx`);
	await writeFile(
		file,
		(await readFile(file, 'utf8')).replace('\n</Paragraph>', ' There were 4,711 of them.\n</Paragraph>'),
	);
	const kept = await keptParses(root, store);
	const findings = { get: vi.fn(kept.findings.get), keep: vi.fn(kept.findings.keep) };
	const warnings = async () => (await readSite(root, { ...kept, findings })).warnings;
	const first = await warnings();
	expect(first.map(({ message }) => message).join()).toContain('4,711');
	expect(findings.keep).toHaveBeenCalledOnce();
	expect(await warnings()).toEqual(first);
	expect(findings.keep).toHaveBeenCalledOnce();
	expect((await readSite(root)).warnings).toEqual(first);
});

test('whoever is called otherwise has the dispatches checked again', async () => {
	const kept = await keptParses(root, new Store(join(root, 'kept')));
	const { dispatches, people } = await readSite(root, kept);
	const [person] = people.values();
	const file = join(root, `content/people/${person?.id}.yaml`);
	await writeFile(file, (await readFile(file, 'utf8')).replace(person?.name.en ?? '', 'Somebody Else'));
	const keep = vi.fn(kept.findings.keep);
	await readSite(root, { ...kept, findings: { ...kept.findings, keep } });
	expect(keep).toHaveBeenCalledTimes(dispatches.length);
});

test('the content is read once for everybody, until something in it changes', async () => {
	const first = siteOf(root);
	expect(siteOf(root + sep)).toBe(first);
	let change: (event: string, path: string) => void = () => undefined;
	watchSite(root, { add: () => undefined, on: (_, listener) => (change = listener) });
	change('change', join(root, 'src/page.astro'));
	expect(siteOf(root)).toBe(first);
	change('change', join(root, 'content/countries.yaml'));
	expect(siteOf(root)).not.toBe(first);
	await Promise.all([first, siteOf(root)]);
});

test('a ledger that was sound is not parsed again, and its mistakes have their lines all the same', async () => {
	const store = new Store(join(root, 'kept'));
	await parsedBy(store);
	const kept = await keptParses(root, store);
	const ledger = { get: vi.fn(kept.ledger.get), keep: vi.fn(kept.ledger.keep) };
	const site = await readSite(root, { ...kept, ledger });
	expect([await ledger.get.mock.results[0]?.value, ledger.keep.mock.calls]).toEqual([expect.anything(), []]);
	expect(site.permalinks).toEqual((await readSite(root)).permalinks);
	const [dispatch] = site.dispatches;
	for (const locale of ['zh', 'en']) {
		const file = join(root, `content/dispatches/${dispatch?.slug}/${locale}.mdx`);
		await writeFile(file, (await readFile(file, 'utf8')).replace('id="q1-p1"', 'id="q1-p1b"'));
	}
	const { issues } = await readSite(root, kept);
	expect(issues).toEqual((await readSite(root)).issues);
	expect(issues.some(({ file, line }) => file === 'content/permalinks.yaml' && (line ?? 0) > 1)).toBe(true);
});
