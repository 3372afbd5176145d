import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { workFolder } from '../../src/cli/build-site.ts';
import { filesOf } from './html.ts';
import { ProjectCopy } from './project-copy.ts';

// One dispatch is enough to fail.
const project = new ProjectCopy('failing', 'tests/fixtures/content');
const settings = { SITE_URL: 'https://dispatches.example' };
let published: Record<string, string>;

/** The last good build. */
beforeAll(async () => {
	const { code, output } = await project.run('build', settings);
	expect(code, output).toBe(0);
	published = digests();
});
afterEach(() => {
	expect(digests()).toEqual(published);
	project.restore();
});
afterAll(() => project.remove());

test('mistakes in the content are all told, once and without a stack, and the last build stays', async () => {
	project.edit('content/dispatches/talk/en.mdx', (text) =>
		text.replace('<Paragraph id="q1-p2">', '<Paragraph id="P 1">'),
	);
	project.edit('content/people/li-lei.yaml', (text) => text.replace('country: china', 'country: chian'));
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	for (const place of ['content/dispatches/talk/en.mdx:', 'content/people/li-lei.yaml:']) {
		expect(output).toContain(place);
	}
	expect(output.match(/chian/g)).toHaveLength(1);
	expect(output).not.toMatch(/^\s+at /m);
	expect(output).toMatch(/Nothing was published: dist\/ is as it was\.\n$/);
});

test('a fault in a page stops the build, and the last build stays', async () => {
	const fault = "if (Astro.props.path.includes('about')) throw new Error('the page broke');";
	project.edit('src/layouts/Page.astro', (text) => text.replace(/^---\n/, `---\n${fault}\n`));
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toContain('the page broke');
	expect(output).toContain('/about');
});

test('a fault after the pages were written, as of the search index, stops the build, and the last build stays', async () => {
	addBuildStep("() => { throw new Error('the index broke'); }");
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toContain('the index broke');
});

test('an error that Astro only logs stops the build, and the last build stays', async () => {
	addBuildStep("({ logger }) => logger.error('a reference is broken')");
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toContain('a reference is broken');
});

test('a script in a page of the site’s own texts stops the build and is named by its line', async () => {
	project.edit('content/site/about.en.mdx', (text) => text.replace('\n## ', '\n<script>alert(1)</script>\n\n## '));
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toMatch(/content\/site\/about\.en\.mdx:\d+:\d+/);
	expect(output).toContain('“<script>alert(1)</script>” is code');
});

test('a script that the build did not emit stops the build, wherever it came from', async () => {
	project.edit('src/pages/404.astro', (text) => text.replace('</Page>', '<script is:inline>alert(1)</script></Page>'));
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toContain("404.html has a script that is not the site's own: <script>alert(1)</script>");
});

test('of two builds at once the second waits for the first, and both succeed', async () => {
	const builds = await Promise.all([project.run('build', settings), project.run('build', settings)]);
	expect(builds.map(({ code }) => code)).toEqual([0, 0]);
	expect(builds[0]?.output).toMatch(/^Built dist\/ in [\d.]+ s\.$/m);
	expect(builds.filter(({ output }) => output.includes('waiting for it'))).toHaveLength(1);
});

test('where a build was killed between the two renames, the next brings the last one back, also when it fails', async () => {
	const work = workFolder(project.dir, 'dist');
	renameSync(join(project.dir, 'dist'), join(work, 'previous'));
	project.edit('content/dispatches/talk/dispatch.yaml', (text) => text.replace('kind: ', 'kind: no '));
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toMatch(/Nothing was published: dist\/ is as it was\.\n$/);
});

test('a folder with other files is not replaced, and the message names it', async () => {
	for (const folder of ['src', 'content', '..']) {
		const { code, output } = await project.run('build', {}, ['--out', folder]);
		expect(code).toBe(1);
		expect(output).toContain(`${join(project.dir, folder)} holds files and is no earlier build of this site`);
		expect(existsSync(join(project.dir, 'src/cli/build.ts'))).toBe(true);
	}
});

/** Has the copy run the code at the end of each build. */
function addBuildStep(code: string) {
	const integration = `{ name: 'test', hooks: { 'astro:build:done': ${code} } }`;
	project.edit('astro.config.ts', (text) => text.replace('integrations: [', `integrations: [${integration}, `));
}

/** What is published, as a digest for each file. */
function digests(): Record<string, string> {
	const dist = join(project.dir, 'dist');
	return Object.fromEntries(
		filesOf(dist).map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(dist, file)))
				.digest('hex'),
		]),
	);
}
