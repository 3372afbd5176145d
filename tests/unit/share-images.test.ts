import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Font } from 'harfbuzzjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchanges } from '../../src/domain/dispatch.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { newsreader, notoSans, notoSerif, openSlice, surely } from '../../src/fonts/drawn.ts';
import { fontPackage, sliceFor } from '../../src/fonts/packages.ts';
import { Store } from '../../src/files/store.ts';
import { allCards, type Card } from '../../src/pictures/card.ts';
import { siteCards } from '../../src/pictures/site-cards.ts';
import { makeImages, type MadeImage } from '../../src/pictures/make-images.ts';
import { loadFaces } from '../../src/pictures/faces.ts';
import { shareImage } from '../../src/pictures/share-image.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { pngSize } from '../png.ts';
import { readContentAgain } from '../kept-readings.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'share-images-'));
const store = new Store(folder);
const made = (images: readonly MadeImage[]) => images.filter((image) => image.made).map(({ card }) => card.id);
const { dispatches, people } = await readContentAgain(fixtureSite);
let all: Card[];
let cards: Card[];
let first: MadeImage[];

beforeAll(async () => {
	all = allCards(dispatches, people);
	const quotes = all
		.filter(({ locale, kind }) => locale === 'zh' && kind === 'quote')
		.sort((a, b) => a.words[0]!.length - b.words[0]!.length);
	cards = [quotes[0]!, quotes.at(-1)!, all.find(({ locale, kind }) => locale === 'en' && kind === 'answer')!];
	first = await makeImages(root, cards, store);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there is a card for every dispatch, every quote, and every answer without a quote, in both languages', () => {
	const count = (locale: string, kind: string) =>
		all.filter((card) => card.locale === locale && card.kind === kind).length;
	const made = [
		dispatches.length,
		dispatches.flatMap((dispatch) => {
			const quoted = new Set(quotesOf(dispatch).map(({ section }) => section.id));
			return exchanges(dispatch).filter(({ id }) => !quoted.has(id));
		}).length,
		dispatches.flatMap(({ quotes }) => quotes).length,
	];
	for (const locale of ['zh', 'en'])
		expect([count(locale, 'dispatch'), count(locale, 'answer'), count(locale, 'quote')]).toEqual(made);
});

test('there is a card for the front page, each list and each person, and one for a kind that has dispatches', () => {
	const ids = siteCards(dispatches, people)
		.filter(({ locale }) => locale === 'en')
		.map(({ id }) => id);
	expect(ids.slice(0, 5)).toEqual(['home', 'archive', 'editions', 'people', 'quotes']);
	expect(ids).toContain('kind-interview');
	expect(ids.filter((id) => id.startsWith('person-')).length).toBe(people.size);
	expect(
		siteCards(
			dispatches.filter(({ kind }) => kind === 'speech'),
			new Map(),
		).map(({ id }) => id),
	).not.toContain('kind-interview');
});

describe('an image', () => {
	test('is a PNG of 1200 by 630 pixels', () => {
		expect(first.map(({ path }) => pngSize(readFileSync(path)))).toEqual(
			cards.map(() => ({ width: 1200, height: 630 })),
		);
	});

	test('is made once', async () => {
		expect(made(first)).toEqual(cards.map(({ id }) => id));
		expect(made(await makeImages(root, cards, store))).toEqual([]);
	});

	test('is made again when its words change, and no other is', async () => {
		const changed = cards.map((card, index) => (index === 0 ? { ...card, words: ['这一句改了。'] } : card));
		expect(made(await makeImages(root, changed, store))).toEqual([cards[0]!.id]);
	});

	test('is made whatever characters its texts have', async () => {
		const [zh, , en] = cards.map((card) => ({
			...card,
			label: 'Ⅱ',
			words: ['αβγ 😀️ مرفأ', '\u{10FFFD}e\u0303'],
			deck: '𠮷Ⅱ',
			name: '丣',
			office: 'Ω',
			origin: '∮',
		}));
		const images = await makeImages(root, [zh!, en!], store);
		expect(images.map(({ path }) => pngSize(readFileSync(path)))).toEqual([
			{ width: 1200, height: 630 },
			{ width: 1200, height: 630 },
		]);
	});
});

describe('a face', () => {
	const shape = async (text: string) => (await loadFaces('zh', text)).display.shape(text);
	const boxed = async () => (await shape('\u{10FFFD}')).glyphs[0]!.outline;

	test('draws a box, an em wide, for a character that no font has', async () => {
		const { glyphs, advance } = await shape('Ⅱ新');
		const box = await boxed();
		expect(glyphs.map(({ outline, x }) => [outline === box, x])).toEqual([
			[true, 0],
			[false, 1],
		]);
		expect(advance).toBe(2);
	});

	test('takes a character from another font where its own only seems to have it', async () => {
		const { glyphs } = await shape('Ł');
		expect(glyphs).toHaveLength(1);
		expect([await boxed(), '']).not.toContain(glyphs[0]!.outline);
	});

	test('draws nothing for what only chooses a form of the character before it', async () => {
		expect(await shape('新\u{fe0f}')).toEqual(await shape('新'));
	});

	test('needs no file to know what every Chinese font draws', async () => {
		const claimed = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((one) =>
			surely.test(one),
		);
		const wrong: string[] = [];
		for (const font of [notoSerif, notoSans, newsreader]) {
			const source = fontPackage(font.id, font.axes);
			for (const [slice, characters] of Map.groupBy(claimed, (character) => sliceFor(source, character))) {
				const opened = slice && new Font(await openSlice(slice));
				wrong.push(...characters.filter((one) => opened && !opened.glyph(one.charCodeAt(0))));
			}
		}
		expect(wrong).toEqual([]);
	});
});

test('the translation is credited in the picture and in its words, the original is not', () => {
	const credits = (id: string) =>
		all
			.filter((card) => card.id === id)
			.map((card) => [card.credit, shareImage(card).alt.match(/trans\..*|电讯双语录.*/)?.[0]]);
	const english = 'trans. Dispatches in Two Languages';
	expect(credits('zhen-not-an-ornament')).toEqual([
		[undefined, undefined],
		[english, english],
	]);
	expect(credits('boats-home')).toEqual([
		['电讯双语录译', '电讯双语录译'],
		[undefined, undefined],
	]);
	expect(credits('lamp-brief')).toEqual([
		[undefined, undefined],
		[undefined, undefined],
	]);
});

test('the tags of a page get the address, the size and the words of its image', () => {
	expect(shareImage(all.find(({ id, locale }) => id === 'zhen-not-an-ornament' && locale === 'zh')!))
		.toMatchInlineSnapshot(`
			{
			  "alt": "“一岛一桥”不是“小摆设”，而是过河路。　甄举例，示例通讯社云屿2031年5月6日电",
			  "height": 630,
			  "url": "https://dispatches.example/share/zh/quote-zhen-not-an-ornament.png",
			  "width": 1200,
			}
		`);
});
