import { describe, expect, test } from 'vitest';
import { textDirective } from '../../src/client/links/text-directive.ts';

/**
 * The directive, decoded, for words of one of the segments, which `|` part; the words begin at the `nth` place where
 * they stand.
 */
function directive(segments: string, words: string, nth = 1): string {
	return decodeURIComponent(encoded(segments, words, nth));
}

function encoded(segments: string, words: string, nth = 1): string {
	const page = segments.replaceAll('|', '');
	let start = -1;
	for (let count = 0; count < nth; count++) start = page.indexOf(words, start + 1);
	const end = start + words.length;
	let offset = 0;
	const extents = segments.split('|').map((text): [number, number] => [offset, (offset += text.length)]);
	const segment = extents.find(([, to]) => start < to)!;
	return textDirective({ page, words: [start, end], segment });
}

describe('words are named', () => {
	test.each([
		[
			'by themselves where the page has them once, as whole words',
			'We want more roads, many roads.',
			'more roads',
			'text=more roads',
		],
		['by themselves between Chinese punctuation', '论坛期间，习近平主席出席开幕式。', '论坛期间', 'text=论坛期间'],
		[
			'with what is around them, up to punctuation, inside a run of Chinese',
			'论坛期间，各方普遍认为是机遇。',
			'遍认',
			'text=各方普-,遍认,-为是机遇',
		],
		[
			'with a suffix alone where they begin beside punctuation',
			'论坛期间，各方普遍认为是机遇。',
			'各方',
			'text=各方,-普遍认为是机遇',
		],
		[
			'with a prefix alone where they end beside punctuation',
			'论坛期间，各方普遍认为是机遇。',
			'机遇',
			'text=各方普遍认为是-,机遇',
		],
		['with the rest of a word that is cut', 'China’s infrastructure', 'struct', 'text=infra-,struct,-ure'],
		['with a whole name where an apostrophe is inside of it', 'for China’s part', 's part', 'text=China’-,s part'],
		['with a whole number where a comma is inside of it', 'some 6,000 guests', '000 guests', 'text=6,-,000 guests'],
	])('%s', (_what, text, words, expected) => expect(directive(text, words)).toBe(expected));
});

describe('words that stand twice on the page are told apart', () => {
	test('by what follows them', () => {
		expect(directive('the road is long, the road was short', 'the road', 1)).toBe('text=the road,-is');
		expect(directive('the road is long, the road was short', 'the road', 2)).toBe('text=the road,-was');
	});

	test('by what is before them where nothing follows in their segment', () => {
		expect(directive('a long road|the short road', 'road', 2)).toBe('text=short-,road');
	});

	test('without regard to case, width, accents and the form of quotation marks, as browsers compare', () => {
		expect(directive('The Road ends.|the road, then', 'the road')).toBe('text=the road,-,');
		expect(directive('café late|cafe early', 'cafe')).toBe('text=cafe,-early');
		expect(directive('“so” he|"so" she', '"so"')).toBe('text="so",-she');
	});

	test('not at all where the segments are the same', () => {
		expect(directive('the end|the end', 'end', 2)).toBe('');
	});
});

describe('a long passage', () => {
	const text =
		'At the forum the leaders agreed on many things, and the outcomes of the forum show how far they came together';

	test('is named by its first and its last words, which are whole', () => {
		expect(directive(text, text)).toBe('text=At the forum,came together');
	});

	test('grows at its beginning until that stands once on the page', () => {
		expect(directive(`At the forum nothing was said.|${text}`, text)).toBe('text=At the forum the,came together');
	});

	test('grows at its end until no earlier place fits', () => {
		const passage = 'First of all, we came together; then much time went by; and then again we came together';
		expect(directive(passage, passage)).toBe('text=First of all,again we came together');
	});

	test('is named in full where no whole words begin or end in it', () => {
		const run = '各方普遍认为这是一条通往共同发展和繁荣的机遇之路并且愿意在今后继续为此作出更多更大的贡献';
		expect(directive(`${run}。`, run)).toBe(`text=${run}`);
		expect(directive(`${run}。`, run.slice(1, -1))).toBe(`text=各-,${run.slice(1, -1)},-献`);
	});
});

describe('a directive encodes', () => {
	test.each([
		[
			'what has a meaning in it: hyphen, comma, ampersand',
			'x a-b, c & d y',
			'a-b, c & d',
			'text=a%2Db%2C%20c%20%26%20d',
		],
		[
			'what programs leave out at the end of an address',
			'x “so!” (end). y',
			'“so!” (end).',
			'text=%E2%80%9Cso%21%E2%80%9D%20%28end%29%2E',
		],
		['Chinese, a percent sign, a number sign', '占 50%#，', '占 50%#', 'text=%E5%8D%A0%2050%25%23'],
	])('%s', (_what, text, words, expected) => expect(encoded(text, words)).toBe(expected));
});
