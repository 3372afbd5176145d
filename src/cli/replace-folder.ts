import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder that is published, the one that takes its place, and where the published one is in the meantime. */
interface Folders {
	current: string;
	next: string;
	aside: string;
}

/**
 * Puts the folder `next` in the place of `current`, by renaming alone. Where that fails, `current` stays as it was and
 * the error is thrown; a process that ends between the two renames leaves it to `restoreFolder`.
 */
export function replaceFolder({ current, next, aside }: Folders): void {
	rmSync(aside, { recursive: true, force: true });
	mkdirSync(dirname(current), { recursive: true });
	const replaces = existsSync(current);
	try {
		if (replaces) renameSync(current, aside);
		renameSync(next, current);
	} catch (error) {
		restoreFolder({ current, aside });
		const { code = '' } = error as NodeJS.ErrnoException;
		if (!['EXDEV', 'EBUSY'].includes(code)) throw error;
		throw new Error(
			`${current} cannot be replaced whole (${code}): it is a mount point or on another file system than the ` +
				'project.\n' +
				'Fix: build into a folder of the project, such as npm run build -- --out dist-new, and copy its content there.',
			{ cause: error },
		);
	}
	rmSync(aside, { recursive: true, force: true });
}

/** Puts the published folder back where a process ended after it was set aside and before another had its place. */
export function restoreFolder({ current, aside }: Omit<Folders, 'next'>): void {
	if (!existsSync(current) && existsSync(aside)) renameSync(aside, current);
}
