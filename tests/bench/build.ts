/**
 * `npm run bench:build`: builds the site once with nothing cached and once more, into a folder of its own, and prints
 * for each the wall time and the peak memory of all processes together, and what came out. Exits with the build's code.
 */
import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildCommand, workFolder } from '../../src/cli/build-site.ts';
import { residentMemory } from './memory.ts';

const root = join(import.meta.dirname, '../..');
const out = '.cache/bench';

const runs: Run[] = [];
for (const name of ['cold', 'second']) {
	if (name === 'cold') rmSync(workFolder(root, out), { recursive: true, force: true });
	runs.push({ name, ...(await measuredBuild()) });
}

const files = readdirSync(join(root, out), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
const pages = files.filter(({ name }) => name.endsWith('.html')).length;

console.log(`\nbuild    wall time   peak memory   (${availableParallelism()} cores, Node ${process.versions.node})`);
for (const { name, seconds, megabytes } of runs) {
	console.log(
		`${name.padEnd(8)} ${`${seconds.toFixed(2)} s`.padStart(9)}   ${`${Math.round(megabytes)} MB`.padStart(11)}`,
	);
}
console.log(`\n${pages} pages, ${files.length} files, ${bytes} bytes`);

/** Runs one build, looking every 25 ms at the memory of its whole process tree. */
async function measuredBuild(): Promise<Omit<Run, 'name'>> {
	const start = performance.now();
	const build = spawn(process.execPath, [...buildCommand, '--out', out], { stdio: 'inherit' });
	let peak = 0;
	const timer = setInterval(() => {
		peak = Math.max(peak, residentMemory(build.pid!));
	}, 25);
	const code = await new Promise<number | null>((resolve) => build.once('exit', resolve));
	clearInterval(timer);
	if (code !== 0) process.exit(code ?? 1);
	return { seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 ** 2 };
}

interface Run {
	name: string;
	seconds: number;
	megabytes: number;
}
