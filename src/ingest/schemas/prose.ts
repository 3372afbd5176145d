import { z } from 'astro/zod';
import { line } from './common.ts';

/** The frontmatter of `zh.mdx` and `en.mdx`. */
export const proseFrontmatter = z.strictObject({
	headline: line,
	subtitle: line.optional(),
	/** The site's own label over the headline. */
	kicker: line,
	/** The site's own summary in one sentence, for link previews and search engines. */
	description: line,
});

export type ProseFrontmatter = z.output<typeof proseFrontmatter>;
