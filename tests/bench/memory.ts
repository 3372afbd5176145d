import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Resident memory, in bytes, of a process and everything it has started. Shared pages count once for each process. */
export function residentMemory(pid: number): number {
	const processes = process.platform === 'linux' ? fromProc() : fromPs();
	const tree = new Set([pid]);
	// A child may be listed before its parent: repeat until no more are found.
	for (let size = 0; size !== tree.size; ) {
		size = tree.size;
		for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
	}
	return processes.filter(({ id }) => tree.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function fromProc(): ProcessMemory[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const status = readFileSync(`/proc/${name}/status`, 'utf8');
				const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
				return [{ id: Number(name), parent: field('PPid'), bytes: field('VmRSS') * 1024 }];
			} catch {
				// It has ended since.
				return [];
			}
		});
}

function fromPs(): ProcessMemory[] {
	const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
	return lines.map((line) => {
		const [id = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
		return { id, parent, bytes: kilobytes * 1024 };
	});
}

interface ProcessMemory {
	id: number;
	parent: number;
	bytes: number;
}
