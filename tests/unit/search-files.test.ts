import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileReader, textOf } from '../../src/search/files.ts';

/** A fetch that answers from a list, then keeps to the last answer, and notes what it was asked. */
function server(...answers: (() => Response)[]) {
	const asked: string[] = [];
	const get: typeof fetch = async (url, init) => {
		asked.push(`${String(url)} ${init?.cache}`);
		return (answers.length > 1 ? answers.shift() : answers[0])!();
	};
	const read = fileReader('https://example.org/pagefind/', get);
	return { asked, read: (name: string) => read(name, parse) };
}

/** A file that is nothing but its text, and never empty. */
function parse(bytes: Uint8Array): string {
	if (bytes.length === 0) throw new Error('empty');
	return textOf(bytes);
}

const good = () => new Response(gzipSync('text'));
const missing = () => new Response('', { status: 404 });

test('a file is read once', async () => {
	const { read, asked } = server(good);
	expect(await Promise.all([read('a'), read('a')])).toHaveLength(2);
	expect(await read('a')).toBe('text');
	expect(asked).toEqual(['https://example.org/pagefind/a default']);
});

test('a file that failed is asked for once more, past the cache', async () => {
	const { read, asked } = server(missing, good);
	expect(await read('a')).toBe('text');
	expect(asked).toEqual(['https://example.org/pagefind/a default', 'https://example.org/pagefind/a reload']);
});

test('a file that failed twice is an error that names it, and is asked for again by the next search', async () => {
	const { read } = server(missing, missing, good);
	await expect(read('a')).rejects.toThrowErrorMatchingInlineSnapshot(
		`[Error: The search file “a” could not be read (404).]`,
	);
	expect(await read('a')).toBe('text');
});

test('a truncated file is a failed one', async () => {
	const { read } = server(() => new Response(gzipSync('text'.repeat(99)).subarray(0, 20)));
	await expect(read('a')).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: The search file “a” could not be read.]`);
});

test('a file that the server has unpacked is taken as it is', async () => {
	expect(await server(() => new Response('text')).read('a')).toBe('text');
});

test('a file that is not what it should be is a failed one', async () => {
	const { read, asked } = server(() => new Response(''), good);
	expect(await read('a')).toBe('text');
	expect(asked).toHaveLength(2);
});
