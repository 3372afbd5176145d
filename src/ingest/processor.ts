import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Parses the MDX of a dispatch to mdast. Strong text may end between punctuation and a Han character
 * (`**记者：**举世瞩目`), which CommonMark alone does not allow. Of GitHub's additions it knows tables alone.
 */
export const dispatchProcessor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter)
	.use(remarkMdx)
	.use(remarkCjkFriendly)
	.use(tables)
	.freeze();

function tables(this: Processor) {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(gfmTable());
	(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
