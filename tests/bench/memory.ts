import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Resident memory, in bytes, of a process and everything it has started. Pages of a file that several processes share
 * count for each; a copy of a process that is just about to become another program is not counted.
 */
export function residentMemory(pid: number): number {
	const processes = process.platform === 'linux' ? fromProc() : fromPs();
	const tree = new Set([pid]);
	// A child may be listed before its parent: repeat until no more are found.
	for (let size = 0; size !== tree.size;) {
		size = tree.size;
		for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
	}
	const commandOf = new Map(processes.map(({ id, command }) => [id, command]));
	return processes
		.filter(({ id, parent, command }) => tree.has(id) && (id === pid || command !== commandOf.get(parent)))
		.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Seconds of processor time that a process, its threads and the children that it has waited for have taken so far,
 * which say more than a clock where others work on the same machine. 0 where the system does not tell.
 */
export function processorSeconds(pid: number): number {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// Fields 14 to 17, in hundredths of a second; the name before them may hold spaces.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
	} catch {
		return 0;
	}
}

function fromProc(): ProcessMemory[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const status = readFileSync(`/proc/${name}/status`, 'utf8');
				const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
				const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
				return [{ id: Number(name), parent: field('PPid'), bytes: field('VmRSS') * 1024, command }];
			} catch {
				// It has ended since.
				return [];
			}
		});
}

function fromPs(): ProcessMemory[] {
	const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).trim().split('\n');
	return lines.map((line) => {
		const [id, parent, kilobytes, ...command] = line.trim().split(/\s+/);
		return { id: Number(id), parent: Number(parent), bytes: Number(kilobytes) * 1024, command: command.join(' ') };
	});
}

interface ProcessMemory {
	id: number;
	parent: number;
	bytes: number;
	command: string;
}
