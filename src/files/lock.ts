import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';

/**
 * Runs `work` while holding the lock of that path, so that two builds never write to one folder. Says so and waits
 * where another process holds it. A holder that is no longer a process of this machine loses the lock at once. Any
 * other shows every second that it lives; one that has not for `lifeless` milliseconds counts as dead and loses it too.
 * If it lives after all, its call rejects.
 */
export async function withLock<Result>(
	path: string,
	work: () => Promise<Result>,
	// Longer than any step of a build blocks the process.
	{ lifeless = 30_000 } = {},
): Promise<Result> {
	mkdirSync(dirname(path), { recursive: true });
	const { promise: lost, reject } = Promise.withResolvers<never>();
	const onLost = () => reject(new Error('Another build took this one for dead and went on. Fix: build again.'));

	let release = await take(path, lifeless, onLost);
	if (!release) console.error('Another build of this site is running: waiting for it.');
	while (!release) {
		await setTimeout(100);
		release = await take(path, lifeless, onLost);
	}
	try {
		return await Promise.race([work(), lost]);
	} finally {
		// A lock that was lost is no longer there to release.
		await release().catch(() => undefined);
	}
}

type Release = () => Promise<void>;

/**
 * Takes the lock, or resolves to undefined where it is held. One process tries at a time: two could both take it from
 * one dead holder.
 */
async function take(path: string, lifeless: number, onLost: () => void): Promise<Release | undefined> {
	const leave = await tryLock(`${path}-takers`, lifeless, () => undefined);
	if (!leave) return undefined;
	try {
		if (isHolderGone(path)) rmSync(`${path}.lock`, { recursive: true, force: true });
		const release = await tryLock(path, lifeless, onLost);
		if (release) writeFileSync(holderFile(path), `${hostname()} ${process.pid}`);
		return release;
	} finally {
		await leave().catch(() => undefined);
	}
}

/** Names the machine and the process that took the lock last; beside it, since its folder has to stay empty. */
const holderFile = (path: string) => `${path}.holder`;

/** Whether the last holder was a process of this machine and has ended. */
function isHolderGone(path: string): boolean {
	try {
		const [machine, pid] = readFileSync(holderFile(path), 'utf8').split(' ');
		if (machine === hostname()) process.kill(Number(pid), 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ESRCH';
	}
	return false;
}

async function tryLock(path: string, stale: number, onCompromised: () => void): Promise<Release | undefined> {
	try {
		return await lock(path, { realpath: false, stale, update: 1000, onCompromised });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return undefined;
		throw error;
	}
}
