import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reporterFor, type ContentIssue } from './issue.ts';
import { readText } from './read-text.ts';
import { terms as termsSchema, type Term } from './schemas/terms.ts';
import { parseYaml } from './yaml.ts';

/** The terms of every file in `<root>/content/terms`; there need be none. A term that two files have is a mistake. */
export async function readTerms(root: string, issues: ContentIssue[]): Promise<Term[]> {
	const folder = join(root, 'content/terms');
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
	const owners = new Map<string, string>();
	const found: Term[] = [];
	for (const name of names) {
		const report = reporterFor(`content/terms/${name}`, issues);
		const text = await readText(join(folder, name), report);
		const parsed = typeof text === 'string' ? parseYaml(text, termsSchema, report) : undefined;
		for (const [index, term] of (parsed?.value ?? []).entries()) {
			for (const zh of [term.zh].flat()) {
				const owner = owners.get(zh);
				if (owner !== undefined)
					report(parsed?.locate([index]), `The term “${zh}” is in ${owner} already.`, 'Keep one of the two entries.');
				owners.set(zh, name);
			}
			found.push(term);
		}
	}
	return found;
}
