import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Store } from '../../src/files/store.ts';
import { headlineCharacters } from '../../src/fonts/headline-characters.ts';
import { makeHeadlineFont, headlineFontLimit } from '../../src/fonts/headline-font.ts';
import { readContent } from '../../src/ingest/content.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { openFont, type OpenFont } from '../fonts.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'headline-font-'));
const store = new Store(folder);
let characters: string;
let data: Buffer;
let font: OpenFont;

beforeAll(async () => {
	characters = headlineCharacters((await readContent(fixtureSite)).dispatches);
	({ data } = await makeHeadlineFont(root, characters, store));
	font = await openFont(data);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the headline font', () => {
	test('has the characters that it was asked for, and no others', () => {
		expect([...font.characters].sort().join('')).toBe([...characters].sort().join(''));
	});

	test('has a drawing for each of them', () => {
		expect([...characters].filter((character) => /\S/.test(character) && !font.hasInk(character))).toEqual([]);
	});

	test(`weighs no more than ${headlineFontLimit} bytes`, () => {
		expect(data.length).toBeLessThanOrEqual(headlineFontLimit);
	});

	test('sets Han characters and the marks shared with Latin in a full em', () => {
		expect(Object.fromEntries([...'新“”‘’—…，。'].map((mark) => [mark, font.advance(mark)]))).toEqual(
			Object.fromEntries([...'新“”‘’—…，。'].map((mark) => [mark, 1])),
		);
	});

	test('draws the Chinese dash of two characters as one line of two em', () => {
		expect(font.glyphs('——')).toHaveLength(1);
		expect(font.advance('——')).toBe(2);
	});

	test('sets marks in half an em where the line asks for it', () => {
		expect([...'“”，。'].map((mark) => font.advance(mark, 'halt'))).toEqual([0.5, 0.5, 0.5, 0.5]);
		expect(font.advance('新', 'halt')).toBe(1);
	});

	test('is not made again for the same characters, and is for others', async () => {
		expect((await makeHeadlineFont(root, characters, store)).made).toBe(false);
		const other = await makeHeadlineFont(root, '新起点', store);
		expect(other.made).toBe(true);
		expect([...(await openFont(other.data)).characters].sort().join('')).toBe([...'新起点'].sort().join(''));
	});
});
