import {
	headlineIsEditorial,
	type Dispatch,
	type QuoteFacts,
	type Section,
	type Segment,
	type SegmentKind,
	type SourceLines,
} from '../domain/dispatch.ts';
import { kinds } from '../domain/kinds.ts';
import { bilingual, languageTag, otherLocale, type Bilingual } from '../domain/locale.ts';
import { formatList } from '../i18n/format.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';
import type { Report } from './issue.ts';
import type { Picture } from '../domain/form.ts';
import { formJoiner } from './forms.ts';
import type { ProseSegment } from './lower-segment.ts';
import { exchangeSegments, type Prose, type ProseBlock, type ProseExchange } from './prose.ts';
import { blocks, type Vocabulary } from './vocabulary.ts';
import type { Voice } from './voices.ts';

/** One language of a dispatch and where its mistakes are reported. */
export interface ProseFile {
	prose: Prose;
	report: Report;
}

/**
 * Joins by id the two languages that `checkAlignment` found sound; never aligns by counting. `voices`: who says the
 * words of each segment. `pictures`: those of the dispatch's folder, by their names.
 */
export function align(
	slug: string,
	facts: DispatchFacts,
	files: Bilingual<ProseFile>,
	voices: ReadonlyMap<string, Voice>,
	pictures: ReadonlyMap<string, Picture> = new Map(),
): Dispatch | undefined {
	const original = originalOf(facts);
	const { locale } = original;
	const other = otherLocale(locale);
	const own = files[locale].prose.frontmatter?.value;
	if (!own) return undefined;
	const translated = files[other].prose.frontmatter?.value;
	/** A value of the frontmatter in both languages: the original's where it is not translated. */
	const both = (key: 'headline' | 'kicker' | 'description') =>
		bilingual((language) => (language === other && translated ? translated : own)[key]);
	const translations = segmentsById(files[other].prose.blocks);
	const joinForms = formJoiner(pictures, locale);
	let number = 0;
	const segment = (own: ProseSegment, textKind: SegmentKind): Segment => {
		const twin = translations.get(own.id);
		const isTranslated = twin !== undefined && twin.content.length > 0;
		const { kind = textKind }: Vocabulary = blocks[own.block];
		const form = joinForms(own, isTranslated ? twin : undefined);
		const { speakers = [], role } = voices.get(own.id) ?? {};
		return {
			id: own.id,
			kind,
			...(form && { form }),
			...(speakers.length > 0 && { speakers }),
			...(role && { role }),
			...(unnumbered.has(kind) ? {} : { number: ++number }),
			content: bilingual((language) => (language === other && isTranslated ? twin.content : own.content)),
			...langsOf(original, isTranslated),
		};
	};
	const titles = new Map(
		files[other].prose.blocks.map((block) => [block.id, block.block === 'Exchange' ? block.title : '']),
	);

	const sections: Section[] = [];
	for (const block of files[locale].prose.blocks) {
		if (block.block === 'Exchange') {
			sections.push({
				kind: 'exchange',
				id: block.id,
				title: bilingual((language) => (language === other && titles.get(block.id)) || block.title),
				...exchange(block, segment),
			});
		} else if (block.block === 'Subhead') {
			sections.push({ kind: 'part', id: block.id, heading: segment(block, 'subhead'), segments: [] });
		} else {
			const last = sections.at(-1);
			const open = last && last.kind !== 'exchange' ? last : undefined;
			const section: Section = open ?? { kind: 'lead', segments: [] };
			if (!open) sections.push(section);
			const kind = kinds[facts.kind].exchanges && sections.length === 1 ? 'introduction' : 'paragraph';
			section.segments.push(segment(block, kind));
		}
	}

	const headline = both('headline');
	const source = sourceLines(facts.source);
	return {
		slug,
		kind: facts.kind,
		original,
		agencies: facts.agencies,
		agency: bilingual((locale) =>
			formatList(
				facts.agencies.map((agency) => agency[locale]),
				locale,
			),
		),
		place: facts.place,
		date: facts.date,
		// Its edition gives it its place, when all dispatches of the day are known.
		rank: 1,
		bylines: facts.bylines,
		source,
		headline,
		head: headlineIsEditorial({ source })
			? []
			: headSegments(headline, own.subtitle, translated?.subtitle, original, translated !== undefined),
		kicker: both('kicker'),
		description: both('description'),
		sections,
		...(facts.note && { note: facts.note }),
		quotes: quoteFacts(facts, files[locale].prose.blocks, voices),
		...(facts.reviewed !== undefined && { reviewed: facts.reviewed }),
		places: facts.places,
	};
}

/** The same without the checksums, which are of the files. */
function sourceLines({ sha256: _, more, ...lines }: DispatchFacts['source']): SourceLines {
	return { ...lines, ...(more && { more: more.map(({ sha256: _, ...further }) => further) }) };
}

/** The heading of an exchange, its first question, and what follows. */
function exchange({ turns }: ProseExchange, segment: (own: ProseSegment, kind: SegmentKind) => Segment) {
	const [heading, ...segments] = turns.flatMap((turn, index) =>
		turn.segments.map((own) =>
			segment(own, turn.block === 'Answer' ? 'answer' : index === 0 ? 'question' : 'follow-up'),
		),
	);
	return { ...(heading && { heading }), segments };
}

/** The quotes that the prose marks, in reading order: by their segment's speaker where the facts name nobody else. */
function quoteFacts(
	facts: DispatchFacts,
	blocks: readonly ProseBlock[],
	voices: ReadonlyMap<string, Voice>,
): QuoteFacts[] {
	return proseSegments(blocks).flatMap((segment) =>
		segment.quotes.map(({ id }): QuoteFacts => {
			const own = Object.hasOwn(facts.quotes, id) ? facts.quotes[id] : undefined;
			return {
				id,
				// Where there is none, that has been reported.
				speaker: own?.speaker ?? voices.get(segment.id)?.speakers[0] ?? '',
				mode: own?.mode ?? kinds[facts.kind].quoteMode,
				...(own?.relays && { relays: own.relays }),
				...(own?.about && { about: own.about }),
			};
		}),
	);
}

/** What is no paragraph, and is named instead of numbered. */
const unnumbered: ReadonlySet<SegmentKind> = new Set(['subhead', 'caption', 'row']);

/** The segments of a file in reading order. */
export function proseSegments(blocks: readonly ProseBlock[]): ProseSegment[] {
	return blocks.flatMap((block) => (block.block === 'Exchange' ? exchangeSegments(block) : [block]));
}

const segmentsById = (blocks: readonly ProseBlock[]) =>
	new Map(proseSegments(blocks).map((segment) => [segment.id, segment]));

function headSegments(
	headline: Bilingual,
	subtitle: string | undefined,
	translatedSubtitle: string | undefined,
	original: Dispatch['original'],
	isTranslated: boolean,
): Segment[] {
	const head = (id: 'headline' | 'subtitle', text: Bilingual): Segment => ({
		id,
		kind: id,
		content: bilingual((locale) => [{ type: 'text', value: text[locale] }]),
		...langsOf(original, isTranslated),
	});
	if (subtitle === undefined) return [head('headline', headline)];
	const text = bilingual((locale) => (locale === original.locale ? subtitle : (translatedSubtitle ?? subtitle)));
	return [head('headline', headline), head('subtitle', text)];
}

/** The language that the facts say was received. */
export const originalOf = ({ original }: DispatchFacts): Dispatch['original'] =>
	original === 'zh-Hant' ? { locale: 'zh', tag: original } : { locale: original, tag: languageTag[original] };

/** The tags of the texts that are not in the language of their place. */
function langsOf({ locale, tag }: Dispatch['original'], isTranslated: boolean): Pick<Segment, 'langs'> {
	const langs = {
		...(tag !== languageTag[locale] && { [locale]: tag }),
		...(!isTranslated && { [otherLocale(locale)]: tag }),
	};
	return Object.keys(langs).length > 0 ? { langs } : {};
}
