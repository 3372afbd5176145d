import type { Page } from 'playwright-core';

/**
 * The words of a page's segments that the browser has marked for a text directive, joined by line breaks, without white
 * space. It looks at the picture of the page, for which it has the marks painted in one plain colour: scripts cannot ask.
 */
export async function markedText(page: Page): Promise<string> {
	await page.evaluate(() => {
		const style = new CSSStyleSheet();
		style.replaceSync('::target-text { background: rgb(0 255 0) !important; color: rgb(0 255 0) !important; text-decoration: none !important }');
		document.adoptedStyleSheets = [style];
	});
	const png = (await page.screenshot({ fullPage: true })).toString('base64');
	return page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
		canvas.drawImage(image, 0, 0);
		const pixels = canvas.getImageData(0, 0, image.width, image.height).data;
		const isMarked = ({ left, top, width, height }: DOMRect) => {
			const place = 4 * (Math.floor(top + height / 2 + scrollY) * image.width + Math.floor(left + width / 2 + scrollX));
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
		const textNodes = (segment: Element) => {
			const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
			const nodes: Text[] = [];
			while (walker.nextNode()) nodes.push(walker.currentNode as Text);
			return nodes;
		};
		return [...document.querySelectorAll('[data-segment]')]
			.filter((segment) => segment.checkVisibility())
			.map((segment) => textNodes(segment).flatMap(markedOf).join('').replaceAll(/\s/g, ''))
			.filter(Boolean)
			.join('\n');
	}, png);
}
