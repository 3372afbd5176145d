import type { ESLint } from 'eslint';
import { layerOrder } from './layer-order.ts';
import { noCastOfJson } from './no-cast-of-json.ts';
import { noLogicInTemplates, onlyImports } from './no-logic-in-templates.ts';

/** The rules of this project alone, for both linters. */
const plugin: ESLint.Plugin = {
	meta: { name: 'local' },
	rules: {
		'layer-order': layerOrder,
		'no-cast-of-json': noCastOfJson,
		'no-logic-in-templates': noLogicInTemplates,
		'only-imports': onlyImports,
	},
};

export default plugin;
