import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

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

/** What axe finds on a page that was opened with `bypassCSP`, at three widths, in light and dark. */
export async function violationsOn(page: Page): Promise<object[]> {
	const found: object[] = [];
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
		for (const { id, help, nodes } of violations)
			for (const { target, failureSummary } of nodes)
				found.push({ colorScheme, width, id, help, target, failureSummary });
	}
	return found;
}
