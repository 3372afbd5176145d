import type { Rule } from 'eslint';
import { posix, relative, resolve, sep } from 'node:path';
import { layers } from './layers.ts';

const root = resolve(import.meta.dirname, '..');

/** A node that names a module: an import, a re-export, `import()`, `import('…').Type`. */
interface NamesModule {
	source: { type: string; value?: unknown } | null;
}

/** `<script src="…">` of a template, which Astro bundles as an import. */
interface TemplateAttribute {
	name: { name: unknown };
	value: { type: string; value?: unknown } | null;
	parent: { name: { name?: unknown } };
}

/**
 * Keeps the order of `layers.ts`. It reads every way a file of `src/` can name another: `import`, `import type`,
 * `export … from`, `import()`, `import('…').Type`, and the `src` of a template's `<script>`.
 */
export const layerOrder: Rule.RuleModule = {
	meta: {
		type: 'problem',
		docs: { description: 'Imports point down the list of layers' },
		messages: {
			upward:
				'“{{from}}” imports “{{to}}”, but {{fromLayer}} lies below {{toLayer}}, and imports only point down. ' +
				'Move what is needed from there into {{places}}; or move what needs it up, into {{above}}.',
			sideways:
				'“{{from}}” imports “{{to}}”, but {{fromLayer}} and {{toLayer}} are on one line and do not import each ' +
				'other. Move what both need into {{places}}; or bring the two together in {{above}}.',
			outside:
				'“{{from}}” imports “{{to}}”, which is outside src/, but {{fromLayer}} is built from src/ and content/ ' +
				'alone. Move what is needed into {{places}}.',
			unknown: '“{{from}}” is in no layer. Move it into one of {{all}}, or give its folder a line in eslint/layers.ts.',
			unknownTarget:
				'“{{from}}” imports “{{to}}”, which is in no layer. Move it into one of {{all}}, or give its folder a ' +
				'line in eslint/layers.ts.',
		},
	},
	create(context) {
		const from = pathFromRoot(context.physicalFilename);
		const fromLayer = layerOf(from);
		if (!from.startsWith('src/')) return {};

		const report = (node: Rule.Node, messageId: string, to: string): void =>
			context.report({
				node,
				messageId,
				data: {
					from,
					to,
					fromLayer: fromLayer ?? '',
					toLayer: layerOf(to) ?? '',
					places: listed([
						...(fromLayer && messageId !== 'sideways' ? [fromLayer] : []),
						...layers.slice(lineOf(fromLayer) + 1).flat(),
					]),
					above: placeAbove(messageId, fromLayer, layerOf(to)),
					all: listed(layers.flat()),
				},
			});

		const check = (node: Rule.Node, request: unknown): void => {
			if (typeof request !== 'string' || !/^[./]/.test(request) || fromLayer === undefined) return;
			const to = targetOf(from, request);
			const problem = problemOf(from, to);
			if (problem) report(node, problem, to);
		};

		const checkSource = (node: Rule.Node): void => check(node, (node as unknown as NamesModule).source?.value);

		return {
			Program(node) {
				if (fromLayer === undefined) report(node as Rule.Node, 'unknown', from);
			},
			ImportDeclaration: checkSource,
			ImportExpression: checkSource,
			ExportAllDeclaration: checkSource,
			ExportNamedDeclaration: checkSource,
			TSImportType: checkSource,
			JSXAttribute(node: Rule.Node) {
				const { name, value, parent } = node as unknown as TemplateAttribute;
				if (parent.name.name === 'script' && name.name === 'src') check(node, value?.value);
			},
		};
	},
};

function problemOf(from: string, to: string): 'upward' | 'sideways' | 'outside' | 'unknownTarget' | undefined {
	// What editors write is material, whichever page shows it.
	if (to.startsWith('content/')) return undefined;
	if (!to.startsWith('src/')) return 'outside';
	const [fromLayer, toLayer] = [layerOf(from), layerOf(to)];
	if (toLayer === undefined) return 'unknownTarget';
	if (fromLayer === toLayer || lineOf(toLayer) > lineOf(fromLayer)) return undefined;
	return lineOf(toLayer) === lineOf(fromLayer) ? 'sideways' : 'upward';
}

const pathFromRoot = (file: string): string => relative(root, file).split(sep).join('/');

/** A path that begins with `/` counts from the root of the project, as Vite reads it. A query says how to load it. */
const targetOf = (from: string, request: string): string =>
	(request.startsWith('/') ? posix.normalize(request.slice(1)) : posix.join(posix.dirname(from), request)).replace(
		/\?.*/,
		'',
	);

const layerOf = (path: string): string | undefined =>
	layers.flat().find((layer) => path === `src/${layer}` || path.startsWith(`src/${layer}/`));

const lineOf = (layer: string | undefined): number => layers.findIndex((line) => line.some((name) => name === layer));

/** The lowest place from which both could be imported. */
const placeAbove = (problem: string, from: string | undefined, to: string | undefined): string =>
	problem === 'upward' ? `${to} or a layer above it` : `${listed(layers[lineOf(from) - 1] ?? [])} or above`;

const listed = (names: readonly string[]): string => {
	const folders = names.filter((name) => !name.includes('.'));
	return folders.length < 2 ? folders.join('') : `${folders.slice(0, -1).join(', ')} or ${folders.at(-1)}`;
};
