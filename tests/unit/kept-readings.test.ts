import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Store } from '../../src/files/store.ts';
import { keptReadings } from '../../src/search/kept-readings.ts';
import { readingsOf, soundTable } from '../../src/search/sound-table.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'readings-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const texts = ['银行行长长跑', '女儿绿'];

test('how the characters of texts are read is kept, and read again where it was damaged', async () => {
	const read = keptReadings(new Store(folder));
	expect(soundTable(await read(texts))).toMatchInlineSnapshot(`
		"chang长
		er儿
		hang行
		lv绿
		nv女
		pao跑
		yin银
		zhang长"
	`);
	const [file] = readdirSync(folder).filter((name) => name.endsWith('.json'));
	expect(await read(texts)).toEqual(readingsOf(texts));
	expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([file]);
	writeFileSync(join(folder, file!), '[]');
	expect(await read(texts)).toEqual(readingsOf(texts));
});

test('one table of several texts is that of all of them', () => {
	expect(soundTable(texts.flatMap((text) => readingsOf([text])))).toBe(soundTable(readingsOf(texts)));
});
