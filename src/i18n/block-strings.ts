/** The words beside segments, for figures and tables in Chinese; they are among all others in `zh`. */
export const zhBlocks = {
	'dispatch.quoteHandle': '此处有引语',
	'dispatch.range': '第{from}–{to}段',
	'dispatch.permalink': '第{number}段的链接',
	'dispatch.headingPermalink': '小标题的链接',
	'dispatch.placePermalink': '{place}的链接',
	'place.figure': '图{ordinal}',
	'place.tableHead': '表{ordinal}表头',
	'place.row': '表{ordinal}第{row}行',
	'handle.figure': '图{ordinal}',
	'handle.table': '表{ordinal}',
	'figure.large': '看大图：{alt}',
	'search.caption': '图片说明',
	'search.row': '表格',
} as const;

/** The same in English, among all others in `en`. */
export const enBlocks = {
	'dispatch.quoteHandle': 'Quoted here',
	'dispatch.range': '{from}–{to}',
	'dispatch.permalink': 'Link to paragraph {number}',
	'dispatch.headingPermalink': 'Link to the subhead',
	'dispatch.placePermalink': 'Link to {place}',
	'place.figure': 'figure {ordinal}',
	'place.tableHead': 'table {ordinal}, head',
	'place.row': 'table {ordinal}, row {row}',
	'handle.figure': 'Fig. {ordinal}',
	'handle.table': 'Table {ordinal}',
	'figure.large': 'Large picture: {alt}',
	'search.caption': 'caption',
	'search.row': 'table',
} as const satisfies Record<keyof typeof zhBlocks, string>;
