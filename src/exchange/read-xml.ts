import { XMLParser } from 'fast-xml-parser';
import { z } from 'astro/zod';

/** An element of XML with what it holds in order, or a text. */
export type XmlNode = string | { name: string; attributes: Record<string, string>; children: XmlNode[] };

/** The top level of an XML text. Throws where it is not well formed, or asks for another file. */
export function readXml(text: string): XmlNode[] {
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: '',
		trimValues: false,
		// Numbers of characters too.
		htmlEntities: true,
		parseTagValue: false,
		parseAttributeValue: false,
		ignoreDeclaration: true,
		ignorePiTags: true,
	});
	return nodesOf(parser.parse(text, true));
}

/** Every element of a name, wherever it is. */
export const elementsNamed = (nodes: readonly XmlNode[], name: string): Exclude<XmlNode, string>[] =>
	nodes.flatMap((node) =>
		typeof node === 'string' ? [] : node.name === name ? [node] : elementsNamed(node.children, name),
	);

/** The words of nodes, elements left out. */
export const textOfXml = (nodes: readonly XmlNode[]): string =>
	nodes.map((node) => (typeof node === 'string' ? node : textOfXml(node.children))).join('');

const raw = z.array(z.record(z.string(), z.unknown()));

function nodesOf(value: unknown): XmlNode[] {
	return raw.parse(value).map((entry): XmlNode => {
		const { ':@': attributes = {}, ...rest } = entry;
		const [[name, children] = ['', []]] = Object.entries(rest);
		if (name === '#text') return String(children);
		return { name, attributes: z.record(z.string(), z.string()).parse(attributes), children: nodesOf(children) };
	});
}
