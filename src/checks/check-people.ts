import type { ReadPerson } from '../ingest/content.ts';
import type { ReadDispatch } from '../ingest/dispatch.ts';
import type { ContentIssue, Warning } from '../ingest/issue.ts';
import { undrawn } from './check-glyphs.ts';
import { checkScript } from './check-script.ts';
import { checkTraditional } from './check-traditional.ts';
import { Silence } from './silence.ts';

/**
 * Reports people whom no dispatch names, who have two files, and whose facts are in the wrong language or in characters
 * that the fonts do not have.
 */
export async function checkPeople(
	people: readonly ReadPerson[],
	read: readonly ReadDispatch[],
): Promise<ContentIssue[]> {
	const used = new Set(
		read.flatMap(({ facts }) => {
			const { speakers = {}, bylines = [], quotes = {} } = facts?.value ?? {};
			return [
				...Object.keys(speakers),
				...bylines.map(({ person }) => person),
				...Object.values(quotes).flatMap(({ speaker, relays }) => [speaker, relays]),
			];
		}),
	);
	const isKnown = read.every(({ facts }) => facts !== undefined);
	const owners = new Map<string, string>();
	const checkPerson = async ({ person, checked, locate }: ReadPerson): Promise<ContentIssue[]> => {
		const file = `content/people/${person.id}.yaml`;
		const silence = new Silence(file, checked, (index) => locate(['checked', index]), isKnown);
		const issues: ContentIssue[] = [];
		const warn = (path: string, warning: Warning, message: string, fix: string) => {
			if (!silence.covers(warning))
				issues.push({
					file,
					...locate([path]),
					message,
					fix: `${fix} ${Silence.advice(warning, 'this file')}`,
					warning,
				});
		};
		if (isKnown && !used.has(person.id))
			warn(
				'name',
				{ code: 'unused', at: 'name', words: person.id },
				`No dispatch names “${person.id}” in its facts.`,
				'Remove the file, or name the person.',
			);
		for (const name of [person.name.zh, person.name.en]) {
			const owner = owners.get(name);
			if (owner !== undefined && owner !== person.id)
				warn(
					'name',
					{ code: 'person', at: 'name', words: name },
					`${name} is the name of people/${owner}.yaml too.`,
					'Keep one file, and use its id everywhere.',
				);
			owners.set(name, person.id);
		}
		const { name, role, organisation, note, unverified } = person;
		for (const [key, texts] of Object.entries({ name, role, organisation, note, unverified })) {
			if (!texts) continue;
			// A note may speak of the name in the other language.
			const isAbout = key === 'note' || key === 'unverified';
			for (const { isMistake, message, fix, words } of checkScript(key, texts)) {
				if (isMistake && !isAbout) issues.push({ file, ...locate([key]), message, fix });
				else if (!isAbout || isMistake) warn(key, { code: 'script', at: key, words }, message, fix);
			}
			for (const { code, at, words, message, fix } of checkTraditional(key, texts.zh))
				warn(key, { code, at, words }, message, fix);
		}
		for (const [key, texts] of Object.entries({ name, role, organisation, country: person.country }))
			for (const { code, at, words, message, fix } of texts ? await undrawn(key, texts) : [])
				warn(key, { code, at, words }, message, fix);
		return [...issues, ...silence.unused()];
	};
	return (await Promise.all(people.map(checkPerson))).flat();
}
