import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Runs `work` while holding the lock file, so that two builds never write to one folder. Waits for another holder;
 * takes over from one whose process is gone, or which has held the lock longer than any build lasts.
 */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
	mkdirSync(dirname(file), { recursive: true });
	let told = false;
	while (!acquire(file)) {
		if (!told) console.error('Another build of this site is running: waiting for it.');
		told = true;
		await setTimeout(200);
	}
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}

function acquire(file: string): boolean {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		if (isAbandoned(file)) rmSync(file, { force: true });
		return false;
	}
}

function isAbandoned(file: string): boolean {
	try {
		const age = Date.now() - statSync(file).mtimeMs;
		if (age > longestBuild) return true;
		// An empty file is one that its holder is just writing.
		const holder = Number(readFileSync(file, 'utf8'));
		return holder > 0 && !isRunning(holder);
	} catch {
		// Released since.
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Milliseconds. */
const longestBuild = 120_000;
