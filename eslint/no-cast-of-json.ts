import { refuse } from './selectors.ts';

const parse = 'CallExpression[callee.object.name="JSON"][callee.property.name="parse"]';
const fetched = 'AwaitExpression > CallExpression[callee.property.name="json"]';
const cast = 'TSAsExpression[typeAnnotation.type!="TSUnknownKeyword"]';

/**
 * `JSON.parse(…) as Facts` and `(await response.json()) as Facts`. A cast to `unknown` is fine: from there, a schema or
 * a type guard leads on.
 */
export const noCastOfJson = refuse(
	'JSON from outside is checked',
	[`${cast} > ${parse}.expression`, `${cast} > ${fetched}`].map((selector) => ({
		selector,
		message:
			'JSON from outside is cast, not checked. Write `const value: unknown = …` and check it, by a schema or a ' +
			'type guard.',
	})),
);
