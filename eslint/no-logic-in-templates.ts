import { refuse } from './selectors.ts';

/**
 * The linter of templates does not know their types: its parser would work them out anew for each, a third of a second
 * a file. So it cannot tell a floating promise or a `switch` that misses a case, and what could be either is not
 * written there at all.
 */
export const noLogicInTemplates = refuse('Templates are glue', [
	{
		selector: 'ExpressionStatement > CallExpression',
		message: 'A call whose result is not used may be a promise that nobody awaits. Await it, or use its result.',
	},
	{
		selector: ':matches(SwitchStatement, TryStatement)',
		message: 'The head of a template is glue. Move this into a function of a .ts file beside it.',
	},
]);

/** The same for a script in a template: it names a module, which oxlint knows the types of. */
export const onlyImports = refuse('Scripts in templates only import', [
	{
		selector: 'Program > :not(ImportDeclaration)',
		message: 'A script in a template only imports. Move this into a .ts file beside the template and import it here.',
	},
]);
