import type { LineRange } from '../domain/dispatch.ts';
import type { ReadDispatch } from './dispatch.ts';

/**
 * Checks what no file can know alone: that people exist, that quote ids are unique, that no source line is used twice.
 */
export function checkReferences(read: readonly ReadDispatch[], people: readonly string[]) {
	assertPeopleExist(read, people);
	assertUnique(read, 'quote id', ({ facts }) =>
		Object.keys(facts?.value.quotes ?? {}).map((id) => [id, ['quotes', id]]),
	);
	assertSourceUsedOnce(read);
}

function assertPeopleExist(read: readonly ReadDispatch[], people: readonly string[]) {
	for (const { facts, reportFacts } of read) {
		if (!facts) continue;
		const { interviewee, reporter, quotes, kind } = facts.value;
		const named: [string | undefined, string[]][] = [
			[interviewee, ['interviewee']],
			[reporter, ['reporter']],
			...Object.entries(quotes).map(([id, { speaker }]): [string, string[]] => [speaker, ['quotes', id, 'speaker']]),
		];
		for (const [id, path] of named) {
			if (id !== undefined && !people.includes(id)) {
				reportFacts(
					facts.locate(path),
					`The person “${id}” does not exist.`,
					`Add content/people/${id}.yaml, or use one of: ${people.join(', ')}.`,
				);
			}
		}
		if (kind === 'interview' && interviewee === undefined)
			reportFacts(facts.locate(['kind']), 'This interview has no interviewee.', 'Add “interviewee: <id of a person>”.');
	}
}

/** Reports a value that two dispatches give. */
function assertUnique(
	read: readonly ReadDispatch[],
	what: string,
	values: (dispatch: ReadDispatch) => [string, string[]][],
) {
	const owners = new Map<string, string>();
	for (const dispatch of read) {
		for (const [value, path] of values(dispatch)) {
			const owner = owners.get(value);
			if (owner !== undefined)
				dispatch.reportFacts(
					dispatch.facts?.locate(path),
					`The ${what} “${value}” belongs to the dispatch “${owner}” already.`,
					`Choose another ${what}.`,
				);
			else owners.set(value, dispatch.slug);
		}
	}
}

function assertSourceUsedOnce(read: readonly ReadDispatch[]) {
	const used: { file: string; range: LineRange; slug: string }[] = [];
	for (const { facts, slug, reportFacts } of read) {
		if (!facts) continue;
		const { file, body, headline } = facts.value.source;
		for (const [key, range] of Object.entries({ body, headline })) {
			if (!range) continue;
			const other = used.find((one) => one.file === file && one.range.from <= range.to && range.from <= one.range.to);
			if (other)
				reportFacts(
					facts.locate(['source', key]),
					`Lines ${range.from}-${range.to} of ${file} overlap lines ${other.range.from}-${other.range.to}, ` +
						`which belong to “${other.slug}”.`,
					'Correct the ranges: a line of the source is published once.',
				);
			used.push({ file, range, slug });
		}
	}
}
