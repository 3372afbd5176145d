/** What the tool of a selection says. */
const zh = {
	link: '复制链接',
	source: '连同出处复制',
	share: '分享',
	selection: '所选文字',
};

const en = {
	link: 'Copy link',
	source: 'Copy with source',
	share: 'Share',
	selection: 'Selected words',
} satisfies Record<keyof typeof zh, string>;

/** In the language of the page. */
export const selectionWords = document.documentElement.lang === 'en' ? en : zh;
