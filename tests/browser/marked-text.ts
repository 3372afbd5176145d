import type { Page } from 'playwright-core';

/**
 * How a page is opened whose marked words are asked for: at half its size, at which a character is still several pixels
 * wide and the picture of the whole page is made in a quarter of the time.
 */
export const forMarkedText = { deviceScaleFactor: 0.5 };

/**
 * The words of a page's main part that the browser has marked for a text directive, without white space. It looks at
 * the picture of the page, for which it has the marks painted in one plain colour, since scripts cannot ask.
 */
export async function markedText(page: Page): Promise<string> {
	await page.evaluate(() => {
		const style = new CSSStyleSheet();
		style.replaceSync(
			'::target-text { background: rgb(0 255 0) !important; color: rgb(0 255 0) !important; text-decoration: none !important }',
		);
		document.adoptedStyleSheets.push(style);
	});
	const png = (await page.screenshot({ fullPage: true })).toString('base64');
	return page.evaluate(async (data) => {
		// Not as an <img>, whose data the page's policy would refuse.
		const image = await createImageBitmap(
			new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))]),
		);
		const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
		canvas.drawImage(image, 0, 0);
		const pixels = canvas.getImageData(0, 0, image.width, image.height).data;
		const isMarked = ({ left, top, width, height }: DOMRect) => {
			const row = Math.floor((top + height / 2 + scrollY) * devicePixelRatio);
			const column = Math.floor((left + width / 2 + scrollX) * devicePixelRatio);
			const place = 4 * (row * image.width + column);
			return pixels[place]! < 90 && pixels[place + 1]! > 200 && pixels[place + 2]! < 90;
		};
		const markedOf = (node: Text) =>
			[...node.data].filter((_, index) => {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + 1);
				const box = [...range.getClientRects()].at(-1);
				return box && box.width > 0 && isMarked(box);
			});
		const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
		let text = '';
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			if (node.parentElement!.checkVisibility()) text += markedOf(node).join('');
		}
		return text.replaceAll(/\s/g, '');
	}, png);
}
