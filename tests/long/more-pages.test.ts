import { describe, expect, test } from 'vitest';
import { violationsOn } from '../browser/axe.ts';
import { misfitsOf } from '../browser/misfits.ts';
import { morePages } from '../browser/pages.ts';
import { useBrowser } from '../browser/site.ts';

const site = useBrowser();

describe.each(morePages)('%s', (path) => {
	test('has no violation of WCAG 2.2 AA at three widths, in light and dark', async () => {
		expect(await violationsOn(await site.visit(path, { bypassCSP: true }))).toEqual([]);
	});

	test('does not overflow, and gives every target 24 by 24 pixels', async () => {
		expect(await misfitsOf(await site.visit(path, { bypassCSP: true }))).toEqual([]);
	});
});
