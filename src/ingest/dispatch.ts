import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import {
	allSegments,
	bodySegments,
	segmentTexts,
	sourceFiles,
	sourceRanges,
	translationState,
	type Dispatch,
	type SegmentLines,
} from '../domain/dispatch.ts';
import { bilingual, locales } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { Kept } from '../files/kept.ts';
import { idPattern } from './schemas/common.ts';
import { dispatchFacts, factsThatFit, hasSound, type DispatchFacts } from './schemas/dispatch.ts';
import { align, originalOf, type ProseFile } from './align.ts';
import { attribute } from './attribute.ts';
import { checkAlignment } from './check-alignment.ts';
import { reporterFor, type ContentIssue, type Position, type Report } from './issue.ts';
import { checkPictures, readFolderFiles } from './pictures.ts';
import { parseProse, untranslated } from './prose.ts';
import { checkQuotes } from './quotes.ts';
import { readText } from './read-text.ts';
import { digestOfSource, readSourceText } from './source-text.ts';
import { pathOfSource, traceToSource } from './trace.ts';
import { parseYamlPartly, type ParsedYaml } from './yaml.ts';

/** A dispatch read from its folder, and what checks across files need to name a line. */
export interface ReadDispatch {
	/** Absent where it has a mistake. */
	dispatch?: Dispatch;
	/** What could be made of it where it has one, for checks alone: it must not be published. */
	draft?: Dispatch;
	slug: string;
	facts?: ParsedYaml<DispatchFacts>;
	/** Whether other lines of the received text hold it than the facts say, which is reported. */
	isElsewhere?: boolean;
	reportFacts: Report;
	/** Reports a mistake where the original marks a quote. */
	reportQuote?: (id: string, message: string, fix: string) => void;
	/** The mistakes of its files; `reportFacts` adds to them. */
	issues: ContentIssue[];
}

const fileNames = ['dispatch.yaml', 'zh.mdx', 'en.mdx'] as const;

/**
 * Reads `content/dispatches/<slug>/`: the facts and the pair of MDX files, joined by id and compared with the source.
 * `folder` is absolute, `root` the project's folder; by the names of `people` labels are known.
 */
export async function readDispatch(
	root: string,
	folder: string,
	slug: string,
	people: ReadonlyMap<string, Person>,
	kept?: Kept<Dispatch>,
): Promise<ReadDispatch> {
	const issues: ContentIssue[] = [];
	const pathOf = (name: string) => relative(root, join(folder, name));
	const reportFacts = reporterFor(pathOf('dispatch.yaml'), issues);
	const texts = await Promise.all(
		fileNames.map((name) => readText(join(folder, name), reporterFor(pathOf(name), issues))),
	);
	for (const [index, name] of fileNames.entries())
		if (texts[index]?.trim() === '') {
			texts[index] = null;
			reporterFor(pathOf(name), issues)(
				undefined,
				'This file is empty.',
				'Take it from version control, or write it; the file of a translation may be removed until there is one.',
			);
		}
	const others = await readFolderFiles(folder, fileNames);
	if (texts.every((text) => text === undefined)) {
		reporterFor(relative(root, folder), issues)(
			undefined,
			'The folder of this dispatch is empty.',
			`Add ${fileNames.join(', ')}, or remove the folder.`,
		);
		return { slug, reportFacts, issues };
	}
	if (!idPattern.test(slug))
		reporterFor(relative(root, folder), issues)(
			undefined,
			`The folder's name “${slug}” cannot be an address.`,
			'Rename it to lower-case ASCII letters, digits and single hyphens.',
		);
	const [yaml, zh, en] = texts;
	const { parsed: facts, unfit } = typeof yaml === 'string' ? parseYamlPartly(yaml, dispatchFacts, reportFacts) : {};
	const known = facts?.value ?? factsThatFit(unfit?.value, zh ?? '');
	const { locale: original } = originalOf(known);
	// A translation may be still to come.
	for (const name of ['dispatch.yaml', `${original}.mdx`] as const)
		if (texts[fileNames.indexOf(name)] === undefined)
			reporterFor(pathOf(name), issues)(
				undefined,
				'This file does not exist.',
				`Add it: a dispatch is ${fileNames.join(', ')}.`,
			);
	const sourceTexts = await readSources(root, known.source, facts ?? unfit, reportFacts);
	const names = Object.keys(known.speakers).map((id) => people.get(id)?.name);
	const digest = createHash('sha256')
		.update(JSON.stringify([slug, yaml, zh, en, sourceTexts, others.folders, [...others.files], names]))
		.digest('hex');
	const reportQuote = (id: string, message: string, fix: string) =>
		reporterFor(pathOf(`${original}.mdx`), issues)(
			lineOf(`<Quote id="${id}"`, original === 'zh' ? zh : en),
			message,
			fix,
		);
	const before = issues.length === 0 ? kept?.get(digest) : undefined;
	if (before) return { slug, facts, reportFacts, reportQuote, issues, dispatch: before };

	const received = original === 'zh' ? zh : en;
	if (typeof received !== 'string') return { slug, facts, reportFacts, issues };
	const mistakesOfFacts = issues.length;
	const reportIn = bilingual((locale) => reporterFor(pathOf(`${locale}.mdx`), issues));
	const own = parseProse(received, original, reportIn[original]);
	// What was not understood would be missing in the comparison with the source.
	const isWhole = issues.length === mistakesOfFacts;
	const files = bilingual((locale): ProseFile => {
		const text = locale === 'zh' ? zh : en;
		if (locale === original) return { prose: own, report: reportIn[locale] };
		return {
			prose: typeof text !== 'string' ? untranslated(own) : parseProse(text, locale, reportIn[locale], true),
			report: reportIn[locale],
		};
	});
	// Where a text cannot be read, words may seem to be the wrong person's.
	const isRead = issues.length === mistakesOfFacts && Object.keys(known.speakers).every((id) => people.has(id));
	const isJoined = checkAlignment(known, files, original);
	const voices =
		isRead && isJoined && (facts || hasSound('speakers', unfit?.value))
			? attribute(known, people, files, original, (message, fix) =>
					reportFacts((facts ?? unfit)?.locate(['speakers']), message, fix),
				)
			: undefined;
	const knownVoices = facts || hasSound('quotes', unfit?.value) ? voices : undefined;
	checkQuotes(known, files, knownVoices, (id) => (facts ?? unfit)?.locate(['quotes', id]), reportFacts);
	const pictures = await checkPictures(others, files, relative(root, folder), issues);
	let isElsewhere = false;
	const lines =
		isWhole && sourceTexts !== undefined
			? traceToSource(
					known.source,
					sourceTexts,
					{ ...files[original], text: received, name: `${original}.mdx` },
					(path, message, fix) => {
						isElsewhere = true;
						reportFacts((facts ?? unfit)?.locate(['source', ...path]), message, fix);
					},
				)
			: new Map<string, SegmentLines>();
	const draft = isJoined ? align(slug, known, files, voices ?? new Map(), pictures) : undefined;
	for (const segment of draft ? allSegments(draft) : []) segment.lines = lines.get(segment.id);
	if (draft && facts) checkPlaces(draft, facts, reportFacts);
	if (!draft || !facts || issues.length > 0)
		return { slug, facts, isElsewhere, reportFacts, reportQuote, issues, draft };
	await kept?.keep(digest, draft);
	return { slug, facts, reportFacts, reportQuote, issues, dispatch: draft };
}

/** The received texts of a dispatch, in order; undefined where one of them cannot be compared with. */
async function readSources(
	root: string,
	source: DispatchFacts['source'],
	facts: Pick<ParsedYaml<unknown>, 'locate'> | undefined,
	report: Report,
): Promise<string[] | undefined> {
	if (!facts) return undefined;
	const texts = await Promise.all(
		sourceFiles(source).map((file, index) =>
			readSource(root, file, (key) => facts.locate(['source', ...pathOfSource(index), key]), report),
		),
	);
	const known = texts.filter((text) => text !== undefined);
	return known.length === texts.length ? known : undefined;
}

async function readSource(
	root: string,
	{ file, sha256, ...ranges }: DispatchFacts['source'],
	locate: (key: string) => Position,
	report: Report,
): Promise<string | undefined> {
	if (file === '') return undefined;
	// What is wrong with the text itself is reported where all of them are read.
	const path = join(root, 'content/source', file);
	const text = /^[\w.-]+$/.test(file) ? await readText(path, () => undefined) : undefined;
	if (typeof text !== 'string') {
		if (text === undefined)
			report(
				locate('file'),
				`The source “${file}” does not exist.`,
				'Put the text as it was received into content/source/ and name the file here.',
			);
		return undefined;
	}
	// One that is not as it was received is reported by that alone: nothing can be compared with it.
	if (sha256 !== undefined && (await digestOfSource(path)) !== sha256) return undefined;
	const { lines } = readSourceText(text);
	for (const { part, range } of sourceRanges(ranges)) {
		if (range.to > lines)
			report(
				locate(part),
				`The source ends at line ${lines}, and “${part}” goes to line ${range.to}.`,
				'Correct the range of lines.',
			);
	}
	return text;
}

/** Checks that the text names every place of the lists, in each language. */
function checkPlaces(dispatch: Dispatch, facts: ParsedYaml<DispatchFacts>, report: Report) {
	const texts = bilingual((locale) => bodySegments(dispatch).map((segment) => segmentTexts(segment)[locale]));
	const isWhole = translationState(dispatch) === 'whole';
	dispatch.places?.forEach(({ names }, list) =>
		names.forEach((name, place) => {
			for (const locale of locales) {
				if (locale !== dispatch.original.locale && !isWhole) continue;
				if (texts[locale].some((text) => text.includes(name[locale]))) continue;
				report(
					facts.locate(['places', list, 'names', place, locale]),
					`The place “${name[locale]}” is not in the text of ${locale}.mdx.`,
					'Write the place as the text names it, or remove it from the list.',
				);
			}
		}),
	);
}

/** The line of a text on which the words first are. */
function lineOf(words: string, text: string | null | undefined): Position | undefined {
	const at = text?.indexOf(words) ?? -1;
	return at < 0 ? undefined : { line: (text ?? '').slice(0, at).split('\n').length };
}
