import type { Locale } from '../domain/locale.ts';

const zh = {
	label: '检索词，中英文均可',
	submit: '检索',
	hint: '字、词、句、人名、数字；简体、繁体、拼音或英文。',
	description: '检索三则电讯的中文原文与英文译文，逐字不漏。',
	needsScript: '检索要用JavaScript，而它没有运行。可以读下列各篇，或翻阅语录：每页也可用浏览器自带的查找。',
	ways: '也可以由此进入',
	allQuotes: '全部语录',
	found: '“{query}”：共{count}条，见于{passages}段。',
	foundFiltered: '“{query}”：共{total}条，筛选后{count}条。',
	foundSound: '没有一段含有“{query}”；读音与之相同的共{count}条，见于{passages}段。',
	foundScript: '“{query}”（按简体“{folded}”检索）：共{count}条，见于{passages}段。',
	foundApart: '没有一段连着写“{query}”；含有其中各词的共{count}条，见于{passages}段。',
	foundBySound: '读音为“{query}”的共{count}条，见于{passages}段。',
	nothing: '没有一段含有“{query}”。',
	nothingFiltered: '“{query}”共{total}条，但没有一条符合所选的条件。',
	noIndex: '这里没有检索用的索引：本站没有建成，或由开发服务器提供。',
	failed: '检索所需的一个文件没有取到，或已损坏。',
	offline: '检索所需的一个文件没有取到：设备似乎没有联网。',
	retry: '再试一次',
	more: '再显示{count}条',
	bySound: '按读音检索“{query}”',
	recent: '最近检索',
	forget: '清除记录',
	any: '全部',
	results: '检索结果',
	filters: '筛选',
	textMissing: '这一段的文字没有取到；链接仍可打开。',
	inDual: '对照：{label}',
	paragraph: '第{number}段',
	'facet.type': '类别',
	'facet.speaker': '说话人',
	'facet.country': '国家',
	'facet.dispatch': '篇目',
	'facet.language': '文字',
	'type.answer': '答',
	'type.question': '问',
	'type.article': '正文',
	'type.quote': '语录',
	'language.zh': '中文',
	'language.en': '英文',
	heading: '标题',
	marked: '本页标出“{query}”{count}处',
	unmark: '取消标记',
} as const;

const en = {
	label: 'Search, in either language',
	submit: 'Search',
	hint: 'Characters, words, names, numbers; simplified, traditional, pinyin or English. Quotation marks keep words together.',
	description: 'Search the Chinese text and the English translation of the three dispatches, exactly.',
	needsScript:
		'Search needs JavaScript, which is not running. You can read the dispatches below or leaf through the quotes; your browser’s own find works on every page.',
	ways: 'Other ways in',
	allQuotes: 'All quotes',
	found: '“{query}”: {count} {count|result|results} in {passages} {passages|passage|passages}.',
	foundFiltered: '“{query}”: {count} of {total} {total|result|results}.',
	foundSound:
		'No passage has “{query}”. By its sound: {count} {count|result|results} in {passages} {passages|passage|passages}.',
	foundScript:
		'“{query}” (searched as “{folded}”): {count} {count|result|results} in {passages} {passages|passage|passages}.',
	foundApart:
		'No passage has “{query}” in one piece. With its words apart: {count} {count|result|results} in {passages} {passages|passage|passages}.',
	foundBySound: '{count} {count|result|results} in {passages} {passages|passage|passages}, by the sound of “{query}”.',
	nothing: 'No passage has “{query}”.',
	nothingFiltered: '“{query}” has {total} {total|result|results}, but none under these filters.',
	noIndex: 'There is no search index here: the site has not been built, or a development server is showing it.',
	failed: 'A file that the search needs did not arrive, or arrived damaged.',
	offline: 'A file that the search needs did not arrive: this device seems to be offline.',
	retry: 'Try again',
	more: 'Show {count} more',
	bySound: 'Search by the sound of “{query}”',
	recent: 'Recent searches',
	forget: 'Clear the list',
	any: 'All',
	results: 'Results',
	filters: 'Filters',
	textMissing: 'The text of this passage did not arrive; the link works.',
	inDual: 'Both languages: {label}',
	paragraph: 'paragraph {number}',
	'facet.type': 'Kind',
	'facet.speaker': 'Speaker',
	'facet.country': 'Country',
	'facet.dispatch': 'Dispatch',
	'facet.language': 'Language',
	'type.answer': 'Answer',
	'type.question': 'Question',
	'type.article': 'Report',
	'type.quote': 'Quote',
	'language.zh': 'Chinese',
	'language.en': 'English',
	heading: 'heading',
	marked: '“{query}” marked on this page: {count}',
	unmark: 'Clear the marks',
} as const satisfies Record<keyof typeof zh, string>;

export type SearchKey = keyof typeof zh;

/**
 * The search's words in one language; `{name}` is replaced by its value, `{name|one|other}` by the form for its number.
 */
export function searchTranslator(locale: Locale): SearchTranslate {
	const strings: Record<SearchKey, string> = locale === 'zh' ? zh : en;
	return (key, values = {}) =>
		strings[key].replace(/\{(\w+)(?:\|(.*?)\|(.*?))?\}/g, (whole, name: string, one?: string, other?: string) => {
			const value = values[name];
			if (value === undefined) return whole;
			return one === undefined ? String(value) : value === 1 ? one : other!;
		});
}

export type SearchTranslate = (key: SearchKey, values?: Record<string, string | number>) => string;
