import type { z } from 'astro/zod';
import { CST, isMap, isNode, isScalar, LineCounter, parseDocument, Parser, visit, type Document } from 'yaml';
import { positionIn, reportInvisible, reportUnfit } from './characters.ts';
import { reportLookAlikes } from './yaml-marks.ts';
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
	return parseYamlPartly(text, schema, report, firstLine).parsed;
}

/**
 * The same, and where something does not fit, what the text has all the same, unchecked: with it other files can be
 * looked at.
 */
export function parseYamlPartly<Schema extends z.ZodType>(
	text: string,
	schema: Schema,
	report: Report,
	firstLine = 1,
): PartlyParsed<z.output<Schema>> {
	if (reportUnfit(text, report, firstLine) || reportLookAlikes(text, report, firstLine)) return {};
	// A file that begins with frontmatter is looked at as a whole.
	if (firstLine === 1) reportInvisible(text, report);
	try {
		return parseFit(text, schema, report, firstLine);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const { line, column } = positionIn(text, deepestOffset(text));
		report(
			{ line: line + firstLine - 1, column },
			'This YAML is nested too deeply.',
			'Close every bracket that is opened; no file of the content needs more than five levels.',
		);
		return {};
	}
}

function parseFit<Schema extends z.ZodType>(
	text: string,
	schema: Schema,
	report: Report,
	firstLine: number,
): PartlyParsed<z.output<Schema>> {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
	const positionAt = (offset: number): Position => {
		const { line, col } = lineCounter.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw new RangeError('nested too deeply');
	for (const error of [...document.errors, ...document.warnings].slice(0, mostIssues)) {
		report(
			positionAt(error.pos[0]),
			`This YAML does not parse: ${error.message}`,
			'Correct the YAML at this place; put text with a colon, # or quotation marks inside double quotes.',
		);
	}
	const refused = refusedNodes(document);
	for (const { offset, message, fix } of refused) report(positionAt(offset), message, fix);
	if (document.errors.length + refused.length > 0) return {};

	const locate = (path: readonly PropertyKey[]) => positionAt(offsetOf(document, path));
	const raw: unknown = document.toJS() ?? {};
	const result = schema.safeParse(raw);
	if (result.success) return { parsed: { value: result.data, locate } };
	for (const issue of result.error.issues.slice(0, mostIssues)) reportIssue(issue, document, locate, report);
	return { unfit: { value: raw, locate } };
}

/** A YAML text that fits its schema; or one that does not, as it is; or neither, where it does not parse. */
export interface PartlyParsed<Value> {
	parsed?: ParsedYaml<Value>;
	unfit?: ParsedYaml<unknown>;
}

/** More mistakes of one file help nobody, and finding the line of each takes time. */
const mostIssues = 100;

/**
 * What the content may not hold: aliases, which can grow without bound, a key that maps leave out, and a key twice,
 * which the parser would look for in time that grows with the square.
 */
function refusedNodes(document: Document) {
	const refused: { offset: number; message: string; fix: string }[] = [];
	visit(document, {
		Alias: (_, { source, range }) => {
			refused.push({
				offset: range?.[0] ?? 0,
				message: `“*${source}” is an alias.`,
				fix: 'Write the value itself: a file of the content repeats nothing by reference.',
			});
		},
		Map: (_, { items }) => {
			const seen = new Set<unknown>();
			for (const { key } of items) {
				if (!isScalar(key)) continue;
				if (seen.has(key.value))
					refused.push({
						offset: key.range?.[0] ?? 0,
						message: `The key “${String(key.value)}” is used twice.`,
						fix: 'Keep one of them.',
					});
				seen.add(key.value);
			}
		},
		Scalar: (position, { value, range }) => {
			if (position === 'key' && value === '__proto__')
				refused.push({
					offset: range?.[0] ?? 0,
					message: 'The key “__proto__” is unknown here.',
					fix: 'Correct its spelling or remove it.',
				});
		},
	});
	return refused.slice(0, mostIssues);
}

/** Where a text that nests too deeply goes deepest; found without recursion. */
function deepestOffset(text: string): number {
	let deepest = { depth: 0, offset: 0 };
	const open: { token: CST.Token | null | undefined; depth: number }[] = [];
	for (const token of new Parser().parse(text)) open.push({ token, depth: 0 });
	for (let next = open.pop(); next; next = open.pop()) {
		const { token, depth } = next;
		if (!token) continue;
		if (depth > deepest.depth && 'offset' in token) deepest = { depth, offset: token.offset };
		if (token.type === 'document') open.push({ token: token.value, depth: depth + 1 });
		if (CST.isCollection(token))
			for (const { key, value } of token.items)
				open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
	}
	return deepest.offset;
}

function reportIssue(
	issue: z.core.$ZodIssue,
	document: Document,
	locate: (path: readonly PropertyKey[]) => Position,
	report: Report,
) {
	const name = issue.path.map(String).join('.');
	if (issue.code === 'unrecognized_keys') {
		for (const key of issue.keys.slice(0, mostIssues)) {
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
	if (value === null && issue.code === 'invalid_type' && issue.expected === 'string') {
		report(locate(issue.path), `“${name}” is empty.`, `Write it after “${String(issue.path.at(-1))}:”.`);
		return;
	}
	const shown = typeof value === 'object' ? '' : ` is ${JSON.stringify(value)}`;
	const [wrong, fix] = explain(issue, name);
	report(locate(issue.path), `${name === '' ? 'This file' : `“${name}”`}${shown}${wrong}.`, fix);
}

/** What is wrong with a value, and what to write in its place. */
function explain(issue: z.core.$ZodIssue, name: string): [wrong: string, fix: string] {
	if (issue.code === 'invalid_value') return ['', `Write one of: ${issue.values.map(String).join(', ')}.`];
	if (issue.code === 'invalid_format' && issue.format === 'date')
		return [', which is no date of the calendar', 'Write year, month and day, such as 2019-04-28.'];
	if (issue.code === 'invalid_type') {
		const [what, fix] = kinds[issue.expected] ?? [issue.expected, `Correct “${name}”.`];
		return [`: ${what} is expected here`, fix];
	}
	if (issue.code === 'too_small') return [': there is none', 'Write one at least.'];
	const [wrong = '', advice] = issue.message.split('; ');
	const fix = advice === undefined ? `Correct “${name}”.` : `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`;
	return [`: ${wrong}`, fix];
}

const kinds: Partial<Record<string, [what: string, fix: string]>> = {
	string: ['text', 'Write the text between double quotes.'],
	array: ['a list', 'Write [ … ], or a line that begins with - for each.'],
	object: ['a map', 'Write { key: value }, or a line for each key.'],
	record: ['a map', 'Write { key: value }, or a line for each key.'],
};

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
		if (isNode(node) && node.range && (isScalar(node) || typeof last === 'number')) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}
