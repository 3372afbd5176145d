import type { Rule } from 'eslint';

interface Refused {
	/** What of a file is refused, in the words of esquery. */
	selector: string;
	message: string;
}

/** A rule that reports every node that one of the selectors finds. */
export const refuse = (description: string, refused: readonly Refused[]): Rule.RuleModule => ({
	meta: { type: 'problem', docs: { description } },
	create: (context) =>
		Object.fromEntries(
			refused.map(({ selector, message }) => [selector, (node: Rule.Node): void => context.report({ node, message })]),
		),
});
