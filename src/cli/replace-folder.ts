import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts the folder `next` in the place of `current`, by renaming alone. Both must be on one file system.
 * Where that fails, `current` stays as it was and the error is thrown. `aside` holds the old folder meanwhile.
 */
export function replaceFolder({ current, next, aside }: { current: string; next: string; aside: string }): void {
	rmSync(aside, { recursive: true, force: true });
	mkdirSync(dirname(current), { recursive: true });
	const replaces = existsSync(current);
	if (replaces) renameSync(current, aside);
	try {
		renameSync(next, current);
	} catch (error) {
		if (replaces) renameSync(aside, current);
		throw error;
	}
	rmSync(aside, { recursive: true, force: true });
}
