import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyStrings } from '../../src/i18n/browser/copy.ts';
import { selectionStrings } from '../../src/i18n/browser/selection.ts';
import { strings, type StringKey } from '../../src/i18n/strings.ts';
import { urls } from '../../src/i18n/urls.ts';
import { readDispatches } from './dispatches.ts';

const site = inject('site');
const { dir } = site;

/** The scripts that a page names, and those that they import, but for the marks of a search. */
function scriptsOf(path: string): string {
	const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
	const names = new Set([...html.matchAll(/<script[^>]* src="[^"]*\/([^"/]+\.js)"/g)].map(([, name = '']) => name));
	for (const name of names) {
		const script = readFileSync(join(dir, '_astro', name), 'utf8');
		for (const [, other = ''] of script.matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g)) {
			if (!/^(mark-page|edited-since)/.test(other)) names.add(other);
		}
	}
	return [...names].map((name) => readFileSync(join(dir, '_astro', name), 'utf8')).join('\n');
}

/** The longest stretch of a string that is written as it is. */
const stretch = (text: string) =>
	text
		.split(/[{}]|, plural,|\bone\b|\bother\b/)
		.reduce((longest, part) => (part.length > longest.length ? part : longest));

test('a reading page is sent the strings that its tools show, and no other', async () => {
	const [dispatch] = await readDispatches(site);
	const scripts = scriptsOf(urls.dispatch('zh', dispatch!));
	const shown = [copyStrings, selectionStrings].flatMap(
		(translate) => (translate as unknown as { keys: StringKey[] }).keys,
	);
	for (const key of shown) expect(scripts, key).toContain(stretch(strings.zh[key]));
	const words = new Set(shown.flatMap((key) => [strings.zh[key], strings.en[key]]));
	for (const key of Object.keys(strings.zh) as StringKey[]) {
		if (shown.includes(key)) continue;
		expect(scripts, key).not.toContain(`"${key}"`);
		for (const text of [strings.zh[key], strings.en[key]]) {
			if (stretch(text).length > 3 && ![...words].some((word) => word.includes(stretch(text)))) {
				expect(scripts, key).not.toContain(`\`${stretch(text)}`);
			}
		}
	}
});
