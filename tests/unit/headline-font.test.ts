import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Store } from '../../src/files/store.ts';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import { frontCharacters } from '../../src/fonts/headline-characters.ts';
import { headlineFontLimit, headlineFontMaker, type HeadlineFontMaker } from '../../src/fonts/headline-font.ts';
import { chooseFonts } from '../../src/fonts/headline-fonts.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { openFont, type OpenFont } from '../fonts.ts';
import { readContentAgain } from '../kept-readings.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'headline-font-'));
const store = new Store(folder);
const { dispatches } = await readContentAgain(fixtureSite);
let characters: string;
let maker: HeadlineFontMaker;
let data: Buffer;
let font: OpenFont;

beforeAll(async () => {
	characters = frontCharacters(dispatches);
	maker = await headlineFontMaker(root, store, characters);
	({ data } = await maker.make(characters));
	font = await openFont(data);
});
afterAll(async () => {
	await maker.close();
	rmSync(folder, { recursive: true, force: true });
});

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

	test('is made without the characters that the typeface has not, which the reader’s own fonts draw', async () => {
		const { data: rare } = await maker.make('新Ⅱα😀𠮷مŁ丣点');
		expect([...(await openFont(rare)).characters].sort().join('')).toBe([...'新点'].sort().join(''));
	});

	test('is not made again for the same characters, and is for others', async () => {
		expect((await maker.make(characters)).made).toBe(false);
		const other = await maker.make('新起点');
		expect(other.made).toBe(true);
		expect([...(await openFont(other.data)).characters].sort().join('')).toBe([...'新起点'].sort().join(''));
	});
});

describe('of the pages', () => {
	/** A font of 150 bytes a character, about what they weigh. */
	const make = (sets: string[]) => (characters: string) => {
		sets.push(characters);
		return Promise.resolve({
			name: characters,
			path: '',
			data: Buffer.alloc([...characters].length * 150),
			made: true,
		});
	};
	const sample = dispatches.find(({ slug }) => slug === 'isle-bridges')!;
	/** A dispatch of that day whose headline, and question, have characters of their own. */
	const invented = (number: number, headline: number, question = 0): Dispatch => {
		const characters = (from: number, length: number) =>
			Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + from + at)).join('');
		const text = (value: string) => ({ zh: value, en: '' });
		const segment = (id: string, kind: 'question' | 'paragraph', value: string) => ({
			id,
			kind,
			content: { zh: [{ type: 'text' as const, value }], en: [] },
		});
		return {
			...sample,
			slug: `invented-${number}`,
			head: [],
			headline: text(characters(number * 1000, headline)),
			sections: [
				{
					kind: 'exchange',
					id: 'q1',
					title: text('问'),
					heading: segment('q1-q', 'question', characters(number * 1000 + 500, question)),
					segments: [],
				},
			],
		};
	};

	test('all pages of an edition have one font where it is light enough', async () => {
		const fonts = await chooseFonts([invented(1, 20, 40), invented(2, 20, 40)], make([]));
		expect(fonts.dispatches['invented-1']).toBe(fonts.editions[sample.date]);
		expect(fonts.dispatches['invented-2']).toBe(fonts.editions[sample.date]);
		expect(fonts.site).not.toEqual(fonts.editions[sample.date]);
	});

	test('where it is not, each dispatch has its own, without its questions where these are too many', async () => {
		const many = [invented(1, 20, 100), invented(2, 20, 400), invented(3, 60, 20), invented(4, 60, 20)];
		const fonts = await chooseFonts(many, make([]));
		const all = [fonts.editions[sample.date]!, ...Object.values(fonts.dispatches)];
		expect(all.filter(({ bytes }) => bytes > headlineFontLimit)).toEqual([]);
		expect(all.map(({ plainQuestions }) => plainQuestions)).toEqual([false, false, true, false, false]);
		expect(new Set(all.map(({ name }) => name)).size).toBe(5);
	});

	test('a front page with more headlines than fit is set in as many as do', async () => {
		const sets: string[] = [];
		const fonts = await chooseFonts(
			Array.from({ length: 15 }, (_, number) => invented(number, 30)),
			make(sets),
		);
		expect(fonts.editions[sample.date]!.bytes).toBeLessThanOrEqual(headlineFontLimit);
		expect(fonts.editions[sample.date]!.bytes).toBeGreaterThan(headlineFontLimit / 2);
	});
});
