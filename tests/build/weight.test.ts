import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const { dir } = inject('site');

/** Bytes on the wire at brotli 11. */
const compressed = (data: string | Buffer) =>
	brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

const read = (path: string) => readFileSync(join(dir, path), 'utf8');

/** What a page asks for at once, itself included and the headline font excepted, which comes after it is painted. */
function cold(path: string): string[] {
	const html = read(`${path}index.html`);
	return [
		html,
		...[...html.matchAll(/\s(?:src|href)="([^"]+\.(?:js|css|svg|png|ico))"/g)].map(([, file]) => read(file!)),
	];
}

/** The scripts of a page: those that stand in it, its tools, and what those import at once. */
function scripts(path: string): string[] {
	const html = read(`${path}index.html`);
	const inline = [...html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map(([, script]) => script!);
	const [, address] = /data-tools-src="([^"]+)"/.exec(html)!;
	const tools = read(address!);
	expect(tools).not.toMatch(/\bimport\s*["{]/);
	return [...inline, tools];
}

test.each([
	['zh/interviews/wang-yi-second-brf/', 12],
	['en/interviews/wang-yi-second-brf/', 12.25],
	['zh/interviews/wang-yi-second-brf/dual/', 20],
	['en/interviews/wang-yi-second-brf/dual/', 20],
])('%s, cold, is at most %d KB and three requests', (path, kilobytes) => {
	const files = cold(path);
	expect(sum(files.map(compressed))).toBeLessThanOrEqual(kilobytes * 1024);
	expect(files.length).toBeLessThanOrEqual(3);
});

test.each([
	'zh/interviews/wang-yi-second-brf/',
	'en/interviews/wang-yi-second-brf/dual/',
	'zh/articles/international-reactions/reveal/',
])('the scripts of %s are at most 3 KB, its tools included', (path) => {
	expect(sum(scripts(path).map(compressed))).toBeLessThanOrEqual(3 * 1024);
});
