import { describe, expect, test } from 'vitest';
import { displayHtml } from '../../src/domain/html.ts';
import { clausesOf, phrasesOf, senseLinesOf } from '../../src/domain/phrases.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import { attribution, sourceLine, workLine } from '../../src/domain/source-line.ts';
import { quotedTitle, recordTitle, titleInProse, translatedTitle } from '../../src/domain/title.ts';
import { dispatches } from './search-fixture.ts';

const sentences = (text: string, locale: 'zh' | 'en') =>
	sentencesOf(text, locale).map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
	test.each([
		['zh', ['他说：“好。”', '然后走了！', '真的？', '是']],
		['zh', ['大方向。', '“一带一路”倡导多边主义。']],
		['zh', ['“嗯。”', '“好。”', '（甲。）', '《乙》']],
		['en', ['It grew by 3.5 percent. ', '“So be it.” ', 'He left.']],
		['en', ['Said B. R. Deepak. ', 'Two. ']],
		['en', ['Mr. Wang went. ', 'Dr. Li of the U.S. Treasury stayed.']],
		['en', ['“What?” he asked. ', '(Nobody knew.) ', '[So what.]']],
	] as const)('ends after the marks that close it, in %s: %j', (locale, expected) =>
		expect(sentences(expected.join(''), locale)).toEqual(expected),
	);

	test('is not found in an empty text', () => expect(sentencesOf('', 'en')).toEqual([]));
});

describe('phrases', () => {
	test('of Chinese keep punctuation and short quotations whole, and make up the text', () => {
		const text = '共建“一带一路”，开创美好未来';
		const phrases = phrasesOf(text, 'zh');
		expect(phrases.join('')).toBe(text);
		expect(phrases.some((phrase) => phrase.includes('“一带一路”，'))).toBe(true);
		expect(displayHtml(text, 'zh').replaceAll('<wbr>', '')).toBe(text);
	});

	test('of English end at commas', () =>
		expect(phrasesOf('A Start, a Vision, and More', 'en')).toEqual(['A Start,', 'a Vision,', 'and More']));

	test('that set a large headline also end before “and”', () =>
		expect(senseLinesOf('A Start, a Vision and More')).toEqual(['A Start,', 'a Vision', 'and More']));

	test('of a sentence are its clauses', () => {
		expect(clausesOf('甲，乙；丙。')).toEqual(['甲，', '乙；', '丙。']);
		expect(clausesOf('One; two.')).toEqual(['One;', 'two.']);
	});
});

describe('a title', () => {
	const [received, supplied] = dispatches.map((dispatch) => ({
		...dispatch,
		headline: { zh: '谈“新”　再谈', en: 'On “New” Things' },
	}));

	test('of the source has the marks of its language, those within it made single', () => {
		expect(received && titleInProse(received, 'zh')).toBe('《谈“新” 再谈》');
		expect(received && titleInProse(received, 'en')).toBe('“On ‘New’ Things,”');
		expect(received && recordTitle(received, 'zh')).toBe('谈“新” 再谈');
		expect(received && quotedTitle(received)).toBe('“谈‘新’ 再谈”');
	});

	test('that the site supplied stands in brackets', () => {
		expect(supplied && titleInProse(supplied, 'zh')).toBe('〔谈“新” 再谈〕');
		expect(supplied && titleInProse(supplied, 'en')).toBe('[On “New” Things],');
		expect(supplied && recordTitle(supplied, 'zh')).toBe('[谈“新” 再谈]');
		expect(supplied && quotedTitle(supplied)).toBe('[谈“新” 再谈]');
		expect(supplied && translatedTitle(supplied)).toBe(' [On “New” Things]');
	});
});

test('a source line names publisher or speaker, work, place and date', () => {
	const zh = workLine({ title: '《题》', place: '第2段', date: '2019年4月28日' }, 'zh');
	const en = workLine({ title: '“Title,”', date: 'April 28, 2019' }, 'en');
	expect(sourceLine('新华社', zh, 'zh')).toBe('新华社：《题》，第2段，2019年4月28日');
	expect(sourceLine('Xinhua', en, 'en')).toBe('Xinhua, “Title,” April 28, 2019');
	expect(attribution('王毅', zh, 'zh')).toBe('——王毅，《题》，第2段，2019年4月28日，');
	expect(attribution('Wang Yi', en, 'en')).toBe('— Wang Yi, “Title,” April 28, 2019, ');
});
