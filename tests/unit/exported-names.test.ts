import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');

test('each exported name is given once in the project', () => {
	const files = Map.groupBy(
		globSync('**/*.ts', { cwd: source })
			.filter((file) => !file.endsWith('.d.ts') && !file.startsWith('pages/'))
			.flatMap((file) => exportedNames(readFileSync(join(source, file), 'utf8')).map((name) => ({ file, name }))),
		({ name }) => name,
	);
	const repeated = [...files].filter(([, places]) => places.length > 1);
	expect(Object.fromEntries(repeated.map(([name, places]) => [name, places.map(({ file }) => file)]))).toEqual({});
});

test('an exported name is found however it is exported', () => {
	expect(
		exportedNames(`
			export const a = 1, { b, c: [d] } = e;
			export async function f() {}
			export class G {}
			export interface H {}
			export type I = 1;
			const j = 1, k = 2;
			export { j, k as l };
			export { m } from './m.ts';
		`),
	).toEqual(['a', 'b', 'd', 'f', 'G', 'H', 'I', 'j', 'l']);
});

/** The names that a module declares and exports; what it passes on from another counts there. */
function exportedNames(code: string): string[] {
	return ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
		if (ts.isExportDeclaration(statement)) {
			const { exportClause, moduleSpecifier } = statement;
			return exportClause && ts.isNamedExports(exportClause) && !moduleSpecifier
				? exportClause.elements.map(({ name }) => name.text)
				: [];
		}
		if (!ts.canHaveModifiers(statement)) return [];
		if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
		if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(boundNames);
		const { name } = statement as ts.DeclarationStatement;
		return name ? [name.text] : [];
	});
}

function boundNames({ name }: ts.VariableDeclaration | ts.BindingElement): string[] {
	if (ts.isIdentifier(name)) return [name.text];
	return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element) : []));
}
