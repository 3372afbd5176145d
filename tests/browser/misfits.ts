import type { Page } from 'playwright-core';

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * What does not fit on a page that was opened with `bypassCSP`: at 320 pixels, at 200 % text, with the text spacing of
 * WCAG 1.4.12, and targets under 24 by 24 pixels (WCAG 2.5.8).
 */
export async function misfitsOf(page: Page): Promise<string[]> {
	const rounds = [
		{ width: 320, height: 640, style: 'html {}' },
		{ width: 1280, height: 800, style: 'html { font-size: 200% }' },
		{
			width: 360,
			height: 640,
			style:
				'* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
				'p { margin-block-end: 2em !important }',
		},
	];
	const misfits: string[] = [];
	for (const { style, ...size } of rounds) {
		await page.setViewportSize(size);
		const added = await page.addStyleTag({ content: style });
		const pixels = await overflow(page);
		if (pixels > 0) misfits.push(`${pixels} pixels wider than ${size.width}, with “${style}”`);
		await added.evaluate((element) => (element as Element).remove());
	}
	return [...misfits, ...(await smallTargets(page))];
}

/** The targets that are smaller than 24 by 24 pixels. */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')]
			// A link inside a sentence is exempt, and what is not shown is no target.
			.filter(
				(element) =>
					element.checkVisibility({ visibilityProperty: true }) && !element.closest('.prose article :is(p, li), .skip'),
			)
			// A control's label is part of its target.
			.map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
			.filter(({ box }) => box.width < 23.5 || box.height < 23.5)
			.map(
				({ element, box }) =>
					`${element.textContent.trim().slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`,
			),
	);
}
