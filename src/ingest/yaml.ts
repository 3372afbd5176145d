import type { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Position, Report } from './issue.ts';

/** A YAML text that fits its schema, and the position of each of its values in the file. */
export interface ParsedYaml<Value> {
	value: Value;
	/** Position of the value at a path, or of the nearest thing around it. */
	locate: (path: readonly PropertyKey[]) => Position;
}

/**
 * Parses YAML and checks it against a schema. Reports every mistake with its line; returns undefined if there is one.
 * `firstLine`: the line of the file on which the text begins, from 1.
 */
export function parseYaml<Schema extends z.ZodType>(
	text: string,
	schema: Schema,
	report: Report,
	firstLine = 1,
): ParsedYaml<z.output<Schema>> | undefined {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: false });
	const positionAt = (offset: number): Position => {
		const { line, col } = lineCounter.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	for (const error of [...document.errors, ...document.warnings]) {
		report(
			positionAt(error.pos[0]),
			`This YAML does not parse: ${error.message}`,
			'Correct the YAML at this place; put text with a colon, # or quotation marks inside double quotes.',
		);
	}
	if (document.errors.length > 0) return undefined;

	const locate = (path: readonly PropertyKey[]) => positionAt(offsetOf(document, path));
	const result = schema.safeParse(document.toJS() ?? {});
	if (result.success) return { value: result.data, locate };
	for (const issue of result.error.issues) reportIssue(issue, document, locate, report);
	return undefined;
}

function reportIssue(
	issue: z.core.$ZodIssue,
	document: Document,
	locate: (path: readonly PropertyKey[]) => Position,
	report: Report,
) {
	const name = issue.path.map(String).join('.');
	if (issue.code === 'unrecognized_keys') {
		for (const key of issue.keys) {
			report(
				locate([...issue.path, key]),
				`The key “${[...issue.path, key].map(String).join('.')}” is unknown here.`,
				'Correct its spelling or remove it.',
			);
		}
		return;
	}
	const value: unknown = document.getIn(issue.path);
	if (value === undefined) {
		report(locate(issue.path), `“${name}” is missing.`, `Add “${name}”.`);
		return;
	}
	const shown = typeof value === 'object' ? '' : ` is ${JSON.stringify(value)}`;
	report(locate(issue.path), `“${name}”${shown}: ${issue.message}.`, `Correct “${name}”.`);
}

/** Offset of the key or value at the path; of the innermost existing parent where there is none. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
		const last = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
			if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isScalar(node) && node.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}
