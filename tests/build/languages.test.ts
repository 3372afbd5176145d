import { expect, inject, test } from 'vitest';
import { languageOf, readPages, visibleTexts } from './html.ts';

const texts = readPages(inject('site').dir).flatMap((page) =>
	visibleTexts(page.document).map((node) => ({
		page: `/${page.path}`,
		text: node.value.trim(),
		language: languageOf(node),
	})),
);

test('Chinese text stands where the language is zh-Hans', () => {
	const wrong = texts.filter(({ text, language }) => /\p{Script=Han}/u.test(text) && language !== 'zh-Hans');
	expect(wrong).toEqual([]);
});

test('English text stands where the language is en', () => {
	// Two words of Latin letters and no Han: a single one may be a name or an abbreviation within Chinese.
	const isEnglish = (text: string) => /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text);
	const wrong = texts.filter(({ text, language }) => isEnglish(text) && language !== 'en');
	expect(wrong).toEqual([]);
});
