import { sourceFiles, sourceRanges, type LineRange } from '../domain/dispatch.ts';
import type { ReadDispatch } from './dispatch.ts';
import { pathOfSource } from './trace.ts';

/**
 * Checks what no file can know alone: that people exist, that quote ids are unique, that no source line is used twice.
 */
export function checkReferences(read: readonly ReadDispatch[], people: readonly string[]) {
	assertPeopleExist(read, people);
	assertQuotesUnique(read);
	assertSourceUsedOnce(read);
}

function assertPeopleExist(read: readonly ReadDispatch[], people: readonly string[]) {
	for (const { facts, reportFacts } of read) {
		if (!facts) continue;
		const { speakers, bylines, quotes } = facts.value;
		const named: [string | undefined, (string | number)[]][] = [
			...Object.keys(speakers).map((id): [string, string[]] => [id, ['speakers', id]]),
			...bylines.map(({ person }, index): [string, (string | number)[]] => [person, ['bylines', index, 'person']]),
			...Object.entries(quotes).flatMap(([id, { speaker, relays }]): [string | undefined, string[]][] => [
				[speaker, ['quotes', id, 'speaker']],
				[relays, ['quotes', id, 'relays']],
			]),
		];
		for (const [id, path] of named) {
			if (id !== undefined && !people.includes(id)) {
				reportFacts(
					facts.locate(path),
					`The person “${id}” does not exist.`,
					`Use one of: ${people.join(', ')}; or add content/people/${id}.yaml:\n${stubOfPerson}`,
				);
			}
		}
	}
}

/** What a person's file has at least. */
const stubOfPerson = '    name: { zh: …, en: …, pinyin: … }\n    role: { zh: …, en: … }';

/** Reports a quote that two dispatches have. */
function assertQuotesUnique(read: readonly ReadDispatch[]) {
	const owners = new Map<string, string>();
	for (const { dispatch, slug, reportQuote } of read) {
		for (const { id } of dispatch?.quotes ?? []) {
			const owner = owners.get(id);
			if (owner === undefined) owners.set(id, slug);
			else
				reportQuote?.(
					id,
					`The quote id “${id}” belongs to the dispatch “${owner}” already.`,
					'Choose another quote id, in both languages.',
				);
		}
	}
}

function assertSourceUsedOnce(read: readonly ReadDispatch[]) {
	const used = new Map<string, { range: LineRange; slug: string }[]>();
	for (const { facts, slug, reportFacts, isElsewhere } of read) {
		if (!facts || isElsewhere) continue;
		const ranges = sourceFiles(facts.value.source).flatMap((source, index) =>
			sourceRanges(source).map((own) => ({ ...own, file: source.file, path: [...pathOfSource(index), own.part] })),
		);
		for (const { file, path, range } of ranges) {
			const known = used.get(file) ?? [];
			used.set(file, known);
			const other = known.find((one) => one.range.from <= range.to && range.from <= one.range.to);
			if (other)
				reportFacts(
					facts.locate(['source', ...path]),
					`Lines ${range.from}-${range.to} of ${file} overlap lines ${other.range.from}-${other.range.to}, ` +
						`which belong to “${other.slug}”.`,
					'Correct the ranges: a line of the source is published once.',
				);
			known.push({ range, slug });
		}
	}
}
