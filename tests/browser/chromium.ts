import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { chromium, type Browser } from 'playwright-core';
import { digestOf } from '../../src/files/digest.ts';
import { writeWhole } from '../../src/files/write-whole.ts';
import { fontSettings } from './chinese-fonts.ts';

/**
 * Starts a headless Chromium: on Linux x64 the one that npm installed, elsewhere an installed Chrome or Chromium.
 * `CHROME_PATH` names another one. Throws, saying what to install, where there is none.
 */
export async function launch(more: string[] = []): Promise<Browser> {
	const { executablePath, env: own } = await findBrowser();
	const env = { ...process.env, ...locale, ...own };
	// As long as a test may take: a busy machine is no fault of the browser.
	const timeout = 300_000;
	const ignoreDefaultArgs = (await hasSharedMemory()) ? ['--disable-dev-shm-usage'] : [];
	return chromium.launch({ executablePath, args: [...flags, ...more], ignoreDefaultArgs, env, timeout });
}

/**
 * Whether what the browser's processes share may be in memory. Playwright has it written to files, as a container may
 * have next to no shared memory; that takes a tenth of a test's processor time.
 */
async function hasSharedMemory(): Promise<boolean> {
	const space = await statfs('/dev/shm').catch(() => undefined);
	return space !== undefined && space.bavail * space.bsize >= 2 ** 31;
}

/** The browser to start, unpacked and with its fonts where it comes from npm. Throws where there is none. */
export async function findBrowser(): Promise<Executable> {
	const chosen = process.env.CHROME_PATH;
	if (chosen) return { executablePath: chosen };
	if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
	const installed = installedBrowsers[process.platform]?.find((path) => existsSync(path));
	if (installed) return { executablePath: installed };
	throw new Error(
		`The browser tests found no Chrome or Chromium on this machine (${process.platform}, ${process.arch}). ` +
			'Install Google Chrome or Chromium, or set CHROME_PATH to the executable of one.',
	);
}

/**
 * The browser of the package, with the libraries that a bare machine lacks. It sees no fonts but the package's own Open
 * Sans and a Chinese one made here, so that a test measures the same on every machine; `FONTCONFIG_FILE` overrides
 * that.
 */
async function packagedBrowser(): Promise<Executable> {
	const folder = await unpacked();
	const settings = await fontSettings(join(folder, 'fonts'));
	const settingsFile = join(folder, `fonts-${digestOf([settings])}.conf`);
	if (!existsSync(settingsFile)) await writeWhole(settingsFile, Buffer.from(settings));
	const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
	return {
		executablePath: join(folder, 'chromium'),
		env: {
			LD_LIBRARY_PATH: libraries,
			FONTCONFIG_FILE: process.env.FONTCONFIG_FILE ?? settingsFile,
		},
	};
}

/**
 * The folder of the unpacked browser. Each process that finds none unpacks into a folder of its own and
 * renames it into place, so that parallel runs never see half a browser.
 */
async function unpacked(): Promise<string> {
	const packageFolder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
	const description: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
	const { version } = z.object({ version: z.string() }).parse(description);
	const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium');
	const folder = join(cache, version);
	if (existsSync(folder)) return folder;

	await mkdir(cache, { recursive: true });
	const draft = await mkdtemp(join(cache, 'unpacking-'));
	try {
		await unpackInto(draft);
		await rename(draft, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
	return folder;
}

/** The package unpacks into the temporary folder, its libraries only where it believes it is on AWS Lambda. */
const unpackInto = (folder: string) =>
	promisify(execFile)(
		process.execPath,
		['--input-type=module', '--eval', "await (await import('@sparticuz/chromium')).default.executablePath()"],
		{ cwd: import.meta.dirname, env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
	);

/** In the locales `C` and `POSIX` Chromium finds no text, neither in the page nor that of a text fragment. */
const locale = { LC_ALL: 'en_US.UTF-8' };

const flags = [
	// One process for all pages of a worker: to start another takes longer than most tests.
	'--renderer-process-limit=1',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none',
];

const installedBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
	linux: ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	],
	win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

interface Executable {
	executablePath: string;
	/** Variables that this browser needs beside those of the process. */
	env?: Record<string, string>;
}
