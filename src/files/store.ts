import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from './digest.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Files kept from build to build beside the installed packages. A name holds the digest of all that the file is made
 * of; a second file beside it holds the digest of what is in it, so that a damaged one is found out and made again.
 * Every build reads thousands of them, small ones: to wait for each would take more time than to read it.
 */
export class Store {
	readonly folder: string;

	constructor(folder: string) {
		this.folder = folder;
	}

	/** Where the named file is, if it is kept. */
	pathOf(name: string): string {
		return join(this.folder, name);
	}

	/** The named file's content; undefined where it is not kept, or not as it was written. */
	read(name: string): Buffer | undefined {
		try {
			const path = join(this.folder, name);
			const data = readFileSync(path);
			if (readFileSync(digestFile(path), 'utf8') !== sha256Of(data)) return undefined;
			markUsed(path);
			return data;
		} catch {
			return undefined;
		}
	}

	/** Whether the named file is kept and as it was written. */
	has(name: string): boolean {
		return this.read(name) !== undefined;
	}

	async write(name: string, data: Buffer): Promise<void> {
		const path = join(this.folder, name);
		await writeWhole(path, data, { lasting: false });
		await writeWhole(digestFile(path), sha256Of(data), { lasting: false });
	}

	/** The path of the named file, made by `make` where it is not kept yet, or damaged. */
	async file(name: string, make: () => Promise<Buffer>): Promise<{ path: string; made: boolean }> {
		const made = !this.has(name);
		if (made) await this.write(name, await make());
		return { path: join(this.folder, name), made };
	}

	/** Removes what no build has used for `days`. */
	async prune(days = 30): Promise<void> {
		const limit = Date.now() - days * aDay;
		for (const name of await readdir(this.folder).catch(() => [])) {
			const path = join(this.folder, name);
			// Another build may have taken it away.
			const used = statSync(path, { throwIfNoEntry: false });
			if (used && used.mtimeMs < limit) await rm(path, { force: true });
		}
	}
}

/** Dates the file and its digest today, unless they are dated so already. */
function markUsed(path: string): void {
	const now = new Date();
	if (now.getTime() - statSync(path).mtimeMs < aDay) return;
	try {
		for (const used of [path, digestFile(path)]) utimesSync(used, now, now);
	} catch {
		// Somebody else's file is as good.
	}
}

const aDay = 24 * 60 * 60 * 1000;

/** The store of that name for the project in `root`: in the nearest `node_modules`, which copies of a project share. */
export function projectStore(root: string, name: string): Store {
	return new Store(join(storesFolder(root), name));
}

/** Prunes every store of the project in `root`, whoever keeps something there. */
export async function pruneStores(root: string): Promise<void> {
	const folder = storesFolder(root);
	for (const name of await readdir(folder).catch(() => [])) await new Store(join(folder, name)).prune();
}

const storesFolder = (root: string) => join(nearestPackages(root), '.cache', 'dispatches');
const digestFile = (path: string) => `${path}.sha256`;

/** Vite makes a `node_modules` of its own beside a project that has none: the nearest with packages in it counts. */
function nearestPackages(folder: string): string {
	const packages = join(folder, 'node_modules');
	const parent = dirname(folder);
	return existsSync(join(packages, 'astro')) || parent === folder ? packages : nearestPackages(parent);
}
