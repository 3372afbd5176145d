import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorFiles } from '../../src/checks/editor-files.ts';
import { parseProse } from '../../src/ingest/prose.ts';

const root = process.cwd();
const files = editorFiles();

test('what an editor completes from is what the schemas say; npm run editor-settings writes it', () => {
	const written = readdirSync(join(root, '.vscode'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
	expect(written.sort()).toEqual(Object.keys(files).sort());
	for (const [path, text] of Object.entries(files)) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
});

const schemaOf = (name: string) => {
	const schema: unknown = JSON.parse(files[`.vscode/schemas/${name}.json`]!);
	return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
};
const content = join(root, 'content');
const yaml = (path: string): unknown => parse(readFileSync(join(content, path), 'utf8'));

test('an editor finds nothing wrong with the content', () => {
	for (const slug of readdirSync(join(content, 'dispatches')))
		expect(schemaOf('dispatch').safeParse(yaml(`dispatches/${slug}/dispatch.yaml`))).toMatchObject({ success: true });
	for (const name of readdirSync(join(content, 'people')))
		expect(schemaOf('person').safeParse(yaml(`people/${name}`))).toMatchObject({ success: true });
	for (const name of readdirSync(join(content, 'terms')))
		expect(schemaOf('terms').safeParse(yaml(`terms/${name}`))).toMatchObject({ success: true });
	for (const name of ['countries', 'permalinks'])
		expect(schemaOf(name).safeParse(yaml(`${name}.yaml`))).toMatchObject({ success: true });
});

test('an editor finds a kind that nobody knows', () => {
	const [slug = ''] = readdirSync(join(content, 'dispatches'));
	const facts = { ...(yaml(`dispatches/${slug}/dispatch.yaml`) as object), kind: 'artcle' };
	expect(schemaOf('dispatch').safeParse(facts).success).toBe(false);
});

test('each snippet of a text is a block of a dispatch', () => {
	const snippets: unknown = JSON.parse(files['.vscode/dispatch.code-snippets']!);
	const bodies = Object.entries(snippets as Record<string, { body: string[] }>);
	expect(bodies.length).toBeGreaterThan(5);
	for (const [name, { body }] of bodies) {
		if (['Item', 'Question', 'Answer', 'Exchange', 'List', 'Table'].includes(name)) continue;
		const text = body
			.join('\n')
			.replace(/\$\{\d+:(\w*)\}/g, '$1')
			.replace('$0', '文');
		const issues: string[] = [];
		parseProse(`---\nheadline: 题\nkicker: 栏\ndescription: 述\n---\n\n${text}\n`, 'zh', (_, message) =>
			issues.push(message),
		);
		expect(issues, name).toEqual([]);
	}
});
