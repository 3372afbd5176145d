import { z } from 'astro/zod';
import { countries } from '../ingest/schemas/countries.ts';
import { dispatchFacts } from '../ingest/schemas/dispatch.ts';
import { editionFacts } from '../ingest/schemas/edition.ts';
import { personFacts } from '../ingest/schemas/person.ts';
import { terms } from '../ingest/schemas/terms.ts';
import { blocks, type Vocabulary } from '../ingest/vocabulary.ts';
import { ledger } from '../ledger/schema.ts';
import { checkedFile } from './content-silence.ts';

/** The YAML files of the content by what they are, each with its schema. */
const schemas: Record<string, { files: string; schema: z.ZodType }> = {
	dispatch: { files: 'dispatches/*/dispatch.yaml', schema: dispatchFacts },
	person: { files: 'people/*.yaml', schema: personFacts },
	edition: { files: 'editions/*.yaml', schema: editionFacts },
	terms: { files: 'terms/*.yaml', schema: terms },
	countries: { files: 'countries.yaml', schema: countries },
	permalinks: { files: 'permalinks.yaml', schema: ledger },
	checked: { files: 'checked.yaml', schema: checkedFile },
};

/**
 * What Visual Studio Code needs to complete and check the content while it is written: JSON Schemas of every YAML file,
 * settings, extensions, and snippets for the blocks of a dispatch. By path from the project's folder.
 */
export function editorFiles(): Record<string, string> {
	const own = Object.entries(schemas).map(([name, { schema }]): [string, unknown] => [
		`.vscode/schemas/${name}.json`,
		z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
	]);
	const files: [string, unknown][] = [
		...own,
		['.vscode/settings.json', settings],
		['.vscode/extensions.json', { recommendations: extensions }],
		['.vscode/dispatch.code-snippets', snippets()],
	];
	return Object.fromEntries(files.map(([path, value]) => [path, `${JSON.stringify(value, null, '\t')}\n`]));
}

const settings = {
	'yaml.schemas': Object.fromEntries(
		Object.entries(schemas).map(([name, { files }]) => [`./.vscode/schemas/${name}.json`, `content/${files}`]),
	),
	// The schemas above are all there is.
	'yaml.schemaStore.enable': false,
	'files.eol': '\n',
	'[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2 },
	'[mdx]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true } },
	// What a text means by its quotation marks and full-width marks is for the checks of the content.
	'editor.unicodeHighlight.ambiguousCharacters': false,
	'eslint.validate': ['astro'],
	'[astro]': { 'editor.defaultFormatter': 'esbenp.prettier-vscode' },
	'[typescript][javascript][css][json]': { 'editor.defaultFormatter': 'oxc.oxc-vscode' },
};

const extensions = [
	'redhat.vscode-yaml',
	'unifiedjs.vscode-mdx',
	'astro-build.astro-vscode',
	'oxc.oxc-vscode',
	'dbaeumer.vscode-eslint',
	'esbenp.prettier-vscode',
	'editorconfig.editorconfig',
];

/** A snippet for each block that may be written by itself, with a place for each attribute and for its text. */
function snippets() {
	const own = Object.entries(blocks).filter(([name]) => name !== 'Row');
	return Object.fromEntries(
		own.map(([name, { attributes, holds }]: [string, Vocabulary]) => {
			const places = attributes.map((attribute, index) => ` ${attribute}="\${${index + 1}:${attribute}}"`).join('');
			return [
				name,
				{
					scope: 'mdx',
					prefix: name,
					body: [`<${name}${places}>`, ...bodyOf(name, holds), `</${name}>`],
					description: holds === 'text' ? 'A text with an id' : `Holds ${holds.join(', ')}`,
				},
			];
		}),
	);
}

function bodyOf(name: string, holds: Vocabulary['holds']): string[] {
	if (name === 'Table') return ['| id | ${2:} |', '| --- | --- |', '| ${1:id}-${3:row} | $0 |'];
	// A list is its items, one under the other; elsewhere blocks stand apart.
	return name === 'List' || holds === 'text' ? ['$0'] : ['', '$0', ''];
}
