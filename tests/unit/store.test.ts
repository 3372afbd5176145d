import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectStore, pruneStores, Store } from '../../src/files/store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'store-'));
	store = new Store(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => store.file('a.png', async () => Buffer.from('a picture'));
const madeAgain = { path: expect.stringMatching(/a\.png$/), made: true };

test('a file is made once', async () => {
	expect(await file()).toEqual(madeAgain);
	expect(await file()).toMatchObject({ made: false });
});

test('a file that was cut short is made again', async () => {
	const { path } = await file();
	truncateSync(path, 4);
	expect(store.has('a.png')).toBe(false);
	expect(await file()).toEqual(madeAgain);
	expect(readFileSync(path, 'utf8')).toBe('a picture');
});

test('a file with another content of the same length is made again', async () => {
	const { path } = await file();
	writeFileSync(path, 'a pictura');
	expect(await file()).toEqual(madeAgain);
});

test('a file whose digest is missing is made again', async () => {
	const { path } = await file();
	rmSync(`${path}.sha256`);
	expect(await file()).toEqual(madeAgain);
});

test('what no build has used for a month goes, and what one has used stays', async () => {
	const { path } = await file();
	const other = await store.file('b.png', async () => Buffer.from('another'));
	const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
	for (const old of [path, `${path}.sha256`, other.path, `${other.path}.sha256`]) utimesSync(old, longAgo, longAgo);
	await file();
	await store.prune();
	expect(['a.png', 'b.png'].map((name) => store.has(name))).toEqual([true, false]);
});

test('every store of a project is pruned, whatever its name', async () => {
	mkdirSync(join(folder, 'node_modules'));
	const stores = ['pictures', 'another'].map((name) => projectStore(folder, name));
	const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
	for (const one of stores) {
		const { path } = await one.file('old', async () => Buffer.from('old'));
		for (const old of [path, `${path}.sha256`]) utimesSync(old, longAgo, longAgo);
		await one.file('new', async () => Buffer.from('new'));
	}
	await pruneStores(folder);
	for (const one of stores) expect([one.has('old'), one.has('new')]).toEqual([false, true]);
});
