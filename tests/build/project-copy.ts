import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userEnvironment } from './user-environment.ts';

const root = join(import.meta.dirname, '../..');
const parts = ['public', 'src', 'astro.config.ts', 'package.json', 'tsconfig.json'];

/** The content of the fixture site; its prose pages are the project's own. */
export const fixtureContent = 'tests/fixtures/site/content';

/**
 * Copies the project, with the fixture's content in place of its own, into a folder under the project's, where it finds
 * the packages. Files that are there already are written over.
 */
export function copyProject(dir: string, content = fixtureContent): void {
	for (const part of parts.filter((name) => existsSync(join(root, name))))
		cpSync(join(root, part), join(dir, part), { recursive: true });
	cpSync(join(root, 'content/site'), join(dir, 'content/site'), { recursive: true });
	cpSync(join(root, content), join(dir, 'content'), { recursive: true });
}

/** A copy of the project, with the content of the fixture site, to break and to change. */
export class ProjectCopy {
	readonly dir: string;
	readonly #content: string;

	/** Copies of one process need different names. `content`: another folder than that of the fixture site. */
	constructor(name: string, content = fixtureContent) {
		this.#content = content;
		this.dir = join(root, '.cache/tests', `${name}-${process.pid}`);
		this.remove();
		this.restore();
	}

	/** Changes one file. Throws where the change changes nothing. */
	edit(path: string, change: (text: string) => string): void {
		const file = join(this.dir, path);
		const text = readFileSync(file, 'utf8');
		const changed = change(text);
		if (changed === text) throw new Error(`There was nothing to change in ${path}`);
		writeFileSync(file, changed);
	}

	/** Brings every file back to what it was at first. */
	restore(): void {
		copyProject(this.dir, this.#content);
	}

	/** Starts one of the project's commands, such as `build`. */
	start(command: string, env: Record<string, string> = {}, options: readonly string[] = []): ChildProcess {
		return spawn(process.execPath, [join(this.dir, 'src/cli', `${command}.ts`), ...options], {
			cwd: this.dir,
			env: { ...userEnvironment(), NO_COLOR: '1', ...env },
		});
	}

	/** Runs a command to its end. */
	run(
		command: string,
		env: Record<string, string> = {},
		options: readonly string[] = [],
	): Promise<{ code: number | null; output: string }> {
		const child = this.start(command, env, options);
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
		return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
	}

	remove(): void {
		rmSync(this.dir, { recursive: true, force: true });
	}
}
