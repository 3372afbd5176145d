import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { layers } from '../../eslint/layers.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const contributing = read('CONTRIBUTING.md');
const foldersIn = (path: string) =>
	readdirSync(join(root, path), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

test('every folder of src/ has a layer, and every layer a folder or file', () => {
	const folders = layers.flat().filter((layer) => !layer.includes('.'));
	expect(foldersIn('src').sort()).toEqual([...folders].sort());
	for (const layer of layers.flat()) expect(existsSync(join(root, 'src', layer)), layer).toBe(true);
});

test.each(foldersIn('src'))('src/%s says in a sentence what it is for', (folder) => {
	// Astro makes a page of every Markdown file of pages/ whose name does not begin with an underscore.
	const [first] = read(`src/${folder}/${folder === 'pages' ? '_README.md' : 'README.md'}`).split('\n');
	expect(first).toMatch(/^[A-Z].{20,}\.\)?$/);
});

test.each(foldersIn('src').filter((folder) => folder !== 'pages'))('each folder in src/%s is explained', (folder) => {
	const readme = read(`src/${folder}/README.md`);
	for (const inner of foldersIn(`src/${folder}`)) {
		const own = join(root, 'src', folder, inner, 'README.md');
		expect(existsSync(own) || readme.includes(`- \`${inner}/\`: `), `src/${folder}/${inner}`).toBe(true);
	}
});

test('the picture of the layers is the list that the linter uses', () => {
	const picture = /```\n(cli [\s\S]*?)```/.exec(contributing)?.[1] ?? '';
	const drawn = picture
		.split('\n')
		.map((line) => line.trim().split(/ {5,}/)[0]?.trim() ?? '')
		.filter((line) => /\w/.test(line))
		.map((line) => line.split(/ +/));
	expect(drawn).toEqual(layers);
});

test('every direct dependency has its reason, and no other package has one', () => {
	const { dependencies, devDependencies } = z
		.object({
			dependencies: z.record(z.string(), z.string()),
			devDependencies: z.record(z.string(), z.string()),
		})
		.parse(JSON.parse(read('package.json')));
	expect(reasons('To build and serve')).toEqual(Object.keys(dependencies));
	expect(reasons('To develop and test')).toEqual(Object.keys(devDependencies));
});

test('every file that the guide names exists', () => {
	const named = [...contributing.matchAll(/`([\w[\].-]+\/[\w[\]./-]*)`/g)].map(([, path]) => path ?? '');
	expect(named.length).toBeGreaterThan(30);
	const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, 'src', path));
	expect(named.filter((path) => !isThere(path))).toEqual([]);
});

test('the glossary has at most 25 words', () => {
	const rows = /## The project's words\n\n[\s\S]*?(?=\n## )/.exec(contributing)?.[0].match(/^\| (?!word|---)/gm);
	expect(rows?.length).toBeGreaterThan(10);
	expect(rows?.length).toBeLessThanOrEqual(25);
});

test('every command of package.json is in the README', () => {
	const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
	const readme = read('README.md');
	for (const name of Object.keys(scripts)) {
		expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`));
	}
});

/** The packages that a list of CONTRIBUTING.md gives a reason for, in its order. */
function reasons(heading: string): string[] {
	const section = new RegExp(`### ${heading}\\n([\\s\\S]*?)(?=\\n#|$)`).exec(contributing)?.[1] ?? '';
	return [...section.matchAll(/^- `([^`]+)`: .+\.$/gm)].map(([, name]) => name ?? '');
}
