import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import type { Transformer } from 'unified';

/** What a page of the site's own may say of the content by `<Fact name="…" />`, so that no figure is typed. */
export const factNames = ['dispatches', 'dates', 'agencies', 'received', 'lines', 'characters'] as const;

export type FactName = (typeof factNames)[number];

/**
 * A remark plugin for the site's own pages, `content/site/*.mdx`. They hold Markdown, `<span lang="…">` for words in
 * the other language, and `<Fact name="…" />`, which gets the language of its page: a page of content runs no code.
 * Throws at the first thing else, with its place in the file.
 */
export function siteProse(): Transformer<Root> {
	return (tree, file) => {
		const [, locale] = /(?:^|[\\/])content[\\/]site[\\/][^\\/]*\.(\w+)\.mdx$/.exec(file.path) ?? [];
		if (locale) check(tree, file, locale);
	};
}

function check(node: Nodes, file: File, locale: string) {
	if (node.type === 'mdxJsxTextElement' && node.name === 'Fact') return checkFact(node, file, locale);
	if (isCode(node)) {
		file.fail(
			`“${String(file.value).slice(node.position?.start.offset, node.position?.end.offset).split('\n', 1)[0]}” ` +
				`is code (${node.type}). Fix: write Markdown: headings, paragraphs, lists, links, **strong**, ` +
				'*emphasis*, <span lang="zh-Hans">…</span> or <Fact name="…" />',
			node.position,
		);
	}
	if ('children' in node) for (const child of node.children) check(child, file, locale);
}

function checkFact(node: MdxJsxTextElement, file: File, locale: string) {
	const [name, ...more] = node.attributes.map((one) =>
		one.type === 'mdxJsxAttribute' && one.name === 'name' ? one.value : undefined,
	);
	if (more.length > 0 || node.children.length > 0 || !factNames.some((known) => known === name))
		file.fail(
			`There is no such fact: <Fact${typeof name === 'string' ? ` name="${name}"` : ''}>. ` +
				`Fix: one of ${factNames.map((known) => `<Fact name="${known}" />`).join(', ')}`,
			node.position,
		);
	node.attributes.push({ type: 'mdxJsxAttribute', name: 'locale', value: locale });
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
