import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { dispatchFolderPattern } from '../../src/i18n/dispatch-path.ts';
import { readPages, textOf, withAttribute } from './html.ts';

describe.each(['site', 'fixture'] as const)('%s', (name) => {
	const { dir } = inject(name);

	/** Bytes on the wire at brotli 11. */
	const compressed = (text: string) => {
		const size =
			sizes.get(text) ?? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
		sizes.set(text, size);
		return size;
	};
	const sizes = new Map<string, number>();

	const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

	const read = (path: string) => readFileSync(join(dir, path), 'utf8');

	/** Addresses of scripts and pictures in a text of HTML, but for the icons of programs that know no SVG. */
	const addresses = (html: string) =>
		[
			...html
				.replace(/<link rel="(?:apple-touch-)?icon" href="[^"]+\.png"[^>]*>/g, '')
				.matchAll(/\s(?:src|href)="([^"]+\.(?:js|css|svg|png|ico))"/g),
		].map(([, file]) => file!);

	/** What waits until the page is painted. */
	const later = /<template data-later>[^]*?<\/template>/g;

	/** What a page asks for at once, itself included; the headline font and the scripts come after it is painted. */
	function cold(path: string): string[] {
		const html = read(`${path}index.html`);
		return [html, ...addresses(html.replaceAll(later, '')).map(read)];
	}

	/**
	 * Every script that a reading page may run: those that stand in it, its tools, and all that these import, but for
	 * what an address asks for: the marks of a search, whether a text has changed, what a wrong fragment meant.
	 */
	function scripts(path: string): string[] {
		const html = read(`${path}index.html`);
		const inline = [...html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map(([, script]) => script!);
		const loaded = new Set((html.match(later) ?? []).flatMap(addresses));
		for (const file of loaded) {
			for (const [, name = ''] of read(file).matchAll(
				/\b(?:import\(|from|import)\s*[`"'](?:\.\/)?([^`"']+\.js)[`"']/g,
			)) {
				if (!/^(mark-page|edited-since|mend-fragment)/.test(name)) loaded.add(`/_astro/${name}`);
			}
		}
		return [...inline, ...[...loaded].map(read)];
	}

	/** The reading pages of the site’s dispatches, with the segments of each. */
	const reading = readPages(dir)
		.filter(({ path }) => new RegExp(`^(zh|en)/${dispatchFolderPattern}/[^/]+/((dual|reveal)/)?$`).test(path))
		.map(({ path, document }) => ({ path, segments: withAttribute(document, 'data-segment').map(textOf) }));

	/** What only the blocks of some dispatches need: their styles, and pictures. */
	const ofBlocks = /<style>@layer[^]*?<\/style>|<a class="plate"[^]*?<\/a>/g;

	/**
	 * What a page may weigh beside its text, in bytes, with 30 for what each segment has about it, and what its blocks
	 * need beyond 300.
	 */
	const frame = { single: 7_050, both: 7_320 };

	test.each(reading)('$path, cold, is three requests at most and little more than its text', ({ path, segments }) => {
		const asked = cold(path);
		const weight = sum(asked.map(compressed));
		const blocks = weight - sum(asked.map((text) => compressed(text.replaceAll(ofBlocks, ''))));
		const beside = weight - compressed(segments.join('\n')) - 30 * segments.length;
		const limit = /(dual|reveal)\/$/.test(path) ? frame.both : frame.single;
		expect(beside).toBeLessThanOrEqual(limit + Math.max(0, blocks - 300));
		expect(blocks).toBeLessThanOrEqual(1_700);
		expect(asked.length).toBeLessThanOrEqual(3);
	});

	test.each(reading)('the scripts of $path are at most 6 KB, all of its tools included', ({ path }) => {
		const all = scripts(path);
		expect(all.length).toBeGreaterThanOrEqual(4);
		expect(sum(all.map(compressed))).toBeLessThanOrEqual(6 * 1024);
	});

	test.each(reading)('the styles of $path are at most 4 KB, those of its blocks aside', ({ path }) => {
		const sheets = addresses(read(`${path}index.html`)).filter((address) => address.endsWith('.css'));
		expect(sheets.length).toBeGreaterThan(0);
		expect(sum(sheets.map(read).map(compressed))).toBeLessThanOrEqual(4 * 1024);
	});
});
