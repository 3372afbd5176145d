import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * Parses the MDX of a dispatch to mdast. Strong text may end between punctuation and a Han character
 * (`**记者：**举世瞩目`), which CommonMark alone does not allow.
 */
export const dispatchProcessor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter)
	.use(remarkMdx)
	.use(remarkCjkFriendly)
	.freeze();
