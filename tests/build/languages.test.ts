import { describe, expect, inject, test } from 'vitest';
import { languageOf, readPages, visibleTexts } from './html.ts';

describe.each(['site', 'fixture'] as const)('on the %s', (name) => {
	const texts = readPages(inject(name).dir).flatMap((page) =>
		visibleTexts(page.document).map((node) => ({
			page: `/${page.path}`,
			text: node.value.trim(),
			language: languageOf(node),
		})),
	);

	test('Chinese text stands where the language is Chinese', () => {
		const wrong = texts.filter(
			({ text, language }) => /\p{Script=Han}/u.test(text) && !/^zh-Han[st]$/.test(language ?? ''),
		);
		expect(wrong).toEqual([]);
	});

	test('English text stands where the language is en', () => {
		// Two words of Latin letters and no Han: a single one may be a name or an abbreviation within Chinese.
		const isEnglish = (text: string) => /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text);
		const wrong = texts.filter(({ text, language }) => isEnglish(text) && language !== 'en');
		expect(wrong).toEqual([]);
	});
});
