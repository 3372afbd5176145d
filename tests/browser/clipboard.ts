import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { rangeVersion } from '../../src/domain/permalink.ts';
import { allSegments, segmentTexts } from '../../src/domain/dispatch.ts';
import { dispatchFolderPattern } from '../../src/i18n/dispatch-path.ts';
import { readContent } from '../../src/ingest/content.ts';
import { version } from '../../src/ledger/hash.ts';

/** Lets a page read and write the clipboard. */
export const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

export const clipboardText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

export const clipboardHtml = (page: Page) =>
	page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return item!.types.includes('text/html') ? (await item!.getType('text/html')).text() : '';
	});

/** The fixture's, read once. */
let content: ReturnType<typeof readContent> | undefined;

/** The address of segments of a page, with the version of their texts, as it is copied. */
export async function addressOf(page: Page, ids: string[]): Promise<string> {
	const { origin, pathname } = new URL(page.url());
	const [, slug] = new RegExp(`/${dispatchFolderPattern}/([^/]+)/`).exec(pathname)!;
	const { dispatches } = await (content ??= readContent(inject('fixture').project));
	const segments = allSegments(dispatches.find((dispatch) => dispatch.slug === slug)!);
	const versions = ids.map((id) => version(segmentTexts(segments.find((segment) => segment.id === id)!)));
	return `${origin}${pathname}?v=${rangeVersion(versions)}#${[...new Set([ids[0], ids.at(-1)])].join('..')}`;
}

/** Selects words with the mouse, from before the first to after the last. */
export async function drag(page: Page, [from, firstWords]: [string, string], [to, lastWords]: [string, string]) {
	// The page would still be scrolling while its words are looked for.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.locator(from).evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
	const start = await edgeOf(page, from, firstWords, 'left');
	const end = await edgeOf(page, to, lastWords, 'right');
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
	await page.mouse.move(end.x, end.y, { steps: 4 });
	await page.mouse.up();
}

/** Selects by script, as a keyboard or an assistive program would: text offsets in the first and the last element. */
export async function select(
	page: Page,
	[from, start]: [string, number],
	[to, end]: [string, number],
): Promise<string> {
	return page.evaluate(
		([fromSelector, startOffset, toSelector, endOffset]) => {
			const place = (selector: string, offset: number): [Node, number] => {
				const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
				let left = offset;
				while (walker.nextNode()) {
					const { length } = walker.currentNode as Text;
					if (left <= length) return [walker.currentNode, left];
					left -= length;
				}
				throw new Error(`${selector} has no offset ${offset}`);
			};
			getSelection()!.setBaseAndExtent(...place(fromSelector, startOffset), ...place(toSelector, endOffset));
			return getSelection()!.toString();
		},
		[from, start, to, end] as const,
	);
}

/** The middle of the line at one edge of words of an element. */
function edgeOf(page: Page, selector: string, words: string, edge: 'left' | 'right') {
	return page.locator(selector).evaluate(
		(element, [text, side]) => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const node = walker.currentNode as Text;
				const start = node.data.indexOf(text);
				if (start < 0) continue;
				const range = document.createRange();
				range.setStart(node, start);
				range.setEnd(node, start + text.length);
				const boxes = [...range.getClientRects()];
				const box = side === 'left' ? boxes[0]! : boxes.at(-1)!;
				return { x: side === 'left' ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
			}
			throw new Error(`No “${text}”`);
		},
		[words, edge] as const,
	);
}
