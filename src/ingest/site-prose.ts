import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Transformer } from 'unified';

/**
 * A remark plugin for the site's own pages, `content/site/*.mdx`. They hold Markdown, and `<span lang="…">` for words
 * in the other language: a page of content runs no code. Throws at the first thing else, with its place in the file.
 */
export function siteProse(): Transformer<Root> {
	return (tree, file) => {
		if (/(^|[\\/])content[\\/]site[\\/]/.test(file.path)) check(tree, file);
	};
}

function check(node: Nodes, file: File) {
	if (isCode(node)) {
		file.fail(
			`“${String(file.value).slice(node.position?.start.offset, node.position?.end.offset).split('\n', 1)[0]}” ` +
				`is code (${node.type}). Fix: write Markdown: headings, paragraphs, lists, links, **strong**, ` +
				'*emphasis*, or <span lang="zh-Hans">…</span>',
			node.position,
		);
	}
	if ('children' in node) for (const child of node.children) check(child, file);
}

function isCode(node: Nodes): boolean {
	switch (node.type) {
		case 'mdxjsEsm':
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
		case 'html':
			return true;
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return !(
				node.name === 'span' &&
				node.attributes.every(
					(attribute) =>
						attribute.type === 'mdxJsxAttribute' && attribute.name === 'lang' && typeof attribute.value === 'string',
				)
			);
		default:
			return false;
	}
}

type File = Parameters<Transformer>[1];
