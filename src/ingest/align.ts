import type { Dispatch, Section, Segment, SegmentKind } from '../domain/dispatch.ts';
import { bilingual, locales, otherLocale, type Bilingual, type Locale } from '../domain/locale.ts';
import { dispatchPages } from '../i18n/dispatch-path.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';
import type { Report } from './issue.ts';
import type { Picture } from '../domain/form.ts';
import { differenceOf, formJoiner } from './forms.ts';
import type { ProseSegment } from './lower-segment.ts';
import type { Prose, ProseBlock } from './prose.ts';

/** One language of a dispatch and where its mistakes are reported. */
export interface ProseFile {
	prose: Prose;
	report: Report;
}

/**
 * Joins the two languages by id. Reports ids that are repeated, unpaired, out of order or of another kind;
 * never aligns by counting. The result is whole only where nothing was reported. `pictures`: those of the dispatch's
 * folder, by their names.
 */
export function align(
	slug: string,
	facts: DispatchFacts,
	files: Bilingual<ProseFile>,
	pictures: ReadonlyMap<string, Picture> = new Map(),
): Dispatch | undefined {
	if (!files.zh.prose.parsed || !files.en.prose.parsed) return undefined;
	for (const locale of locales) checkOne(facts, files[locale]);
	const paired = locales.map((locale) => checkPaired(locale, files)).every(Boolean);
	const { zh, en } = bilingual((locale) => files[locale].prose.frontmatter?.value);
	if (!paired || !zh || !en) return undefined;
	if ((zh.subtitle === undefined) !== (en.subtitle === undefined)) {
		const lacking: Locale = zh.subtitle === undefined ? 'zh' : 'en';
		files[lacking].report(
			{ line: 1 },
			`Only ${otherLocale(lacking)}.mdx has a subtitle.`,
			`Add “subtitle” to the frontmatter of ${lacking}.mdx.`,
		);
	}
	const english = segmentsById(files.en.prose.blocks);
	const joinForms = formJoiner(pictures);
	let number = 0;
	const segment = (own: ProseSegment, textKind: SegmentKind): Segment => {
		const kind = kindOf[own.block] ?? textKind;
		const form = joinForms(own, english.get(own.id));
		return {
			id: own.id,
			kind,
			...(form && { form }),
			...(unnumbered.has(kind) ? {} : { number: ++number }),
			content: { zh: own.content, en: english.get(own.id)?.content ?? [] },
		};
	};
	const titles = new Map(
		files.en.prose.blocks.map((block) => [block.id, block.block === 'Exchange' ? block.title : '']),
	);

	const sections: Section[] = [];
	for (const block of files.zh.prose.blocks) {
		if (block.block === 'Exchange') {
			sections.push({
				kind: 'exchange',
				id: block.id,
				title: { zh: block.title, en: titles.get(block.id) ?? '' },
				heading: segment(block.question, 'question'),
				segments: block.answer.map((own) => segment(own, 'answer')),
			});
		} else if (block.block === 'Subhead') {
			sections.push({ kind: 'part', id: block.id, heading: segment(block, 'subhead'), segments: [] });
		} else {
			const last = sections.at(-1);
			const open = last && last.kind !== 'exchange' ? last : undefined;
			const section: Section = open ?? { kind: 'lead', segments: [] };
			if (!open) sections.push(section);
			const kind = facts.kind === 'interview' && sections.length === 1 ? 'introduction' : 'paragraph';
			section.segments.push(segment(block, kind));
		}
	}

	const headline = { zh: zh.headline, en: en.headline };
	return {
		slug,
		kind: facts.kind,
		agency: facts.agency,
		place: facts.place,
		date: facts.date,
		// Its edition gives it its place, when all dispatches of the day are known.
		rank: 1,
		interviewee: facts.interviewee,
		reporter: facts.reporter,
		source: facts.source,
		headline,
		head: facts.source.headline
			? headSegments(headline, zh.subtitle && en.subtitle ? { zh: zh.subtitle, en: en.subtitle } : undefined)
			: [],
		kicker: { zh: zh.kicker, en: en.kicker },
		description: { zh: zh.description, en: en.description },
		sections,
		quotes: Object.entries(facts.quotes).map(([id, quote]) => ({ id, ...quote })),
		places: facts.places,
	};
}

/** What a segment is by its block alone; what it is by its place has the kind of its place. */
const kindOf: Partial<Record<ProseSegment['block'], SegmentKind>> = {
	Subhead: 'subhead',
	SignOff: 'sign-off',
	Note: 'note',
	Figure: 'caption',
	Row: 'row',
};

/** What is no paragraph, and is named instead of numbered. */
const unnumbered: ReadonlySet<SegmentKind> = new Set(['subhead', 'caption', 'row']);

/** The segments of a file in reading order. */
export function proseSegments(blocks: readonly ProseBlock[]): ProseSegment[] {
	return blocks.flatMap((block) => (block.block === 'Exchange' ? [block.question, ...block.answer] : [block]));
}

const segmentsById = (blocks: readonly ProseBlock[]) =>
	new Map(proseSegments(blocks).map((segment) => [segment.id, segment]));

function headSegments(headline: Bilingual, subtitle: Bilingual | undefined): Segment[] {
	const head = (id: 'headline' | 'subtitle', text: Bilingual): Segment => ({
		id,
		kind: id,
		content: bilingual((locale) => [{ type: 'text', value: text[locale] }]),
	});
	return subtitle ? [head('headline', headline), head('subtitle', subtitle)] : [head('headline', headline)];
}

/** Ids of a file with what bears them, exchanges included. */
const ids = (blocks: readonly ProseBlock[]) =>
	blocks.flatMap((block) => [block, ...(block.block === 'Exchange' ? [block.question, ...block.answer] : [])]);

/** What can be wrong with one file alone. */
function checkOne(facts: DispatchFacts, { prose, report }: ProseFile) {
	const seen = new Map<string, number | undefined>([
		['headline', undefined],
		['subtitle', undefined],
	]);
	for (const { id, block, position } of ids(prose.blocks)) {
		if (dispatchPages.some((name) => name === id))
			report(
				position,
				block === 'Exchange'
					? `The exchange “${id}” would have the address of another page of the dispatch.`
					: `The id “${id}” is the address of a page of the dispatch.`,
				`Choose another id, in both languages; these are taken: ${dispatchPages.join(', ')}.`,
			);
		const before = seen.get(id);
		if (seen.has(id))
			report(
				position,
				`The id “${id}” is used twice.`,
				before
					? `Line ${before} has it already: choose another id here, in both languages.`
					: 'It belongs to the frontmatter: choose another id.',
			);
		seen.set(id, position?.line);
	}
	const first = prose.blocks.find(({ block }) => block === 'Subhead');
	if (first && 'form' in first && first.form?.type === 'subhead')
		report(
			first.position,
			`The first subhead, “${first.id}”, is of level 2.`,
			'Leave its level out: a subhead of level 2 stands under one of level 1.',
		);
	const hasExchange = prose.blocks.some(({ block }) => block === 'Exchange');
	if (prose.blocks.length === 0)
		report(
			undefined,
			'The file has no segment.',
			'Write the dispatch as <Paragraph id="…">, <Subhead>, <Exchange> and <SignOff>.',
		);
	else if (facts.kind === 'interview' && !hasExchange)
		report(
			undefined,
			'This interview has no <Exchange>.',
			'Write its questions and answers as exchanges, or say “kind: article” in dispatch.yaml.',
		);
	else if (facts.kind === 'article' && hasExchange)
		report(
			undefined,
			'This article has an <Exchange>.',
			'Say “kind: interview” in dispatch.yaml, or write the exchange as paragraphs.',
		);
}

/** Whether every id of one file is in the other too, as the same kind of block and in the same order. */
function checkPaired(locale: Locale, files: Bilingual<ProseFile>): boolean {
	const { report } = files[locale];
	const own = ids(files[locale].prose.blocks);
	const other = ids(files[otherLocale(locale)].prose.blocks);
	const otherFile = `${otherLocale(locale)}.mdx`;
	let paired = true;
	for (const segment of own) {
		const { id, block, position } = segment;
		const twin = other.find((candidate) => candidate.id === id);
		if (!twin) {
			report(
				position,
				`Only ${locale}.mdx has the id “${id}”.`,
				`Add ${block === 'Row' ? `a row with the id “${id}”` : `<${block} id="${id}">`} to ${otherFile}, or correct ` +
					'the id so that it is the same in both.',
			);
			paired = false;
		} else if (locale === 'en' && twin.block !== block) {
			report(
				position,
				`“${id}” is a <${block}> here and a <${twin.block}> in ${otherFile}.`,
				`Make it a <${twin.block}> in both.`,
			);
			paired = false;
		} else if (locale === 'en') {
			const difference = 'content' in segment && 'content' in twin ? differenceOf(segment, twin) : undefined;
			if (!difference) continue;
			const [here, there, fix] = difference;
			report(position, `“${id}” is ${here} here and ${there} in ${otherFile}.`, fix);
			paired = false;
		}
	}
	if (locale === 'en' && paired) {
		const order = other.map(({ id }) => id);
		const wrong = own.find(({ id }, index) => id !== order[index]);
		if (wrong && own.length === other.length) {
			report(
				wrong.position,
				`“${wrong.id}” is in another place than in zh.mdx.`,
				`Keep the order of zh.mdx: ${order.join(', ')}.`,
			);
			paired = false;
		}
	}
	return paired;
}
