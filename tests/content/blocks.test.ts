import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { dispatchPages } from '../../src/i18n/dispatch-path.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { siteMistakesAfter, type Change } from './fixture.ts';

const folder = 'dispatches/lighthouse-lit';
const zh = `${folder}/zh.mdx`;
const en = `${folder}/en.mdx`;
const bytesOf = (file: string) => readFileSync(join(fixtureSite, 'content', file));
const inBoth = (replace: string, by: string): Change[] => [zh, en].map((file) => ({ file, replace, by }));
/** A JPEG whose head says that it is larger than it is: of one that is too large no more is looked at. */
async function jpegOf(width: number, height: number): Promise<Buffer> {
	const jpeg = await drawn(900, 900).jpeg().toBuffer();
	const frame = jpeg.indexOf(Uint8Array.of(0xff, 0xc0));
	jpeg.writeUInt16BE(height, frame + 5);
	jpeg.writeUInt16BE(width, frame + 7);
	return jpeg;
}
const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#345' } });

test('reports nothing about the blocks of the fixture site', async () => {
	expect(await siteMistakesAfter()).toBe('0 mistakes in the content:');
});

describe('the two languages of a block', () => {
	test('have the same lists, tables, pictures and levels', async () => {
		const report = await siteMistakesAfter(
			{
				file: en,
				replace: '</Item>\n</List>\n\n<Subhead id="h3">',
				by: '</Item>\n</List>\n\n<Subhead id="h3" level="2">',
			},
			{ file: en, replace: '</Item>\n<Item id="r2">', by: '</Item>\n</List>\n\n<List>\n<Item id="r2">' },
			{ file: en, replace: '| 8 p.m.     |', by: '| 8 | p.m. |' },
			{ file: 'dispatches/pier-talk/en.mdx', replace: '<Verse id="q1-v1">', by: '<Paragraph id="q1-v1">' },
			{ file: 'dispatches/pier-talk/en.mdx', replace: '</Verse>', by: '</Paragraph>' },
			{ file: en, replace: 'src="night-ferry.png"', by: 'src="lighthouse.jpg"' },
			{ file: en, replace: '| t1-isle  |', by: '| t1-bay |' },
		);
		expect(report).toMatchInlineSnapshot(`
			"7 mistakes in the content:

			content/dispatches/lighthouse-lit/en.mdx:65:1
			  “r2” is the first item of a list here and a further item of a list in zh.mdx.
			  Fix: Make it the same in both.

			content/dispatches/lighthouse-lit/en.mdx:70:1
			  “h3” is a subhead of level 2 here and a subhead of level 1 in zh.mdx.
			  Fix: Make it the same in both.

			content/dispatches/lighthouse-lit/en.mdx:82:1
			  Beside its id the row “t1-mist” has 5 cells, and the head 4.
			  Fix: Write as many cells as the head has, empty ones too; a literal | is written \\| instead.

			content/dispatches/lighthouse-lit/en.mdx:83:1
			  Only en.mdx has the id “t1-bay”.
			  Fix: Add a row with the id “t1-bay” to zh.mdx, or correct the id so that it is the same in both.

			content/dispatches/lighthouse-lit/en.mdx:86:1
			  “f2” is the caption of “lighthouse.jpg” here and that of “night-ferry.png” in zh.mdx.
			  Fix: Write src="night-ferry.png" in both.

			content/dispatches/lighthouse-lit/zh.mdx:80:1
			  Only zh.mdx has the id “t1-isle”.
			  Fix: Add a row with the id “t1-isle” to en.mdx, or correct the id so that it is the same in both.

			content/dispatches/pier-talk/en.mdx:35:1
			  “q1-v1” is a <Paragraph> here and a <Verse> in zh.mdx.
			  Fix: Make it a <Verse> in both."
		`);
	});

	test('are the source’s, captions, rows and verse too', async () => {
		const report = await siteMistakesAfter(
			{ file: zh, replace: '灯室是新的', by: '灯室是亲的' },
			{ file: zh, replace: '| 12       |', by: '| 13       |' },
			{ file: 'dispatches/bridge-day/zh.mdx', replace: '浪去我不留', by: '浪去我来留' },
		);
		expect(report).toMatchInlineSnapshot(`
			"3 mistakes in the content:

			content/dispatches/bridge-day/zh.mdx:21:4
			  In “v1”, after “不走，浪去我”, there is “来” where content/source/third-page.txt:50:4 has “不”.
			  Fix: Write the source's text: “不留。桥头一盏灯，照我过”.

			content/dispatches/lighthouse-lit/zh.mdx:13:12
			  In “f1”, after “灯塔。灯室是”, there is “亲” where content/source/third-page.txt:7:12 has “新”.
			  Fix: Write the source's text: “新的，塔身是旧的。样刊电”.

			content/dispatches/lighthouse-lit/zh.mdx:78:20
			  In “t1-cloud”, after “云屿1”, there is “3” where content/source/third-page.txt:30:5 has “2”.
			  Fix: Write the source's text: “2321时30分雾湾10”."
		`);
	});
});

describe('the folder of a dispatch', () => {
	test('holds its texts, the pictures that figures name, and nothing else', async () => {
		const report = await siteMistakesAfter(
			{ file: `${folder}/spare.jpg`, text: bytesOf(`${folder}/lighthouse.jpg`) },
			{ file: `${folder}/notes.docx`, text: 'x' },
			{ file: `${folder}/old/pier.jpg`, text: bytesOf(`${folder}/lighthouse.jpg`) },
			{ file: `${folder}/.DS_Store`, text: 'x' },
		);
		expect(report).toMatchInlineSnapshot(`
			"3 mistakes in the content:

			content/dispatches/lighthouse-lit/notes.docx
			  No <Figure> names this file.
			  Fix: Remove it: a dispatch is its facts, its two languages and its pictures.

			content/dispatches/lighthouse-lit/old
			  A dispatch has no folders inside its own.
			  Fix: Move its pictures beside zh.mdx, and remove it.

			content/dispatches/lighthouse-lit/spare.jpg
			  No <Figure> names this file.
			  Fix: Write <Figure id="…" src="spare.jpg" alt="…" credit="…"> in both languages, or remove the file."
		`);
	});

	test('holds every picture that a figure names', async () => {
		expect(await siteMistakesAfter(...inBoth('lighthouse.jpg', 'beacon.jpg'))).toMatchInlineSnapshot(`
			"2 mistakes in the content:

			content/dispatches/lighthouse-lit/en.mdx:12:1
			  The picture “beacon.jpg” does not exist.
			  Fix: Put it into content/dispatches/lighthouse-lit/, or use one of: lighthouse.jpg, night-ferry.png.

			content/dispatches/lighthouse-lit/zh.mdx:12:1
			  The picture “beacon.jpg” does not exist.
			  Fix: Put it into content/dispatches/lighthouse-lit/, or use one of: lighthouse.jpg, night-ferry.png."
		`);
	});

	test('has no picture that is too small or too large, of another type than its name says or than browsers show, or has no name for an address', async () => {
		const report = async (name: string, picture: Sharp | Buffer) =>
			siteMistakesAfter(
				{ file: `${folder}/night-ferry.png`, text: null },
				{ file: `${folder}/${name}`, text: Buffer.isBuffer(picture) ? picture : await picture.toBuffer() },
				...inBoth('night-ferry.png', name),
			);
		const reports = [
			await report('small.png', drawn(600, 400).png()),
			await report('other.png', drawn(900, 900).webp()),
			await report('poster.jpg', await jpegOf(10_000, 6100)),
			await report('scan.tiff', drawn(900, 900).tiff()),
			await report('Pier Head.png', drawn(900, 900).png()),
		];
		expect(reports.join('\n')).toMatchInlineSnapshot(`
			"1 mistake in the content:

			content/dispatches/lighthouse-lit/small.png
			  This picture is 600 by 400 pixels, too small to be printed across a column.
			  Fix: Use one whose longer side has 800 pixels at least.
			1 mistake in the content:

			content/dispatches/lighthouse-lit/other.png
			  This picture is of the type webp, and its name says another.
			  Fix: Rename it to other.webp, here and in both languages.
			1 mistake in the content:

			content/dispatches/lighthouse-lit/poster.jpg
			  This picture is 10000 by 6100 pixels, more than any page shows.
			  Fix: Save it smaller: 4000 pixels on its longer side are plenty.
			1 mistake in the content:

			content/dispatches/lighthouse-lit/scan.tiff
			  This picture is of the type tiff.
			  Fix: Save it as JPEG, PNG, WebP or AVIF.
			1 mistake in the content:

			content/dispatches/lighthouse-lit/Pier Head.png
			  The name “Pier Head.png” cannot be an address.
			  Fix: Rename it to lower-case ASCII letters, digits and single hyphens, here and in both languages."
		`);
	});

	test.each([
		['is no picture', Buffer.from('GIF? no')],
		['is cut off', bytesOf(`${folder}/lighthouse.jpg`).subarray(0, 6000)],
	])('has no file for a picture that %s', async (_, text) => {
		const report = await siteMistakesAfter({ file: `${folder}/lighthouse.jpg`, text });
		expect(report).toContain(`content/${folder}/lighthouse.jpg\n  This picture cannot be read: `);
		expect(report).toContain('Fix: Save it again as JPEG, PNG, WebP or AVIF.');
	});
});

test.each(dispatchPages)('“%s” is no id of a segment: a page of the dispatch has that name', async (id) => {
	const report = await siteMistakesAfter(...inBoth('<Paragraph id="p3">', `<Paragraph id="${id}">`));
	for (const file of [zh, en])
		expect(report).toMatch(
			new RegExp(`content/${file}:\\d+:1\n {2}The id “${id}” is the address of a page of the dispatch`),
		);
});

test('a subhead of level 2 stands under another', async () => {
	const report = await siteMistakesAfter(...inBoth('<Subhead id="h1">', '<Subhead id="h1" level="2">'));
	expect(report).toMatchInlineSnapshot(`
		"2 mistakes in the content:

		content/dispatches/lighthouse-lit/en.mdx:16:1
		  The first subhead, “h1”, is of level 2.
		  Fix: Leave its level out: a subhead of level 2 stands under one of level 1.

		content/dispatches/lighthouse-lit/zh.mdx:16:1
		  The first subhead, “h1”, is of level 2.
		  Fix: Leave its level out: a subhead of level 2 stands under one of level 1."
	`);
});
