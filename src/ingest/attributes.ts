import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { idPattern } from './schemas/common.ts';
import { unfitCharacter } from './characters.ts';
import type { Report } from './issue.ts';
import { positionOf } from './mdx-issue.ts';

/**
 * The attributes of a component, plain strings, all of which are required but for the `optional` ones. Reports what is
 * missing, unknown, an expression or empty, and an `id` that is not lower-case ASCII; such an attribute is left out of
 * the result.
 */
export function readAttributes(
	element: MdxJsxFlowElement | MdxJsxTextElement,
	known: readonly string[],
	report: Report,
	optional: readonly string[] = [],
): Record<string, string> {
	const position = positionOf(element);
	const values: Record<string, string> = {};
	const taken = [...known, ...optional];
	for (const attribute of element.attributes) {
		const at = positionOf(attribute) ?? position;
		if (
			attribute.type === 'mdxJsxExpressionAttribute' ||
			(attribute.value !== null && typeof attribute.value === 'object')
		) {
			report(
				at,
				`<${element.name}> has an {expression} for an attribute.`,
				'Write the value between double quotes; a dispatch runs no code.',
			);
		} else if (!taken.includes(attribute.name)) {
			report(
				at,
				`<${element.name}> has no attribute “${attribute.name}”.`,
				taken.length > 0 ? `It takes ${taken.join(' and ')}.` : 'Remove it: it takes none.',
			);
		} else if (Object.hasOwn(values, attribute.name)) {
			report(at, `<${element.name}> has the attribute “${attribute.name}” twice.`, 'Keep one of them.');
		} else if (attribute.name === 'id' && !idPattern.test(attribute.value ?? '')) {
			report(at, `“${attribute.value ?? ''}” cannot be an id.`, suggestId(attribute.value ?? ''));
		} else if (!attribute.value?.trim()) {
			report(at, `The attribute “${attribute.name}” of <${element.name}> is empty.`, `Write ${attribute.name}="…".`);
		} else if (unfitCharacter(attribute.value) !== undefined) {
			report(
				at,
				`“${attribute.name}” of <${element.name}> holds ${unfitCharacter(attribute.value)}, which cannot be published.`,
				'Write the character that is meant.',
			);
		} else {
			values[attribute.name] = attribute.value;
		}
	}
	for (const name of known) {
		const given = element.attributes.some(
			(attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
		);
		if (!given)
			report(
				position,
				`<${element.name}> has no ${name}.`,
				`Write <${element.name} ${name}="…">${name === 'id' ? ', with the same id in both languages' : ''}.`,
			);
	}
	return values;
}

function suggestId(value: string): string {
	const rule = 'Use lower-case ASCII letters, digits and single hyphens, beginning with a letter';
	const suggestion = value
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '');
	return suggestion ? `${rule}: ${suggestion}.` : `${rule}, such as q1-p2.`;
}
