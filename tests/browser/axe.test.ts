import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { onePageOfEachKind } from './pages.ts';
import { useBrowser } from './site.ts';

const site = useBrowser();

test.each(onePageOfEachKind)('%s has no violation of WCAG 2.2 AA at three widths, in light and dark', async (path) => {
	expect(await violationsOn(await site.visit(path, { bypassCSP: true }))).toEqual([]);
});
