import { elementsNamed, readXml, textOfXml, type XmlNode } from './read-xml.ts';

/** A unit as a file of a translators' tool has it. */
export interface FileUnit {
	/** Its address, slug#id, where the file has it. */
	name?: string;
	/** The language of the translation, without script and region. */
	language: string;
	source: Part[];
	target: Part[];
	/** Whether the file says that somebody has reviewed it: `reviewed` or `final` (XLIFF), x-state (TMX). */
	isReviewed: boolean;
}

/** Words, or a code by the name that the file has for it. */
export type Part = string | { ref: string; kind: 'open' | 'close' | 'alone'; mark?: string };

/** The units that a TMX (1.1 to 1.4b) or an XLIFF 2 file has a translation of. Throws where it is neither. */
export function readUnits(text: string): FileUnit[] {
	const nodes = readXml(text);
	const [tmx] = elementsNamed(nodes, 'tmx');
	if (tmx) {
		const from = elementsNamed(tmx.children, 'header')[0]?.attributes['srclang'];
		return elementsNamed(tmx.children, 'tu').flatMap((unit) => tmxUnit(unit, from) ?? []);
	}
	const [xliff] = elementsNamed(nodes, 'xliff');
	if (!xliff?.attributes['version']?.startsWith('2')) throw new Error('This is neither TMX nor XLIFF 2.');
	const language = baseOf(xliff.attributes['trgLang']);
	return elementsNamed(xliff.children, 'file').flatMap((file) =>
		elementsNamed(file.children, 'unit').flatMap((unit) => xliffUnit(unit, file.attributes['id'] ?? '', language)),
	);
}

const baseOf = (tag = '') => tag.toLowerCase().split('-')[0] ?? '';

type Element = Exclude<XmlNode, string>;

function tmxUnit({ attributes, children }: Element, from: string | undefined): FileUnit | undefined {
	const texts = elementsNamed(children, 'tuv').map((tuv) => ({
		// TMX 1.1, as OmegaT saves it, has no prefix.
		language: baseOf(tuv.attributes['xml:lang'] ?? tuv.attributes['lang']),
		parts: partsOf(elementsNamed(tuv.children, 'seg')[0]?.children ?? []),
	}));
	const source = texts.find(({ language }) => language === baseOf(attributes['srclang'] ?? from));
	const target = texts.find((text) => text !== source);
	if (!source || !target) return undefined;
	const prop = (type: string) => {
		const found = elementsNamed(children, 'prop').find((one) => one.attributes['type'] === type);
		return found && textOfXml(found.children).trim();
	};
	const [file, id] = [prop('file'), prop('id')];
	const slug = file?.replace(/^.*\//, '').replace(/\.\w+$/, '');
	const name = attributes['tuid'] ?? (slug && id ? `${slug}#${id}` : undefined);
	return {
		...(name !== undefined && { name }),
		language: target.language,
		source: source.parts,
		target: target.parts,
		isReviewed: prop('x-state') === 'reviewed',
	};
}

function xliffUnit({ attributes, children }: Element, slug: string, language: string): FileUnit[] {
	const data = new Map(
		elementsNamed(children, 'data').map((one) => [one.attributes['id'] ?? '', textOfXml(one.children)]),
	);
	const part = (name: string) => elementsNamed(children, name).flatMap((one) => partsOf(one.children, data));
	if (elementsNamed(children, 'target').length === 0) return [];
	const states = elementsNamed(children, 'segment').map((one) => one.attributes['state']);
	return [
		{
			name: `${slug}#${attributes['id'] ?? ''}`,
			language,
			source: part('source'),
			target: part('target'),
			isReviewed: states.every((state) => state === 'reviewed' || state === 'final'),
		},
	];
}

function partsOf(nodes: readonly XmlNode[], data: ReadonlyMap<string, string> = new Map()): Part[] {
	return nodes.flatMap((node): Part[] => {
		if (typeof node === 'string') return writtenCodes(node);
		const { name, attributes, children } = node;
		const marked = (key: string) => data.get(attributes[key] ?? '');
		const code = (kind: 'open' | 'close' | 'alone', ref = '', mark?: string): Part => ({
			ref,
			kind,
			...(mark !== undefined && { mark }),
		});
		switch (name) {
			case 'pc':
				return [
					code('open', attributes['id'], marked('dataRefStart')),
					...partsOf(children, data),
					code('close', attributes['id'], marked('dataRefEnd')),
				];
			case 'bpt':
				return [code('open', attributes['i'], textOfXml(children))];
			case 'ept':
				return [code('close', attributes['i'], textOfXml(children))];
			case 'ph':
				return [code('alone', attributes['x'] ?? attributes['id'], marked('dataRef') ?? textOfXml(children))];
			default:
				return partsOf(children, data);
		}
	});
}

/** Codes that a tool writes into the words, as OmegaT does: <g1>, </g1>, <x2/>. */
function writtenCodes(text: string): Part[] {
	return text.split(/(<\/?[a-z]\d+\/?>)/).flatMap((part): Part[] => {
		const [, close, ref, alone] = /^<(\/?)([a-z]\d+)(\/?)>$/.exec(part) ?? [];
		if (ref === undefined) return part === '' ? [] : [part];
		return [{ ref, kind: close ? 'close' : alone ? 'alone' : 'open' }];
	});
}
