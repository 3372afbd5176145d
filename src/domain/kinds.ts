/** The kinds of dispatches, each with the folder of its addresses. The browser knows these alone. */
export const dispatchFolder = {
	interview: 'interviews',
	'press-conference': 'press-conferences',
	article: 'articles',
	speech: 'speeches',
	document: 'documents',
} as const;

export type DispatchKind = keyof typeof dispatchFolder;

/**
 * What each kind decides. A new kind is a line above and an entry here, and its names in the strings (`kind.…`), which
 * the type check then asks for.
 */
export const kinds = {
	interview: {
		schemaType: 'NewsArticle',
		cslType: 'article-newspaper',
		risType: 'NEWS',
		quoteMode: 'verbatim',
		exchanges: true,
		oneVoice: false,
	},
	'press-conference': {
		schemaType: 'NewsArticle',
		cslType: 'article-newspaper',
		risType: 'NEWS',
		quoteMode: 'verbatim',
		exchanges: true,
		oneVoice: false,
	},
	article: {
		schemaType: 'NewsArticle',
		cslType: 'article-newspaper',
		risType: 'NEWS',
		quoteMode: 'reported',
		exchanges: false,
		oneVoice: false,
	},
	speech: {
		schemaType: 'NewsArticle',
		cslType: 'article-newspaper',
		risType: 'NEWS',
		quoteMode: 'verbatim',
		exchanges: false,
		oneVoice: true,
	},
	document: {
		schemaType: 'NewsArticle',
		cslType: 'article-newspaper',
		risType: 'NEWS',
		quoteMode: 'verbatim',
		exchanges: false,
		oneVoice: false,
	},
} as const satisfies Record<DispatchKind, KindFacts>;

export const dispatchKinds = Object.keys(kinds) as DispatchKind[];

/** The kind whose dispatches stand in a folder of the site's addresses. */
export const kindOfFolder = (folder: string): DispatchKind | undefined =>
	dispatchKinds.find((kind) => dispatchFolder[kind] === folder);

/** What a kind decides. */
interface KindFacts {
	/** The schema.org type of its pages. */
	schemaType: string;
	/** Its type in CSL-JSON, and in RIS. */
	cslType: string;
	risType: string;
	/** How a quote of it is given where its facts do not say. */
	quoteMode: 'verbatim' | 'reported';
	/** Whether it is made of questions and answers. */
	exchanges: boolean;
	/** Whether all of its text is one person's, but for what the agency says around it. */
	oneVoice: boolean;
}
