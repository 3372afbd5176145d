import { otherLocale, type Bilingual } from '../domain/locale.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';
import { proseSegments, type ProseFile } from './align.ts';
import type { Position, Report } from './issue.ts';
import type { Voice } from './voices.ts';

/**
 * Checks that every quote is marked once in each language, in the same segment, that it is known who speaks (where
 * `voices` could be made out), and that the facts tell of no other quote.
 */
export function checkQuotes(
	facts: DispatchFacts,
	files: Bilingual<ProseFile>,
	voices: ReadonlyMap<string, Voice> | undefined,
	locateQuote: (id: string) => Position | undefined,
	reportFacts: Report,
) {
	if (!files.zh.prose.parsed || !files.en.prose.parsed) return;
	const marked = { zh: markedQuotes(files.zh), en: markedQuotes(files.en) };
	for (const locale of ['zh', 'en'] as const) {
		const { report } = files[locale];
		for (const [id, { segment, position }] of marked[locale]) {
			const twin = marked[otherLocale(locale)].get(id);
			if (!twin && isTranslated(segment, files[otherLocale(locale)])) {
				report(
					position,
					`The quote “${id}” is marked only in ${locale}.mdx.`,
					`Mark the same words in the segment “${segment}” of ${otherLocale(locale)}.mdx with <Quote id="${id}">.`,
				);
			} else if (locale === 'en' && twin && twin.segment !== segment) {
				report(
					position,
					`The quote “${id}” is in the segment “${segment}” here and in “${twin.segment}” in zh.mdx.`,
					'Mark corresponding words, or use two ids.',
				);
			}
			const own = Object.hasOwn(facts.quotes, id) ? facts.quotes[id] : undefined;
			const { speakers = [] } = voices?.get(segment) ?? {};
			if (voices && own?.speaker === undefined && speakers.length !== 1 && (locale === 'zh' || !twin)) {
				report(
					position,
					speakers.length === 0
						? `Nothing says whose words the quote “${id}” has: nobody speaks in “${segment}”.`
						: `${speakers.join(' and ')} speak in “${segment}”: whose words are the quote “${id}”?`,
					`Add “${id}: { speaker: <id of a person> }” under “quotes” in dispatch.yaml.`,
				);
			}
		}
	}
	for (const id of Object.keys(facts.quotes)) {
		if (!marked.zh.has(id) && !marked.en.has(id))
			reportFacts(
				locateQuote(id),
				`The quote “${id}” is marked in neither language.`,
				`Mark its words with <Quote id="${id}"> in both files, or remove it here.`,
			);
	}
}

/** Whether a file has words for a segment, or lacks it: one without words is not translated yet. */
const isTranslated = (id: string, { prose }: ProseFile) =>
	!proseSegments(prose.blocks).some((segment) => segment.id === id && segment.content.length === 0);

function markedQuotes({ prose, report }: ProseFile) {
	const marked = new Map<string, { segment: string; position: Position | undefined }>();
	for (const segment of proseSegments(prose.blocks)) {
		for (const { id, position } of segment.quotes) {
			if (marked.has(id))
				report(
					position,
					`The quote “${id}” is marked twice.`,
					'A quote is one run of words: give the second an id of its own.',
				);
			marked.set(id, { segment: segment.id, position });
		}
	}
	return marked;
}
