import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files kept from build to build beside the installed packages. A name holds the digest of all that the file is made of. */
export class Store {
	readonly folder: string;

	constructor(folder: string) {
		this.folder = folder;
	}

	has(name: string): boolean {
		return existsSync(join(this.folder, name));
	}

	/** The path of the named file, made by `make` where it is not kept yet. */
	async file(name: string, make: () => Promise<Buffer>): Promise<{ path: string; made: boolean }> {
		const path = join(this.folder, name);
		if (this.has(name)) {
			const now = new Date();
			await utimes(path, now, now).catch(() => undefined);
			return { path, made: false };
		}
		await writeWhole(path, await make());
		return { path, made: true };
	}

	/** Removes what no build has used for `days`. */
	async prune(days = 30): Promise<void> {
		const limit = Date.now() - days * 24 * 60 * 60 * 1000;
		for (const name of await readdir(this.folder).catch(() => [])) {
			const path = join(this.folder, name);
			// Another build may have taken it away.
			const used = await stat(path).catch(() => undefined);
			if (used && used.mtimeMs < limit) await rm(path, { force: true });
		}
	}
}

/** The store of that name for the project in `root`: in the nearest `node_modules`, which copies of a project share. */
export function projectStore(root: string, name: string): Store {
	return new Store(join(nearestPackages(root), '.cache', 'dispatches', name));
}

/** Writes a file so that nobody ever sees half of it. */
export async function writeWhole(path: string, data: Buffer): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.${randomBytes(6).toString('hex')}`;
	await writeFile(draft, data);
	await rename(draft, path);
}

function nearestPackages(folder: string): string {
	const packages = join(folder, 'node_modules');
	const parent = dirname(folder);
	return existsSync(packages) || parent === folder ? packages : nearestPackages(parent);
}
