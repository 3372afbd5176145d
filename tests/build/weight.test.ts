import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const { dir } = inject('site');

/** Bytes on the wire at brotli 11 of a page and of what it asks for at once, the headline font excepted. */
function weigh(path: string): { bytes: number; requests: number } {
	const html = readFileSync(join(dir, path, 'index.html'));
	const files = [...html.toString().matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg|png|ico))"/g)].map(([, file]) => readFileSync(join(dir, file!)));
	const compressed = [html, ...files].map((file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);
	return { bytes: compressed.reduce((sum, size) => sum + size), requests: compressed.length };
}

test.each([
	['zh/interviews/wang-yi-second-brf/', 12],
	['zh/interviews/wang-yi-second-brf/dual/', 20],
	['en/interviews/wang-yi-second-brf/dual/', 20],
])('%s, cold, is at most %i KB and three requests', (path, kilobytes) => {
	const { bytes, requests } = weigh(path);
	expect(bytes).toBeLessThanOrEqual(kilobytes * 1024);
	expect(requests).toBeLessThanOrEqual(3);
});
