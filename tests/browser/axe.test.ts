import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './pages.ts';
import { useBrowser } from './site.ts';

const site = useBrowser();
const axe = createRequire(import.meta.url).resolve('axe-core');

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
	test.each(pageKinds)('%s has no violation of WCAG 2.2 AA at three widths', async (path) => {
		const page = await site.open(path, { colorScheme, bypassCSP: true });
		await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
		await page.addScriptTag({ path: axe });
		for (const width of [360, 768, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const { violations } = await page.evaluate(
				(tags) =>
					(
						globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }
					).axe.run(document, { runOnly: tags }),
				['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			);
			const found = violations.flatMap(({ id, help, nodes }) =>
				nodes.map(({ target, failureSummary }) => ({ width, id, help, target, failureSummary })),
			);
			expect(found).toEqual([]);
		}
	});
});
