import { expect, test } from 'vitest';
import { statusSentence } from '../../src/components/search/status.ts';
import { translator } from '../../src/i18n/strings.ts';
import type { Answer } from '../../src/search/answer.ts';

test.each([
	['"Belt and Road"', 'No passage has “Belt and Road”.'],
	['“Belt and Road”', 'No passage has “Belt and Road”.'],
	['"belt" "road"', 'No passage has “"belt" "road"”.'],
	['belt', 'No passage has “belt”.'],
])('a query is named in one pair of quotation marks: %s', (query, sentence) => {
	const shown = { query, filters: {}, locale: 'en', isSoundAsked: false } as const;
	const nothing: Answer = {
		how: 'typed',
		asked: query,
		queries: [],
		hits: [],
		groups: [],
		maySound: false,
		isCut: false,
	};
	expect(statusSentence(nothing, shown, translator('en'))).toBe(sentence);
});
