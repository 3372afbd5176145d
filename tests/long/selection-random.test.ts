import { expect, test } from 'vitest';
import { randomNumbers, seed } from '../random.ts';
import { clipboardText, withClipboard } from '../browser/clipboard.ts';
import { forMarkedText } from '../browser/marked-text.ts';
import { bare, followLink, marks, segment, selectAnew } from '../browser/selection.ts';
import { useBrowser } from '../browser/site.ts';

const browser = useBrowser();
const article = 'articles/harbour-voices';

/** At how many places each of the views is tried. */
const places = Number(process.env['PLACES'] ?? 6);

test.each([
	['zh', 'single', ''],
	['en', 'single', ''],
	['zh', 'dual', 'dual/'],
	['en', 'dual', 'dual/'],
])(
	'the link to words at any place of the paragraphs marks these words and no others, in %s, %s view',
	async (locale, _view, folder) => {
		const lang = locale === 'zh' ? 'zh-Hans' : 'en';
		const page = await browser.visit(
			`${folder && locale === 'zh' ? 'en' : folder ? 'zh' : locale}/${article}/${folder}`,
			withClipboard,
		);
		const ids = await page
			.locator('div.text [data-segment][id]:not(.heading)')
			.evaluateAll((elements) => elements.map(({ id }) => id));
		const opened = await browser.visit('404.html', forMarkedText);
		const random = randomNumbers(`${locale} ${folder}`);
		const wrong: unknown[] = [];
		for (let round = 0; round < places; round++) {
			const id = ids[Math.floor(random() * ids.length)]!;
			const text = (await page.locator(segment(id, lang)).textContent())!;
			const from = Math.floor(random() * (text.length - 1));
			const to = Math.min(text.length, from + 1 + Math.floor(random() ** 3 * 120));
			const words = text.slice(from, to);
			if (!words.trim()) continue;
			await selectAnew(page, lang, [id, from], [id, to]);
			await followLink(page, opened);
			const found = await marks(opened);
			if (found !== bare(words)) wrong.push([id, words, found, decodeURIComponent(await clipboardText(page))]);
		}
		expect(wrong, `SEED=${seed}`).toEqual([]);
	},
);
