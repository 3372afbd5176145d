import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../build/html.ts';
import { ProjectCopy } from '../build/project-copy.ts';

let project: ProjectCopy;
beforeAll(() => {
	// One dispatch has every kind of file that is compressed, kept and compared.
	project = new ProjectCopy('release', 'tests/fixtures/content');
});
afterAll(() => project.remove());

const settings = { SITE_URL: 'https://dispatches.example', BASE_PATH: '' };
const release = (SITE_URL = settings.SITE_URL) => project.run('release', { ...settings, SITE_URL });
const aboutFile = 'content/site/about.en.mdx';
const ledger = () => readFileSync(join(project.dir, 'content/permalinks.yaml'), 'utf8');
const dist = (name: string) => join(project.dir, 'dist', name);

test('a release needs a public address, and says how to give it', async () => {
	const { code, output } = await release('');
	expect([code, output]).toMatchInlineSnapshot(`
		[
		  1,
		  "A release needs the address at which the site is published: its pages, citations and feeds name it.
		Fix: SITE_URL=https://example.org npm run release (with BASE_PATH=/folder/ for a folder of that origin)

		Nothing was released: dist/ and the ledger are as they were.
		",
		]
	`);
	expect((await release('http://localhost:8080')).output).toMatchInlineSnapshot(`
		"SITE_URL is “http://localhost:8080”, which is this machine: no reader can follow it.
		Fix: SITE_URL=https://example.org npm run release (with BASE_PATH=/folder/ for a folder of that origin)

		Nothing was released: dist/ and the ledger are as they were.
		"
	`);
	expect(existsSync(dist(''))).toBe(false);
});

test('a release is the build byte for byte, compressed; the next one says what changed and keeps what visits need', async () => {
	const { code, output } = await release();
	expect([code, output]).toEqual([0, expect.stringContaining('no record of an earlier release')]);
	// The same content in another folder, at another time of another place; fonts and pictures are not made anew.
	const other = new ProjectCopy('release-elsewhere', 'tests/fixtures/content');
	for (const part of ['content', '.cache']) cpSync(join(project.dir, part), join(other.dir, part), { recursive: true });
	const again = await other.run('build', { ...settings, TZ: 'Pacific/Apia', LC_ALL: 'C' });
	expect(again.code, again.output).toBe(0);
	const built = filesOf(join(other.dir, 'dist')).filter((name) => !name.startsWith('.'));
	const same = (name: string) => readFileSync(dist(name)).equals(readFileSync(join(other.dir, 'dist', name)));
	expect(built.length).toBeGreaterThan(50);
	expect(built.filter((name) => !same(name))).toEqual([]);
	other.remove();
	for (const extension of ['br', 'zst', 'gz']) expect(existsSync(dist(`zh/index.html.${extension}`))).toBe(true);
	expect(filesOf(join(project.dir, 'dist-hosts'))).toContain('nginx/dispatches.conf');

	const times = ['en/about/index.html', 'en/about/index.html.br'].map((name) => statSync(dist(name)).mtimeMs);
	const facts = built.find((name) => name.startsWith('facts/2020-01-02.'))!;
	project.edit('content/dispatches/talk/en.mdx', (text) => text.replace('is open already', 'is open now'));
	const entered = await project.run('permalinks');
	expect([entered.code, entered.output]).toEqual([0, expect.any(String)]);
	const unreleased = ledger();
	const published = readFileSync(dist('en/index.html'));
	const killed = project.start('release', settings);
	const ended = once(killed, 'close');
	await expect.poll(() => existsSync(join(project.dir, '.cache/release/unfinished.json'))).toBe(true);
	killed.kill('SIGKILL');
	await ended;
	expect(ledger()).not.toBe(unreleased);
	expect(readFileSync(dist('en/index.html'))).toEqual(published);
	expect((await project.run('permalinks')).output).toMatch(/^The last release did not come to its end\. What it had/);
	expect(ledger()).toBe(unreleased);
	const about = readFileSync(join(project.dir, aboutFile), 'utf8');
	project.edit(aboutFile, (text) => `${text}\n[nowhere](/en/nowhere/)\n`);
	const failed = await release();
	expect([failed.code, failed.output]).toEqual([1, expect.stringContaining('/en/nowhere/')]);
	expect(ledger()).toBe(unreleased);

	project.edit(aboutFile, () => about);
	const next = await release();
	expect([next.code, next.output]).toEqual([0, expect.stringMatching(/Pages changed: \d+\n(.*\n)*.*Kept \d+ files/)]);
	expect(next.output).toContain('Recorded in the ledger, to be committed: content/permalinks.yaml, content/published/');
	expect(unreleased).not.toMatch(/until:/);
	expect(ledger()).toMatch(/until: \d{4}-\d\d-\d\d/);
	expect(existsSync(dist(facts))).toBe(true);
	expect(['en/about/index.html', 'en/about/index.html.br'].map((name) => statSync(dist(name)).mtimeMs)).toEqual(times);
}, 900_000);
