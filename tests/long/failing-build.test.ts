import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { workFolder } from '../../src/cli/build-site.ts';
import { filesOf } from '../build/html.ts';
import { ProjectCopy } from '../build/project-copy.ts';
import { userEnvironment } from '../build/user-environment.ts';

// One dispatch is enough to fail.
const project = new ProjectCopy('failing', 'tests/fixtures/content');
const settings = { SITE_URL: 'https://dispatches.example' };
let published: Record<string, string>;

/** The last good build, which is the second of two at once. */
let builds: Awaited<ReturnType<ProjectCopy['run']>>[];
beforeAll(async () => {
	builds = await Promise.all([project.run('build', settings), project.run('build', settings)]);
	published = digests();
});
afterEach(() => {
	expect(digests()).toEqual(published);
	project.restore();
});
afterAll(() => project.remove());

test('of two builds at once the second waits for the first, and both succeed', () => {
	expect(builds.map(({ code, output }) => [code, output])).toEqual([
		[0, expect.stringMatching(/^Built dist\/ in [\d.]+ s\.$/m)],
		[0, expect.stringMatching(/^Built dist\/ in [\d.]+ s\.$/m)],
	]);
	expect(builds.filter(({ output }) => output.includes('waiting for it'))).toHaveLength(1);
});

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

test('an error that Astro only logs, once the pages are written, stops the build, and the last build stays', async () => {
	addBuildStep("({ logger }) => logger.error('a reference is broken')");
	const { code, output } = await project.run('build');
	expect(code).toBe(1);
	expect(output).toContain('a reference is broken');
});

test('a build that is killed leaves the last one whole; the next goes on from it, also when that fails', async () => {
	const work = workFolder(project.dir, 'dist');
	addBuildStep("() => { console.log('Written.'); return new Promise((resolve) => setTimeout(resolve, 1e9)); }");
	const killed = project.start('build', settings);
	const ended = once(killed, 'close');
	for await (const text of killed.stdout!) if (String(text).includes('Written.')) break;
	expect(existsSync(join(work, 'site/zh/index.html'))).toBe(true);
	killed.kill('SIGKILL');
	await ended;
	expect(digests()).toEqual(published);
	project.restore();

	// As a process leaves it that ends between the two renames.
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
		expect(output).not.toMatch(/^\s+at /m);
		expect(existsSync(join(project.dir, 'src/cli/build.ts'))).toBe(true);
	}
});

describe.skipIf(spawnSync('unshare', ['-rm', 'true']).status !== 0)('where a file system can be mounted', () => {
	/** Runs the build after a shell command, with file systems of its own. */
	const buildAfter = (command: string) =>
		spawnSync('unshare', ['-rm', 'sh', '-c', `${command} && exec "$0" src/cli/build.ts`, process.execPath], {
			cwd: project.dir,
			env: { ...userEnvironment(), ...settings },
			encoding: 'utf8',
		});

	test('a build in a folder that can only be read says so', () => {
		const { status, stderr } = buildAfter('mount --bind . . && mount -o remount,ro,bind . && cd "$PWD"');
		expect(status).toBe(1);
		expect(stderr.replace(project.dir, '<project>')).toMatchInlineSnapshot(`
			"EROFS: read-only file system, access '<project>'
			Fix: the folder can only be read. Run it in a copy of the project that can be written.

			Nothing was published: dist/ is as it was.
			"
		`);
	});

	test('a build that fills the disk says so', () => {
		const { status, stderr } = buildAfter('mount -t tmpfs -o size=1m none .cache/build');
		expect(status).toBe(1);
		expect(stderr).toContain('Fix: the disk is full. Make room and run it again.');
		expect(stderr).toMatch(/Nothing was published: dist\/ is as it was\.\n$/);
	});
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
