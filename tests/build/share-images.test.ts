import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { exchanges, type Dispatch } from '../../src/domain/dispatch.ts';
import { locales, type Locale } from '../../src/domain/locale.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { pngSize } from '../png.ts';
import { pathOf, readDispatches } from './dispatches.ts';
import { attribute, byTag, filesOf, readPages } from './html.ts';

describe.each(['site', 'fixture'] as const)('%s', async (name) => {
	const { dir, basePath, origin } = inject(name);
	const dispatches = await readDispatches(inject(name));
	const built = readPages(dir);
	const paths = new Set(built.map(({ path }) => path));

	/** The page of everything that has a share image, with the image's file. */
	const pages = locales.flatMap((locale) =>
		dispatches.flatMap((dispatch) => {
			const page = pathOf(locale, dispatch);
			return [
				{ page, file: `share/${locale}/dispatch-${dispatch.slug}.png` },
				...exchanges(dispatch).map(({ id }) => ({ page: `${page}${id}/`, file: fileOfAnswer(locale, dispatch, id) })),
				...quotesOf(dispatch).map(({ id }) => ({
					page: `${locale}/quotes/${id}/`,
					file: `share/${locale}/quote-${id}.png`,
				})),
			];
		}),
	);

	/** That of the first words quoted from it, else its own. */
	function fileOfAnswer(locale: Locale, dispatch: Dispatch, id: string) {
		const quote = quotesOf(dispatch).find(({ section }) => section.id === id);
		return `share/${locale}/${quote ? `quote-${quote.id}` : `answer-${dispatch.slug}-${id}`}.png`;
	}

	test('every page of a dispatch, an answer or a quote has its image of 1200 by 630 pixels', () => {
		const wrong = pages.filter(({ page, file }) => {
			if (!paths.has(page) || !existsSync(join(dir, file))) return true;
			const { width, height } = pngSize(readFileSync(join(dir, file)));
			return width !== 1200 || height !== 630;
		});
		expect(wrong).toEqual([]);
		expect(pages.filter(({ page }) => page.includes('/quotes/')).length).toBe(
			[...paths].filter((path) => /\/quotes\/./.test(path)).length,
		);
	});

	test('every such page names its image for previews, with its size and its words', () => {
		const wrong = pages.filter(({ page, file }) => {
			const found = built.find(({ path }) => path === page)!;
			const tags = Object.fromEntries(
				byTag(found.document, 'meta').map((tag) => [
					attribute(tag, 'property') ?? attribute(tag, 'name'),
					attribute(tag, 'content'),
				]),
			);
			const url = new URL(basePath + file, origin).href;
			return (
				tags['og:image'] !== url ||
				tags['og:image:width'] !== '1200' ||
				tags['og:image:height'] !== '630' ||
				!tags['og:image:alt']
			);
		});
		expect(wrong).toEqual([]);
	});

	const imageOf = ({ document }: (typeof built)[number]) => {
		const tag = byTag(document, 'meta').find((one) => attribute(one, 'property') === 'og:image');
		return tag && attribute(tag, 'content')!.replace(new URL(basePath, origin).href, '');
	};

	test('every page that search engines may list names a picture, and there is no picture without a page', () => {
		const images = filesOf(join(dir, 'share')).filter((file) => file.endsWith('.png'));
		const listed = built.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'));
		expect(listed.filter((page) => !imageOf(page)).map(({ path }) => path)).toEqual([]);
		expect(images.map((file) => `share/${file}`).sort()).toEqual([...new Set(listed.map(imageOf))].sort());
	});

	test('front page, lists and people have pictures and descriptions of their own', () => {
		const own = built.filter(({ path }) =>
			/^(zh|en)\/(|archive\/|editions\/|quotes\/|people\/([^/]+\/)?|interviews\/|articles\/)$/.test(path),
		);
		expect(own.length).toBeGreaterThan(12);
		expect(new Set(own.map(imageOf)).size).toBe(own.length);
		const descriptions = own.map(({ html }) => /content="([^"]*)" name="description"/.exec(html)?.[1]);
		expect(new Set(descriptions).size).toBe(own.length);
	});

	test('no image weighs more than 30 KB', () => {
		const images = filesOf(join(dir, 'share')).filter((file) => file.endsWith('.png'));
		expect(images.filter((file) => statSync(join(dir, 'share', file)).size > 30_000)).toEqual([]);
	});

	test('beside the icon that scales there are ones for programs that know no SVG, as the head says', () => {
		for (const [file, size] of [
			['icon.png', 48],
			['apple-touch-icon.png', 180],
		] as const) {
			expect(pngSize(readFileSync(join(dir, file)))).toEqual({ width: size, height: size });
			expect(built.filter(({ html }) => !html.includes(`href="${basePath}${file}"`)).map(({ path }) => path)).toEqual(
				[],
			);
		}
	});
});
