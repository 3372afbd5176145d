import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Dispatch } from '../domain/dispatch.ts';
import { editionsOf, type EditionChoices } from '../domain/edition.ts';
import type { Person } from '../domain/person.ts';
import type { Kept } from '../files/kept.ts';
import { countries as countriesSchema, type Countries } from './schemas/countries.ts';
import { idPattern } from './schemas/common.ts';
import { personFacts } from './schemas/person.ts';
import { checkReferences } from './references.ts';
import { readDispatch, type ReadDispatch } from './dispatch.ts';
import { readEditions } from './editions.ts';
import { reporterFor, type ContentIssue } from './issue.ts';
import { readText } from './read-text.ts';
import type { CheckedWarning } from './schemas/common.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** Everything under `content/`, as domain objects. Publish it only where `issues` is empty. */
export interface Content {
	/** The newest edition first, each in its order. */
	dispatches: Dispatch[];
	/** By id. */
	people: Map<string, Person>;
	/** What the editors of editions decided, for the editions that have such a file. */
	editions: EditionChoices[];
	/** What could not be read because of a mistake. */
	broken: { slugs: string[]; people: string[] };
	/** Every mistake of every file. */
	issues: ContentIssue[];
	/** What the checks of the content look at beside: each dispatch as it was read, and each person's file. */
	read: { dispatches: ReadDispatch[]; people: ReadPerson[] };
}

/** A person's file, without mistakes. */
export interface ReadPerson {
	person: Person;
	checked: CheckedWarning[];
	locate: ParsedYaml<unknown>['locate'];
}

/**
 * Reads and checks `<root>/content`, the ledger excepted. Throws only where the disk does; mistakes in the content are
 * in `issues`. `kept`: where dispatches of earlier readings are, if they are to be used.
 */
export async function readContent(root: string, kept?: Kept<Dispatch>): Promise<Content> {
	const issues: ContentIssue[] = [];
	const content = join(root, 'content');
	const countries = await readYamlFile(root, join(content, 'countries.yaml'), countriesSchema, issues);
	const { people, peopleIds, files } = await readPeople(root, countries, issues);

	const folder = join(content, 'dispatches');
	const slugs = (await readdir(folder, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
	const read = await Promise.all(slugs.map((slug) => readDispatch(root, join(folder, slug), slug, people, kept)));
	checkReferences(read, peopleIds);
	issues.push(...read.flatMap((dispatch) => dispatch.issues));
	const choices = await readEditions(root, read, issues);

	const editions = editionsOf(
		read.flatMap(({ dispatch }) => dispatch ?? []),
		choices,
	);
	const broken = {
		slugs: read.flatMap(({ dispatch, slug }) => (dispatch ? [] : slug)),
		people: peopleIds.filter((id) => !people.has(id)),
	};
	return {
		dispatches: editions.flatMap(({ dispatches }) => dispatches),
		people,
		editions: choices,
		broken,
		issues,
		read: { dispatches: read, people: files },
	};
}

/** `countries`: undefined where their file has a mistake, which is not one of every person. */
async function readPeople(root: string, countries: Countries | undefined, issues: ContentIssue[]) {
	const folder = join(root, 'content/people');
	const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
	const people = new Map<string, Person>();
	const read: ReadPerson[] = [];
	for (const name of files) {
		const id = name.slice(0, -'.yaml'.length);
		const path = join(folder, name);
		const report = reporterFor(relative(root, path), issues);
		if (!idPattern.test(id))
			report(
				undefined,
				`The file's name “${name}” cannot be an id.`,
				'Rename it to lower-case ASCII letters, digits and single hyphens.',
			);
		const text = await readText(path, report);
		const parsed = typeof text === 'string' ? parseYaml(text, personFacts, report) : undefined;
		if (!parsed) continue;
		const { country, checked, ...facts } = parsed.value;
		const names =
			country !== undefined && countries && Object.hasOwn(countries, country) ? countries[country] : undefined;
		if (country === undefined || !countries || names) {
			const person: Person = {
				id,
				...facts,
				...(country !== undefined && names && { country: { id: country, ...names } }),
			};
			people.set(id, person);
			read.push({ person, checked, locate: parsed.locate });
		} else
			report(
				parsed.locate(['country']),
				`The country “${country}” does not exist.`,
				`Add it to content/countries.yaml, or use one of: ${Object.keys(countries).join(', ')}.`,
			);
	}
	return { people, peopleIds: files.map((name) => name.slice(0, -'.yaml'.length)), files: read };
}

async function readYamlFile<Schema extends Parameters<typeof parseYaml>[1]>(
	root: string,
	path: string,
	schema: Schema,
	issues: ContentIssue[],
) {
	const report = reporterFor(relative(root, path), issues);
	const text = await readText(path, report);
	if (typeof text === 'string') return parseYaml(text, schema, report)?.value;
	if (text === null) return undefined;
	report(undefined, 'This file does not exist.', 'Add it; an empty list is written [] and an empty map {}.');
	return undefined;
}
