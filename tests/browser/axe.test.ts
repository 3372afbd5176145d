import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { pageKinds } from './pages.ts';
import { useBrowser } from './site.ts';

const site = useBrowser();
const axe = createRequire(import.meta.url).resolve('axe-core');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.each(pageKinds)('%s has no violation of WCAG 2.2 AA at three widths, in light and dark', async (path) => {
	const page = await site.open(path, { bypassCSP: true });
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	await page.addScriptTag({ path: axe });
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		// Dark changes colors alone, and no part of a page is shown at a middle width only.
		for (const width of colorScheme === 'light' ? [360, 768, 1440] : [360, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const { violations } = await page.evaluate(
				(runOnly) =>
					(
						globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }
					).axe.run(document, { runOnly, resultTypes: ['violations'] }),
				colorScheme === 'light'
					? { type: 'tag', values: tags }
					: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
			);
			const found = violations.flatMap(({ id, help, nodes }) =>
				nodes.map(({ target, failureSummary }) => ({ colorScheme, width, id, help, target, failureSummary })),
			);
			expect(found).toEqual([]);
		}
	}
});
