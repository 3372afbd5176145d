import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLock } from '../../src/files/lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	path = join(folder, 'build');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that holds the lock until its input ends, and writes into a log when it begins and ends. */
function holder() {
	const script = `
		import { appendFileSync } from 'node:fs';
		import { withLock } from ${JSON.stringify(join(import.meta.dirname, '../../src/files/lock.ts'))};
		const log = (line) => appendFileSync(${JSON.stringify(join(folder, 'log'))}, line + ' ' + process.pid + '\\n');
		await withLock(${JSON.stringify(path)}, async () => {
			log('begin');
			await new Promise((resolve) => process.stdin.on('end', resolve).resume());
			log('end');
		}, { lifeless: 3000 });
	`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
	let output = '';
	child.stderr.on('data', (data) => (output += String(data)));
	return { child, ended: once(child, 'close').then(([code]) => ({ code, output })) };
}

const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8').trim().split('\n') : []);

/** The log's lines as pairs: where one holder at a time had the lock, each begin is followed by the end of the same. */
const turns = () => {
	const lines = log().map((line) => line.split(' '));
	return lines.flatMap(([what, pid], index) =>
		what === 'begin' ? [lines[index + 1]?.join(' ') === `end ${pid}` ? 'alone' : 'with another'] : [],
	);
};

test('a second holder waits for the first, and says so, however long that one works', async () => {
	const first = holder();
	await expect.poll(log).toHaveLength(1);
	const second = holder();
	second.child.stdin.end();
	await once(second.child.stderr, 'data');
	// Longer than it takes for a holder that shows no life to count as dead.
	await setTimeout(4000);
	first.child.stdin.end();
	expect((await first.ended).output).toBe('');
	expect(await second.ended).toEqual({
		code: 0,
		output: 'Another build of this site is running: waiting for it.\n',
	});
	expect(turns()).toEqual(['alone', 'alone']);
});

test('the lock of a process that was killed is taken over at once', async () => {
	const first = holder();
	await expect.poll(log).toHaveLength(1);
	first.child.kill('SIGKILL');
	await first.ended;
	const said = vi.spyOn(console, 'error');
	expect(await withLock(path, async () => 'done', { lifeless: 1e9 })).toBe('done');
	expect(said).not.toHaveBeenCalled();
});

test('the lock of a process of another machine is taken over once it has shown no life', async () => {
	const first = holder();
	await expect.poll(log).toHaveLength(1);
	writeFileSync(`${path}.holder`, `elsewhere ${first.child.pid}`);
	first.child.kill('SIGKILL');
	await first.ended;
	const second = holder();
	second.child.stdin.end();
	// On a slow machine it may come when the other counts as dead already.
	const said = /^(Another build of this site is running: waiting for it\.\n)?$/;
	expect(await second.ended).toEqual({ code: 0, output: expect.stringMatching(said) });
});

test('of many that find the lock of a dead process, one at a time has it', async () => {
	vi.spyOn(console, 'error').mockReturnValue();
	let [inside, most] = [0, 0];
	const work = async () => {
		most = Math.max(most, ++inside);
		await setTimeout(5);
		inside--;
	};
	for (let round = 0; round < 5; round++) {
		mkdirSync(`${path}.lock`);
		utimesSync(`${path}.lock`, 0, 0);
		await Promise.all(Array.from({ length: 6 }, () => withLock(path, work)));
	}
	expect(most).toBe(1);
	vi.restoreAllMocks();
});

test('a holder that lost its lock ends with an error', async () => {
	const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
	const forLong = () => (begin(), setTimeout(60_000, undefined, { ref: false }));
	const work = withLock(path, forLong, { lifeless: 2000 });
	await begun;
	rmSync(`${path}.lock`, { recursive: true });
	await expect(work).rejects.toThrowErrorMatchingInlineSnapshot(
		`[Error: Another build took this one for dead and went on. Fix: build again.]`,
	);
});

test('the lock is free again after an error', async () => {
	const failure = () => Promise.reject(new Error('broken'));
	await expect(withLock(path, failure)).rejects.toThrow('broken');
	expect(await withLock(path, async () => 'done')).toBe('done');
});
