import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { allSegments } from '../domain/dispatch.ts';
import { bodySegments, segmentText, segmentTexts, translationState, type Dispatch } from '../domain/dispatch.ts';
import { bilingual, locales } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { idPattern } from './schemas/common.ts';
import { dispatchFacts, type DispatchFacts } from './schemas/dispatch.ts';
import { align, originalOf, proseSegments, type ProseFile } from './align.ts';
import { attribute } from './attribute.ts';
import { checkAlignment } from './check-alignment.ts';
import { compareWithSource } from './fidelity.ts';
import { reporterFor, type ContentIssue, type Position, type Report } from './issue.ts';
import { checkPictures, readFolderFiles } from './pictures.ts';
import { parseProse, untranslated } from './prose.ts';
import { checkQuotes } from './quotes.ts';
import { readSourceText } from './source-text.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** A dispatch read from its folder, and what checks across files need to name a line. */
export interface ReadDispatch {
	/** Absent where it has a mistake. */
	dispatch?: Dispatch;
	slug: string;
	facts?: ParsedYaml<DispatchFacts>;
	reportFacts: Report;
	/** Reports a mistake where the original marks a quote. */
	reportQuote?: (id: string, message: string, fix: string) => void;
	/** The mistakes of its files; `reportFacts` adds to them. */
	issues: ContentIssue[];
}

/** Dispatches of earlier readings by the digest of their files, so that an unchanged pair is not parsed again. */
export interface KeptDispatches {
	get: (digest: string) => Promise<Dispatch | undefined>;
	keep: (digest: string, dispatch: Dispatch) => Promise<void>;
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
	kept?: KeptDispatches,
): Promise<ReadDispatch> {
	const issues: ContentIssue[] = [];
	const pathOf = (name: string) => relative(root, join(folder, name));
	const reportFacts = reporterFor(pathOf('dispatch.yaml'), issues);
	const texts = await Promise.all(fileNames.map((name) => readText(join(folder, name))));
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
	const facts = yaml === undefined ? undefined : parseYaml(yaml, dispatchFacts, reportFacts);
	const { locale: original } = facts ? originalOf(facts.value) : { locale: 'zh' as const };
	// A translation may be still to come.
	for (const name of ['dispatch.yaml', `${original}.mdx`] as const)
		if (texts[fileNames.indexOf(name)] === undefined)
			reporterFor(pathOf(name), issues)(
				undefined,
				'This file does not exist.',
				`Add it: a dispatch is ${fileNames.join(', ')}.`,
			);
	const sourceText = facts && (await readSource(root, facts, reportFacts));
	const names = Object.keys(facts?.value.speakers ?? {}).map((id) => people.get(id)?.name);
	const digest = createHash('sha256')
		.update(JSON.stringify([slug, yaml, zh, en, sourceText, others.folders, [...others.files], names]))
		.digest('hex');
	const reportQuote = (id: string, message: string, fix: string) =>
		reporterFor(pathOf(`${original}.mdx`), issues)(
			lineOf(`<Quote id="${id}"`, original === 'zh' ? zh : en),
			message,
			fix,
		);
	const known = issues.length === 0 ? await kept?.get(digest) : undefined;
	if (known) return { slug, facts, reportFacts, reportQuote, issues, dispatch: known };

	const received = original === 'zh' ? zh : en;
	if (!facts || received === undefined) return { slug, facts, reportFacts, issues };
	const reportIn = bilingual((locale) => reporterFor(pathOf(`${locale}.mdx`), issues));
	const own = parseProse(received, original, reportIn[original]);
	const files = bilingual((locale): ProseFile => {
		const text = locale === 'zh' ? zh : en;
		if (locale === original) return { prose: own, report: reportIn[locale] };
		return {
			prose: text === undefined ? untranslated(own) : parseProse(text, locale, reportIn[locale], true),
			report: reportIn[locale],
		};
	});
	const isJoined = checkAlignment(facts.value, files, original);
	// Where there are other mistakes, words may seem to be the wrong person's.
	const isCastKnown = Object.keys(facts.value.speakers).every((id) => people.has(id));
	const voices =
		issues.length > 0 || !isCastKnown
			? undefined
			: attribute(facts.value, people, files, original, (message, fix) =>
					reportFacts(facts.locate(['speakers']), message, fix),
				);
	checkQuotes(facts.value, files, voices, (id) => facts.locate(['quotes', id]), reportFacts);
	const pictures = await checkPictures(others, files, relative(root, folder), issues);
	const dispatch = isJoined ? align(slug, facts.value, files, voices ?? new Map(), pictures) : undefined;
	if (dispatch && sourceText !== undefined) traceToSource(dispatch, sourceText, files[original]);
	if (dispatch) checkPlaces(dispatch, facts, reportFacts);
	if (!dispatch || issues.length > 0) return { slug, facts, reportFacts, issues };
	await kept?.keep(digest, dispatch);
	return { slug, facts, reportFacts, reportQuote, issues, dispatch };
}

async function readSource(root: string, facts: ParsedYaml<DispatchFacts>, report: Report): Promise<string | undefined> {
	const { file, body, headline } = facts.value.source;
	const text = /^[\w.-]+$/.test(file) ? await readText(join(root, 'content/source', file)) : undefined;
	if (text === undefined) {
		report(
			facts.locate(['source', 'file']),
			`The source “${file}” does not exist.`,
			'Put the text as it was received into content/source/ and name the file here.',
		);
		return undefined;
	}
	const { lines } = readSourceText(text);
	for (const [key, range] of Object.entries({ body, headline })) {
		if (range && range.to > lines)
			report(
				facts.locate(['source', key]),
				`The source ends at line ${lines}, and “${key}” goes to line ${range.to}.`,
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

/** Compares the original with the source and notes each segment's lines. */
function traceToSource(dispatch: Dispatch, text: string, { prose, report }: ProseFile) {
	const source = readSourceText(text);
	const positions = new Map<string, Position | undefined>(
		proseSegments(prose.blocks).map(({ id, textPosition }) => [id, textPosition]),
	);
	const trace = (segments: ReturnType<typeof allSegments>, range: { from: number; to: number }) => {
		const texts = segments.map((segment) => ({
			id: segment.id,
			text: segmentText(segment, dispatch.original.locale),
			position: positions.get(segment.id) ?? prose.frontmatter?.locate([segment.id]),
		}));
		const lines = compareWithSource(texts, source.characters(range), report);
		for (const segment of segments) segment.lines = lines.get(segment.id);
	};
	trace(bodySegments(dispatch), dispatch.source.body);
	if (dispatch.source.headline) trace(dispatch.head, dispatch.source.headline);
}

/** The line of a text on which the words first are. */
function lineOf(words: string, text = ''): Position | undefined {
	const at = text.indexOf(words);
	return at < 0 ? undefined : { line: text.slice(0, at).split('\n').length };
}

async function readText(path: string): Promise<string | undefined> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
		throw error;
	});
}
