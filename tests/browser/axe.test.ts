import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { pageKinds } from './pages.ts';
import { useBrowser } from './site.ts';

const site = useBrowser();
const axe = createRequire(import.meta.url).resolve('axe-core');

const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const ofColor = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const ofSize = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };

/** Dark changes colors alone, and no part of a page is shown at a middle width only. */
const rounds = [
	['light', 360, all],
	['light', 768, ofSize],
	['light', 1440, all],
	['dark', 360, ofColor],
	['dark', 1440, ofColor],
] as const;

test.each(pageKinds)('%s has no violation of WCAG 2.2 AA at three widths, in light and dark', async (path) => {
	const page = await site.visit(path, { bypassCSP: true });
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	await page.addScriptTag({ path: axe });
	for (const [colorScheme, width, runOnly] of rounds) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await page.evaluate(
			(runOnly) =>
				(
					globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }
				).axe.run(document, { runOnly, resultTypes: ['violations'] }),
			runOnly,
		);
		const found = violations.flatMap(({ id, help, nodes }) =>
			nodes.map(({ target, failureSummary }) => ({ colorScheme, width, id, help, target, failureSummary })),
		);
		expect(found).toEqual([]);
	}
});
