/**
 * `npm run fuzz`: runs the random tests with a new seed, each at more places than usual, and prints the seed.
 * `SEED=<number> npm run fuzz` repeats a run.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const seed = process.env['SEED'] ?? String(randomInt(1_000_000_000));
const again = `SEED=${seed} npm run fuzz`;
console.log(`The seed is ${seed}. To repeat this run: ${again}`);

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', '--project', 'site', '--project', 'long', '-random.test.ts'], {
	cwd: root,
	stdio: 'inherit',
	env: { PLACES: '40', QUERIES: '2000', ...process.env, SEED: seed },
});
child.once('exit', (code) => {
	if (code !== 0) console.log(`Failed with the seed ${seed}. To repeat this run: ${again}`);
	process.exitCode = code ?? 1;
});
