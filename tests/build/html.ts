import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** A built page. */
export interface Page {
	/** Its address under the base path, without a leading slash: `zh/quotes/`, `404.html`; the front door's is empty. */
	path: string;
	html: string;
	document: DefaultTreeAdapterTypes.Document;
}

/** Every page of a built site, ordered by address; of the one that stands in for folders without a page, one copy. */
export function readPages(dir: string): Page[] {
	return filesOf(dir)
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(dir, file), 'utf8');
			return { path: file.replace(/(^|\/)index\.html$/, '$1'), html };
		})
		.filter(({ path, html }, _, all) => path === 'files/' || html !== all.find((page) => page.path === 'files/')?.html)
		.map((page) => ({ ...page, document: parse(page.html) }));
}

/** Every file of a folder, as sorted relative paths with forward slashes. */
export function filesOf(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** The elements under a node that pass the test, in document order, those that wait in a `<template>` included. */
export function elements(node: Node, passes: (element: Element) => boolean = () => true): Element[] {
	const found: Element[] = [];
	const walk = (current: Node) => {
		for (const child of 'childNodes' in current ? current.childNodes : []) {
			if (isElement(child) && passes(child)) found.push(child);
			walk(child);
			if ('content' in child) walk(child.content);
		}
	};
	walk(node);
	return found;
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const byTag = (node: Node, ...names: string[]): Element[] =>
	elements(node, ({ tagName }) => names.includes(tagName));

export const withAttribute = (node: Node, name: string): Element[] =>
	elements(node, (element) => attribute(element, name) !== undefined);

export const attribute = (element: Element, name: string): string | undefined =>
	element.attrs.find((attr) => attr.name === name)?.value;

/** The text of a node and of everything in it. */
export function textOf(node: Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The node's ancestors that are elements, nearest first. */
export function ancestors(node: Node): Element[] {
	const chain: Element[] = [];
	let parent = 'parentNode' in node ? node.parentNode : null;
	while (parent) {
		if (isElement(parent)) chain.push(parent);
		parent = 'parentNode' in parent ? parent.parentNode : null;
	}
	return chain;
}

/** The language that a node is in: the nearest `lang` on it or above it. */
export function languageOf(node: Node): string | undefined {
	const chain = isElement(node) ? [node, ...ancestors(node)] : ancestors(node);
	return chain.map((element) => attribute(element, 'lang')).find((lang) => lang !== undefined);
}

/** The text nodes that a reader sees, outside of scripts, styles and templates. */
export function visibleTexts(node: Node): TextNode[] {
	if (node.nodeName === '#text') return [node as TextNode];
	if (!('childNodes' in node) || ['script', 'style', 'template', 'head'].includes(node.nodeName)) return [];
	return node.childNodes.flatMap(visibleTexts);
}

type TextNode = DefaultTreeAdapterTypes.TextNode;
