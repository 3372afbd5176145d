import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve, type Serving } from '../../src/cli/serve.ts';
import { copyProject, fixtureContent } from '../build/project-copy.ts';
import { userEnvironment } from '../build/user-environment.ts';
import { findBrowser } from './chromium.ts';

/**
 * Builds the sites for the tests: one of the project's own content, and one of the fixture's, at the root of an origin
 * and under a base path. A build is used again while nothing that it is made of has changed. All are served on free
 * ports until the run ends.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const copy = join(root, '.cache/tests/fixture-project');
	const [site, [fixture, basedFixture]] = await Promise.all([
		built({ project: root, name: 'site', basePath: '/' }).then(async (build) => {
			// Once, before every worker would unpack it. Where there is no browser, the tests that need one say so.
			await findBrowser().catch(() => undefined);
			return build;
		}),
		copiedTo(copy).then(async () => [
			await built({ project: copy, name: 'fixture', basePath: '/' }),
			await built({ project: copy, name: 'basedFixture', basePath: '/some/base/' }),
		]),
	]);
	const servers: Serving[] = [];
	for (const { name, basePath, dir, project: at } of [site, fixture!, basedFixture!]) {
		const server = await serve(dir, { port: 0, basePath });
		servers.push(server);
		project.provide(name, { dir, basePath, url: server.url, origin: publicOrigin, project: at });
	}
	return async () => void (await Promise.all(servers.map(({ close }) => close())));
}

/** Makes the folder a copy of the project with the fixture's content, if it is not the newest one already. */
async function copiedTo(dir: string): Promise<void> {
	const mark = join(dir, 'copied.digest');
	const digest = await inputDigest({ project: root }, ['content/site', fixtureContent]);
	if ((await readFile(mark, 'utf8').catch(() => '')) === digest) return;
	await rm(dir, { recursive: true, force: true });
	copyProject(dir);
	await writeFile(mark, digest);
}

/** The site of a project built with the given base path. */
async function built(build: Build): Promise<Build & { dir: string }> {
	const dir = join(root, '.cache/tests', build.name);
	const env = { SITE_URL: publicOrigin, BASE_PATH: build.basePath };
	const mark = `${dir}.digest`;
	const digest = await inputDigest(
		{ ...build, ...env },
		build.project === root ? ['content'] : [fixtureContent, 'content/site'],
	);
	if (existsSync(dir) && (await readFile(mark, 'utf8').catch(() => '')) === digest) return { ...build, dir };

	await rm(dir, { recursive: true, force: true });
	const command = ['--max-semi-space-size=8', join(build.project, 'src/cli/build.ts'), '--out', dir];
	await promisify(execFile)(process.execPath, command, { env: { ...userEnvironment(), ...env } }).catch(
		({ stdout, stderr }: { stdout: string; stderr: string }) => {
			throw new Error(`The site “${build.name}” for the tests could not be built:\n\n${stdout}${stderr}`);
		},
	);
	await writeFile(mark, digest);
	return { ...build, dir };
}

/** Digest of everything a build is made of: the project's files, the content, the packages, the settings. */
async function inputDigest(settings: Record<string, string>, content: string[]): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify(settings));
	const folders = await Promise.all([...content, 'public', 'src'].map(filesOf));
	for (const path of [...folders.flat(), ...settingFiles])
		hash.update(`\n${path}\n`).update(await readFile(join(root, path)));
	return hash.digest('hex');
}

/** The files of a folder as paths from the root; none where there is no such folder. */
async function filesOf(folder: string): Promise<string[]> {
	if (!existsSync(join(root, folder))) return [];
	const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length))
		.sort();
}

const root = join(import.meta.dirname, '../../');
const settingFiles = ['astro.config.ts', 'package-lock.json', 'tsconfig.json'];

/** The origin that the built pages name as theirs; it exists nowhere, so a request to it would fail. */
const publicOrigin = 'https://dispatches.example';

interface Build {
	/** The folder of the project that is built. */
	project: string;
	name: 'site' | 'fixture' | 'basedFixture';
	/** Begins and ends with a slash. */
	basePath: string;
}

/** A built site that is being served. */
export interface TestSite {
	/** The folder that `npm run build` wrote. */
	dir: string;
	/** Begins and ends with a slash. */
	basePath: string;
	/** Where it is served, base path included. */
	url: string;
	/** The origin under which its pages believe to be published. */
	origin: string;
	/** The folder of the project that it was built from, whose `content/` it has. */
	project: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The project's own content: for what holds of any content. */
		site: TestSite;
		/** The content of `tests/fixtures/site`: for rules. */
		fixture: TestSite;
		/** The same under a base path. */
		basedFixture: TestSite;
	}
}
