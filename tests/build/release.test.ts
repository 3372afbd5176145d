import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesOf } from './html.ts';
import { ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
beforeAll(() => {
	project = new ProjectCopy('release');
});
afterAll(() => project.remove());

const fixture = inject('fixture');
const release = (SITE_URL = fixture.origin) => project.run('release', { SITE_URL, BASE_PATH: '' });
const dist = (name: string) => join(project.dir, 'dist', name);

test('a release needs a public address, and says how to give it', async () => {
	const { code, output } = await release('');
	expect([code, output]).toMatchInlineSnapshot(`
		[
		  1,
		  "A release needs the address at which the site is published: its pages, citations and feeds name it.
		Fix: SITE_URL=https://example.org npm run release (with BASE_PATH=/folder/ for a folder of that origin)

		Nothing was released: dist/ is as it was.
		",
		]
	`);
	expect((await release('http://localhost:8080')).output).toMatchInlineSnapshot(`
		"SITE_URL is “http://localhost:8080”, which is this machine: no reader can follow it.
		Fix: SITE_URL=https://example.org npm run release (with BASE_PATH=/folder/ for a folder of that origin)

		Nothing was released: dist/ is as it was.
		"
	`);
	expect(existsSync(dist(''))).toBe(false);
});

test('a release is the build byte for byte, compressed; the next one says what changed and keeps what visits need', async () => {
	const { code, output } = await release();
	expect([code, output]).toEqual([0, expect.stringContaining('no record of an earlier release')]);
	const built = filesOf(fixture.dir).filter((name) => !name.startsWith('.'));
	const different = built.filter((name) => !readFileSync(dist(name)).equals(readFileSync(join(fixture.dir, name))));
	expect(different).toEqual([]);
	for (const extension of ['br', 'zst', 'gz']) expect(existsSync(dist(`zh/index.html.${extension}`))).toBe(true);
	expect(filesOf(join(project.dir, 'dist-hosts'))).toContain('nginx/dispatches.conf');

	const times = ['en/about/index.html', 'en/about/index.html.br'].map((name) => statSync(dist(name)).mtimeMs);
	const facts = built.find((name) => name.startsWith('facts/ferry-talk.'))!;
	project.edit('content/dispatches/ferry-talk/en.mdx', (text) => text.replace('They will.', 'They will, then.'));
	const entered = await project.run('permalinks');
	expect([entered.code, entered.output]).toEqual([0, expect.any(String)]);
	const next = await release();
	expect([next.code, next.output]).toEqual([0, expect.stringMatching(/Pages changed: \d+\n(.*\n)*.*Kept \d+ files/)]);
	expect(existsSync(dist(facts))).toBe(true);
	expect(['en/about/index.html', 'en/about/index.html.br'].map((name) => statSync(dist(name)).mtimeMs)).toEqual(times);
});
