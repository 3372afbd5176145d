import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { buildCommand } from '../../src/cli/build-site.ts';
import { serve, type Serving } from '../../src/cli/serve.ts';
import { userEnvironment } from '../build/user-environment.ts';

/**
 * Builds the site for the tests, twice: at the root of an origin, and under a base path. A build is used again while
 * nothing that it is made of has changed. Both are served on free ports until the run ends.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const servers: Serving[] = [];
	for (const [name, basePath] of [
		['site', '/'],
		['basedSite', '/some/base/'],
	] as const) {
		const dir = await built(name, basePath);
		const server = await serve(dir, { port: 0, basePath });
		servers.push(server);
		project.provide(name, { dir, basePath, url: server.url, origin: publicOrigin });
	}
	return async () => void (await Promise.all(servers.map(({ close }) => close())));
}

/** The folder of the site built with the given base path. */
async function built(name: string, basePath: string): Promise<string> {
	const dir = join(root, '.cache/tests', name);
	const env = { SITE_URL: publicOrigin, BASE_PATH: basePath };
	const mark = `${dir}.digest`;
	const digest = await inputDigest(env);
	if (existsSync(dir) && (await readFile(mark, 'utf8').catch(() => '')) === digest) return dir;

	await rm(dir, { recursive: true, force: true });
	await promisify(execFile)(process.execPath, [...buildCommand, '--out', dir], {
		env: { ...userEnvironment(), ...env },
	}).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
		throw new Error(`The site for the tests could not be built:\n\n${stdout}${stderr}`);
	});
	await writeFile(mark, digest);
	return dir;
}

/** Digest of everything a build is made of: the project's files, the packages, the settings. */
async function inputDigest(env: Record<string, string>): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify(env));
	for (const path of [
		...(await filesOf('content')),
		...(await filesOf('public')),
		...(await filesOf('src')),
		...settingFiles,
	]) {
		hash.update(`\n${path}\n`).update(await readFile(join(root, path)));
	}
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
}

declare module 'vitest' {
	interface ProvidedContext {
		site: TestSite;
		basedSite: TestSite;
	}
}
