import { join } from 'node:path';
import { exchanges, sourceFiles } from '../domain/dispatch.ts';
import { bilingual, locales } from '../domain/locale.ts';
import type { Permalinks } from '../domain/permalink.ts';
import type { Source } from '../domain/source.ts';
import { digestOf } from '../files/digest.ts';
import type { Kept } from '../files/kept.ts';
import type { Content } from '../ingest/content.ts';
import type { ReadDispatch } from '../ingest/dispatch.ts';
import type { ContentIssue } from '../ingest/issue.ts';
import { digestOfSource } from '../ingest/source-text.ts';
import { pathOfSource } from '../ingest/trace.ts';
import { readTerms } from '../ingest/terms.ts';
import { ledgerKey } from '../ledger/id-spaces.ts';
import { contentSilence } from './content-silence.ts';
import { checkDispatch, type Knowledge, type LastingFindings } from './check-dispatch.ts';
import { checkFiles } from './check-files.ts';
import { nameIndex } from './check-names.ts';
import { checkPeople } from './check-people.ts';
import { checkSources } from './check-sources.ts';
import { termIndex } from './check-terms.ts';
import type { Finding } from './finding.ts';
import { locatorOf } from './locate.ts';
import { Silence } from './silence.ts';

/**
 * Everything that may be wrong with content that can be built, and what is certainly wrong though each file is sound:
 * warnings and mistakes. What an editor has looked at, as `checked` in the facts says, is left out.
 */
export async function checkContent(
	root: string,
	{ read, people }: Pick<Content, 'read' | 'people'>,
	sources: readonly Source[],
	permalinks: Permalinks,
	kept?: Kept<LastingFindings>,
): Promise<ContentIssue[]> {
	const issues: ContentIssue[] = [];
	const ofFiles = await contentSilence(
		root,
		issues,
		read.dispatches.every(({ dispatch }) => dispatch !== undefined),
	);
	issues.push(...(await checkFiles(root, ofFiles)));
	const terms = await readTerms(root, issues);
	const knowledge: Knowledge = {
		people,
		names: nameIndex([...people.values()]),
		terms: termIndex(terms),
		digest: digestOf([[...people.values()], terms]),
	};
	const silences = new Map(read.dispatches.map((dispatch) => [dispatch, silenceOf(dispatch)]));
	for (const dispatch of read.dispatches) {
		const findings = await checkDispatch(dispatch, knowledge, kept);
		issues.push(...findings.flatMap(toIssues(root, dispatch, silences.get(dispatch))));
	}
	for (const { owners, ...issue } of checkSources(sources, read.dispatches)) {
		const isSilent =
			owners.length > 0
				? owners.some((owner) => silences.get(owner)?.covers(issue.warning))
				: ofFiles.covers(issue.warning);
		const advice =
			owners.length > 0
				? Silence.advice(issue.warning, 'the facts of a dispatch of it')
				: Silence.adviceForFile(issue.warning);
		if (!isSilent) issues.push({ ...issue, fix: `${issue.fix} ${advice}` });
	}
	issues.push(
		...(await checkPeople(read.people, read.dispatches)),
		...(await checkReceived(root, read.dispatches, permalinks, silences)),
	);
	for (const silence of [...silences.values(), ofFiles]) issues.push(...silence.unused());
	return issues;
}

/** Checks that need two sound texts. */
const comparisons: ReadonlySet<string> = new Set(['figures', 'names', 'terms', 'length', 'exchanged', 'quote']);

/** Where a finding is, as an issue; none where it is silenced. */
function toIssues(root: string, { slug, facts, issues, dispatch, draft }: ReadDispatch, silence: Silence | undefined) {
	const folder = `content/dispatches/${slug}`;
	const files = bilingual((locale) => `${folder}/${locale}.mdx`);
	const locators = bilingual((locale) => locatorOf(join(root, files[locale])));
	const unsound = new Set(
		locales.flatMap((locale) =>
			issues.flatMap(({ file, line }) =>
				file === files[locale] && line !== undefined ? (locators[locale].segmentAt(line) ?? []) : [],
			),
		),
	);
	const whole = dispatch ?? draft;
	const exchangeIds = new Set(whole ? exchanges(whole).map(({ id }) => id) : []);
	return ({ code, file, at, words, message, fix, isMistake }: Finding): ContentIssue[] => {
		const warning = { code, at, words };
		if (!isMistake && silence?.covers(warning)) return [];
		// A text with a mistake differs from its other language for that reason; a title that is missing is the original's.
		if ((comparisons.has(code) || exchangeIds.has(at)) && unsound.has(at)) return [];
		const path = at === 'quotes' ? [at, words] : [at];
		return [
			{
				file: `${folder}/${file === 'facts' ? 'dispatch.yaml' : `${file}.mdx`}`,
				...(file === 'facts' ? facts?.locate(path) : locators[file].find(at, words)),
				message,
				fix: isMistake || code === 'stale' ? fix : `${fix} ${Silence.advice(warning, 'dispatch.yaml')}`,
				...(!isMistake && { warning }),
			},
		];
	};
}

function silenceOf({ slug, facts, dispatch }: ReadDispatch): Silence {
	return new Silence(
		`content/dispatches/${slug}/dispatch.yaml`,
		facts?.value.checked ?? [],
		(index) => facts?.locate(['checked', index]),
		// Of a dispatch with a mistake not everything was looked at.
		dispatch !== undefined,
	);
}

/** Reports a received text that is not the one that the facts have the checksum of, and a released one without. */
async function checkReceived(
	root: string,
	read: readonly ReadDispatch[],
	permalinks: Permalinks,
	silences: ReadonlyMap<ReadDispatch, Silence>,
): Promise<ContentIssue[]> {
	const digests = new Map<string, Promise<string | undefined>>();
	const digestOfFile = (file: string) => {
		const known = digests.get(file) ?? digestOfSource(join(root, 'content/source', file));
		digests.set(file, known);
		return known;
	};
	const released = new Set(permalinks.dispatches.filter(({ date }) => date !== undefined).map(({ id }) => id));
	const issues: ContentIssue[] = [];
	for (const one of read) {
		const { slug, facts, dispatch } = one;
		if (!facts) continue;
		const isReleased = dispatch !== undefined && released.has(ledgerKey(dispatch));
		for (const [index, { file, sha256 }] of sourceFiles(facts.value.source).entries()) {
			if (sha256 === undefined && !isReleased) continue;
			const actual = await digestOfFile(file);
			if (actual === undefined || actual === sha256) continue;
			const place = {
				file: `content/dispatches/${slug}/dispatch.yaml`,
				...facts.locate(['source', ...pathOfSource(index), 'sha256']),
			};
			const warning = { code: 'checksum', at: 'source', words: file };
			if (sha256 === undefined && silences.get(one)?.covers(warning)) continue;
			if (sha256 === undefined)
				issues.push({
					...place,
					message: `This dispatch was released, and nothing says what ${file} was then.`,
					fix: `Add under “source”: sha256: ${actual}. ${Silence.advice(warning, 'dispatch.yaml')}`,
					warning,
				});
			else
				issues.push({
					...place,
					message: `content/source/${file} is not the text that was received: its SHA-256 is ${actual}.`,
					fix:
						'Take the file as it was from version control. Where another text was received, put it into a file of ' +
						'its own; before the first release write the new sum here.',
				});
		}
	}
	return issues;
}
