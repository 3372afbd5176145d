import { describe, expect, test } from 'vitest';
import { meantFragment } from '../../src/client/links/meant-fragment.ts';
import { waysFrom } from '../../src/components/lost/ways.ts';

const ids = new Set(['headline', 'intro', 'q1', 'q1-q', 'q1-p2', 'q1-p2b', 'q1-p12', 'q2', 'q2-p1', 'p7', '_main']);

describe('a fragment means', () => {
	test.each([
		['#q1-p2', 'q1-p2'],
		['#Q1-P2', 'q1-p2'],
		['#q1-p2，', 'q1-p2'],
		['#q1-p2%EF%BC%89', 'q1-p2'],
		['#q1-p2%25EF%25BC%2589', 'q1-p2'],
		['#q1-p2).', 'q1-p2'],
		['#q1-p2"', 'q1-p2'],
		['#「q1-p2」', 'q1-p2'],
		['#q1-p2这里', 'q1-p2'],
		['#%23q1-p2', 'q1-p2'],
		['#ｑ１-ｐ２', 'q1-p2'],
		['#q1-p2?utm_source=chat&fbclid=q2-p1', 'q1-p2'],
		['#utm_source=chat&q1-p2', 'q1-p2'],
		['#q1-p2&from=timeline', 'q1-p2'],
		['#q1-p2:~:text=%E5%9B%9B', 'q1-p2'],
		['#q1-p2..q2-p1。', 'q1-p2..q2-p1'],
		['#Q1-P2..Q2-P1)', 'q1-p2..q2-p1'],
		['#q1-p2…q2-p1', 'q1-p2..q2-p1'],
		['#q1-p2..', 'q1-p2'],
		['#q1-p2..q9-p9', 'q1-p2'],
		['#q1-p2%E', 'q1-p2'],
		['#q1-p2and', 'q1-p2'],
		['#q1-p2b', 'q1-p2b'],
		['#q1-p99', 'q1'],
		['#p77', undefined],
		['#p7-', 'p7'],
		['#javascript:alert(1)', undefined],
		['#constructor', undefined],
		['#', undefined],
	])('%s: %s', (hash, meant) => expect(meantFragment(hash, ids)).toBe(meant));
});

const pages = [
	'about',
	'interviews',
	'interviews/isle-bridges',
	'interviews/isle-bridges/q1',
	'articles',
	'articles/ferry-lanes',
	'articles/harbour-voices',
	'quotes',
	'quotes/zhen-not-an-ornament',
	'people/zhen-juli',
];
const known = { pages, further: ['cite', 'dual'] };

describe('an address that differs by nothing but punctuation, capitals or encoding is certain', () => {
	test.each([
		['zh/interviews/isle-bridges）', 'zh', 'interviews/isle-bridges/'],
		['zh/interviews/isle-bridges%EF%BC%89', 'zh', 'interviews/isle-bridges/'],
		['zh/interviews/isle-bridges/，请看', 'zh', 'interviews/isle-bridges/'],
		['zh/interviews/isle-bridges，请看这里', 'zh', 'interviews/isle-bridges/'],
		['EN/Interviews/Isle-Bridges/', 'en', 'interviews/isle-bridges/'],
		['en/interviews/isle-bridges/%23q1-p2', 'en', 'interviews/isle-bridges/#q1-p2'],
		['en/interviews/isle-bridges%23q1-p2..q1-p4.', 'en', 'interviews/isle-bridges/#q1-p2..q1-p4'],
		['en/interviews/isle-bridges/＃q1-p2', 'en', 'interviews/isle-bridges/#q1-p2'],
		['en/interviews/isle-bridges/dual/.', 'en', 'interviews/isle-bridges/dual/'],
		['en/interviews/isle-bridges/q1/"', 'en', 'interviews/isle-bridges/q1/'],
		['en//interviews//isle-bridges/index.html', 'en', 'interviews/isle-bridges/'],
		['en/about/>', 'en', 'about/'],
		['zh/articles/ferry-lanes/,?v=0123abcd&utm_source=x#P2。', 'zh', 'articles/ferry-lanes/?v=0123abcd#p2'],
		['zh/articles/ferry-lanes/%3Fv=0123abcd%23p2', 'zh', 'articles/ferry-lanes/?v=0123abcd#p2'],
		['zh/。', 'zh', ''],
	])('%s', (address, locale, path) =>
		expect(waysFrom(address, known)).toEqual({ locale, paths: [path], isCertain: true }),
	);
});

describe('of any other the nearest is offered', () => {
	test.each([
		['a cut address', 'zh/interviews/isle-bri', ['interviews/isle-bridges/']],
		['a misspelled one', 'zh/interviews/isle-brigdes/#q1', ['interviews/isle-bridges/#q1']],
		['another folder', 'zh/articles/isle-bridges/', ['interviews/isle-bridges/']],
		['no folder', 'en/harbour-voices/', ['articles/harbour-voices/']],
		['a paragraph as a page', 'en/interviews/isle-bridges/q1-p2/', ['interviews/isle-bridges/#q1-p2']],
		['words of a sentence', 'en/articles/ferry-lanes.Then', ['articles/ferry-lanes/']],
		['a page under it', 'en/interviews/isle-bridges/nonsense/', ['interviews/isle-bridges/']],
		['no language', 'interviews/isle-bridges/', ['interviews/isle-bridges/']],
		['nothing like it', 'zh/wp-login.php', []],
		['code', 'zh/<script>alert(1)</script>', []],
		['names of JavaScript', 'zh/constructor/__proto__/', []],
	])('%s: %s', (_what, address, paths) => {
		const ways = waysFrom(address, known);
		expect([ways.paths, ways.isCertain]).toEqual([paths, false]);
	});
});

test('what is certain leads to itself alone, so that no address leads in a circle', () => {
	for (const path of pages) {
		const { paths, isCertain } = waysFrom(`zh/${path}/`, known);
		expect([paths, isCertain]).toEqual([[`${path}/`], true]);
	}
});
