import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../build/html.ts';
import { ProjectCopy } from '../build/project-copy.ts';

const project = new ProjectCopy('restored');
afterAll(() => project.remove());

const build = async (...options: string[]) => {
	const { code, output } = await project.run('build', {}, ['--verbose', ...options]);
	expect(code, output).toBe(0);
	// Vitest asks for colors.
	return stripVTControlCharacters(output)
		.split('\n')
		.flatMap((line) => /├─ (\S+) +\(restored\)/.exec(line)?.[1] ?? []);
};

test('pages that a build takes from the one before are those that it would make', async () => {
	expect(await build()).toEqual([]);
	project.edit('content/dispatches/ferry-lanes/en.mdx', (text) =>
		text.replace('Board when the lamp is green.', 'Go on board at the green lamp.'),
	);
	const { code, output } = await project.run('permalinks');
	expect(code, output).toBe(0);
	const taken = await build();
	expect(taken).toContain('/en/interviews/isle-bridges/index.html');
	expect(taken).not.toContain('/en/articles/ferry-lanes/index.html');
	expect(await build('--out', 'anew')).toEqual([]);

	const [kept, anew] = ['dist', 'anew'].map((folder) => join(project.dir, folder));
	const differs = (name: string) => !readFileSync(join(anew!, name)).equals(readFileSync(join(kept!, name)));
	expect(filesOf(kept!)).toEqual(filesOf(anew!));
	expect(filesOf(anew!).filter(differs)).toEqual([]);
});
