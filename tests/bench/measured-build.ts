import { spawn } from 'node:child_process';
import { processorSeconds, residentMemory } from './memory.ts';

/** Runs Node to its end, looking every 50 ms at the memory of all its processes. Throws where it fails. */
export async function measuredRun(cwd: string, command: readonly string[]): Promise<Measured> {
	const start = performance.now();
	const child = spawn(process.execPath, command, { cwd, env: environment() });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
	let peak = 0;
	let processor = 0;
	const timer = setInterval(() => {
		peak = Math.max(peak, residentMemory(child.pid!));
		processor = Math.max(processor, processorSeconds(child.pid!));
	}, 50);
	const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
	clearInterval(timer);
	if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n\n${output.slice(-5_000)}`);
	return { seconds: (performance.now() - start) / 1000, processor, megabytes: peak / 1024 ** 2, output };
}

/** The settings of a site that is published; what astro would ask of others is off. */
function environment() {
	return { ...process.env, SITE_URL: 'https://dispatches.example', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1' };
}

export interface Measured {
	seconds: number;
	/** Seconds of processor time. */
	processor: number;
	/** The most that all processes together had in memory. */
	megabytes: number;
	/** What was printed. */
	output: string;
}
