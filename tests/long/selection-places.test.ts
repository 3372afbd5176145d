import { test } from 'vitest';
import { expectSameMarks, type Place } from '../browser/selection.ts';
import { useBrowser } from '../browser/site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
const article = 'articles/harbour-voices';

const places: [path: string, lang: string, cases: Place[]][] = [
	[
		`zh/${interview}/`,
		'zh-Hans',
		[
			['inside of a run of characters', 'q1-p2', '遍认'],
			['that the page has many times', 'q1-p6', '一岛一桥'],
			['with punctuation', 'q1-p6', '《“一岛一桥”造价核算办法》，为'],
			['from bold into plain text', 'q1-p4', '合作方向。各岛'],
			['beside a label', 'q1-p1', '甄举例：5月3'],
			['in a headline', 'headline', '问渡船　话灯'],
			['in a subtitle with a dash', 'subtitle', '——示例群'],
			['a long passage of one segment', ['q1-p5', 30], ['q1-p5', 300]],
			['across two segments', ['q1-p2', 100], ['q1-p3', 33]],
			['from one answer into the next', ['q1-p10', 60], ['q2-p1', 41]],
		],
	],
	[
		`en/${interview}/`,
		'en',
		[
			['whole words', 'q1-p2', 'exchanged views in depth'],
			['a part of a word', 'q1-p2', 'change'],
			['across three segments', ['q1-p2', 133], ['q1-p4', 77]],
		],
	],
	[
		`en/${article}/`,
		'en',
		[
			['with a hyphen and a comma', 'p2', 'cooperation and people-to-people exch'],
			['with an apostrophe', 'p2', 'Isle Leaders’ R'],
		],
	],
	[
		`zh/${interview}/dual/`,
		'en',
		[
			['of the other half', 'q1-p2', 'the'],
			['of two rows', ['q1-p2', 100], ['q1-p3', 33]],
		],
	],
	[`zh/${interview}/dual/`, 'zh-Hans', [['of three rows', ['q1-p2', 100], ['q1-p4', 33]]]],
];

test.each(places)(
	'the link to words opens where the browser marks these words and no others: on /%s, for words in %s',
	(path, lang, cases) => expectSameMarks(browser, path, lang, cases),
);
