/** What the link tools say. The words are fetched with the tools, so that a page is light without them. */
const zh = {
	copied: '已复制',
	failed: '未能复制，请从这里复制：',
	range: '复制 {from} 至 {to} 的链接',
};

const en = {
	copied: 'Copied',
	failed: 'Could not copy. Copy it from here:',
	range: 'Copy the link to {from} through {to}',
} satisfies Record<keyof typeof zh, string>;

/** In the language of the page. */
export const linkWords = document.documentElement.lang === 'en' ? en : zh;
