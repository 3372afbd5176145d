import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'astro/zod';
import { expect, inject, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import { attribute, byTag, readPages, textOf, withAttribute, type Page } from './html.ts';

const { dir, origin, basePath } = inject('fixture');
const pages = readPages(dir);
const pageAt = (path: string) => pages.find((page) => page.path === path)!;
const styleOf = ({ document }: Page) => byTag(document, 'style').map(textOf).join('');

test.each([
	['zh/articles/lighthouse-lit/', ['marker', 'plate', 'cell', 'subhead'], ['verse', 'note >']],
	['en/articles/bridge-day/dual/', ['verse', 'note >'], ['marker', 'plate', 'cell', 'subhead']],
	['zh/interviews/pier-talk/q1/', ['marker', 'verse'], ['plate', 'cell', 'subhead', 'note >']],
	['zh/articles/tide-table/', [], ['marker', 'verse', 'plate', 'cell', 'subhead', 'note >']],
])('/%s has the styles of its own blocks and no others', (path, own, others) => {
	const styles = styleOf(pageAt(path)).replaceAll('>', ' >').replaceAll('  >', ' >');
	const has = (name: string) => styles.includes(`.${name}`);
	expect([own.filter((name) => !has(name)), others.filter(has)]).toEqual([[], []]);
});

test.each([
	['zh', '本站按：两家通讯社同日播发，文字相同。'],
	['en', 'Note by this site: Both agencies carried it on the same day in the same words.'],
])(
	'a note of the site’s own stands in the head of every view in %s, outside of the dispatch’s words',
	(locale, note) => {
		for (const view of ['', 'dual/', 'reveal/']) {
			const { document } = pageAt(`${locale}/documents/isles-communique/${view}`);
			const holding = byTag(document, 'p').filter((element) => textOf(element) === note);
			expect(holding.map((element) => attribute(element, 'class'))).toEqual(['meta']);
			expect(
				withAttribute(document, 'id').some(
					(element) => attribute(element, 'data-segment') !== undefined && textOf(element).includes(note),
				),
			).toBe(false);
		}
	},
);

test.each(locales)('the figures of a dispatch are in its data in %s, each a picture that is there', async (locale) => {
	const page = pageAt(`${locale}/articles/lighthouse-lit/`);
	const [script] = byTag(page.document, 'script').filter(
		(element) => attribute(element, 'type') === 'application/ld+json',
	);
	const image = z.object({
		'@type': z.literal('ImageObject'),
		'@id': z.url(),
		contentUrl: z.url(),
		width: z.number(),
		height: z.number(),
		caption: z.string(),
		description: z.string(),
		creditText: z.string(),
	});
	const { '@graph': graph } = z.object({ '@graph': z.array(z.unknown()) }).parse(JSON.parse(textOf(script!)));
	const { image: images } = z.object({ image: z.array(image) }).parse(graph[0]);
	expect(images.map(({ creditText }) => creditText)).toEqual(
		locale === 'zh' ? ['样刊电讯社记者贾设问摄', '样刊电讯社'] : ['Jia Shewen, Specimen Wire', 'Specimen Wire'],
	);
	for (const one of images) {
		const id = new URL(one['@id']).hash.slice(1);
		const caption = withAttribute(page.document, 'id').find((element) => attribute(element, 'id') === id)!;
		expect(textOf(caption)).toBe(one.caption);
		const file = join(dir, one.contentUrl.slice(`${origin}${basePath}`.length));
		const { width, height } = await sharp(file).metadata();
		expect({ width, height }).toEqual({ width: one.width, height: one.height });
	}
});

test('every picture of a figure has its size, what it shows, both formats, and files that are there', () => {
	const figures = pages
		.filter(({ path }) => /^(zh|en)\/articles\/lighthouse-lit\/(dual\/|reveal\/)?$/.test(path))
		.flatMap(({ document }) => byTag(document, 'figure'));
	expect(figures.length).toBe(12);
	for (const figure of figures) {
		const [image] = byTag(figure, 'img');
		for (const name of ['alt', 'width', 'height', 'src']) expect(attribute(image!, name)).toBeTruthy();
		const types = byTag(figure, 'source').map((source) => attribute(source, 'type'));
		expect(types).toEqual(['image/avif', 'image/webp']);
		const files = [
			attribute(image!, 'src')!,
			attribute(byTag(figure, 'a')[0]!, 'href')!,
			...byTag(figure, 'source').flatMap((source) =>
				attribute(source, 'srcset')!
					.split(', ')
					.map((entry) => entry.split(' ')[0]!),
			),
		];
		for (const file of files) expect(existsSync(join(dir, file.slice(basePath.length))), file).toBe(true);
	}
});

test('no picture is published as it was received, with what the camera wrote into it', () => {
	const html = pages.map((page) => page.html).join('');
	expect(html).not.toMatch(/lighthouse\.[\w-]+\.jpg|night-ferry\.[\w-]+\.png/);
});
