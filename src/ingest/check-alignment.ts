import { dispatchKinds, kinds } from '../domain/kinds.ts';
import { bilingual, locales, otherLocale, type Bilingual, type Locale } from '../domain/locale.ts';
import { dispatchPages } from '../i18n/dispatch-path.ts';
import type { ProseFile } from './align.ts';
import { differenceOf } from './forms.ts';
import { exchangeSegments, type ProseBlock } from './prose.ts';
import type { DispatchFacts } from './schemas/dispatch.ts';

/**
 * Checks that the two languages can be joined. Reports ids that are repeated, unpaired, out of order or of another
 * kind. Returns whether every id of the one is in the other, once.
 */
export function checkAlignment(facts: DispatchFacts, files: Bilingual<ProseFile>, original: Locale): boolean {
	if (!files.zh.prose.parsed || !files.en.prose.parsed) return false;
	const distinct = locales.map((locale) => checkOne(facts, files[locale])).every(Boolean);
	const paired = locales.map((locale) => checkPaired(locale, files, original)).every(Boolean);
	const { zh, en } = bilingual((locale) => files[locale].prose.frontmatter?.value);
	if (!paired || !distinct || !files[original].prose.frontmatter) return false;
	if (!zh || !en) return true;
	if ((zh.subtitle === undefined) !== (en.subtitle === undefined)) {
		const lacking: Locale = zh.subtitle === undefined ? 'zh' : 'en';
		files[lacking].report(
			{ line: 1 },
			`Only ${otherLocale(lacking)}.mdx has a subtitle.`,
			`Add “subtitle” to the frontmatter of ${lacking}.mdx.`,
		);
	}
	return true;
}

/** Ids of a file with what bears them, exchanges included. */
const ids = (blocks: readonly ProseBlock[]) =>
	blocks.flatMap((block) => [block, ...(block.block === 'Exchange' ? exchangeSegments(block) : [])]);

/** What can be wrong with one file alone. Returns whether its ids are distinct. */
function checkOne(facts: DispatchFacts, { prose, report }: ProseFile): boolean {
	let isDistinct = true;
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
		if (seen.has(id)) {
			isDistinct = false;
			report(
				position,
				`The id “${id}” is used twice.`,
				before
					? `Line ${before} has it already: choose another id here, in both languages.`
					: 'It belongs to the frontmatter: choose another id.',
			);
		}
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
	else if (kinds[facts.kind].exchanges && !hasExchange)
		report(
			undefined,
			`This ${facts.kind} has no <Exchange>.`,
			`Write its questions and answers as exchanges, or give dispatch.yaml a kind without them: ${kindsWith(false)}.`,
		);
	else if (!kinds[facts.kind].exchanges && hasExchange)
		report(
			undefined,
			`This ${facts.kind} has an <Exchange>.`,
			`Give dispatch.yaml a kind that has them: ${kindsWith(true)}; or write the exchange as paragraphs.`,
		);
	return isDistinct;
}

const kindsWith = (exchanges: boolean) =>
	dispatchKinds.filter((kind) => kinds[kind].exchanges === exchanges).join(', ');

/** Whether every id of one file is in the other too, as the same kind of block and in the same order. */
function checkPaired(locale: Locale, files: Bilingual<ProseFile>, original: Locale): boolean {
	const { report } = files[locale];
	const own = ids(files[locale].prose.blocks);
	const other = ids(files[otherLocale(locale)].prose.blocks);
	const otherFile = `${otherLocale(locale)}.mdx`;
	let paired = true;
	for (const segment of own) {
		const { id, block, position } = segment;
		const twin = other.find((candidate) => candidate.id === id);
		// The head of a table that has none in the original.
		const isBlankHead = block === 'Row' && 'content' in segment && segment.content.length === 0;
		if (!twin && locale !== original && isBlankHead) continue;
		if (!twin) {
			report(
				position,
				`Only ${locale}.mdx has the id “${id}”.`,
				`Add ${block === 'Row' ? `a row with the id “${id}”` : `<${block} id="${id}">`} to ${otherFile}, or correct ` +
					'the id so that it is the same in both.',
			);
			paired = false;
		} else if (locale !== original && twin.block !== block) {
			report(
				position,
				`“${id}” is a <${block}> here and a <${twin.block}> in ${otherFile}.`,
				`Make it a <${twin.block}> in both.`,
			);
			paired = false;
		} else if (locale !== original) {
			const isTranslated = 'content' in segment && segment.content.length > 0;
			const difference = isTranslated && 'content' in twin ? differenceOf(segment, twin) : undefined;
			if (!difference) continue;
			const [here, there, fix] = difference;
			report(position, `“${id}” is ${here} here and ${there} in ${otherFile}.`, fix);
			paired = false;
		}
	}
	if (locale !== original && paired) {
		const order = other.map(({ id }) => id);
		const wrong = own.find(({ id }, index) => id !== order[index]);
		if (wrong && own.length === other.length) {
			report(
				wrong.position,
				`“${wrong.id}” is in another place than in ${otherFile}.`,
				`Keep the order of ${otherFile}: ${order.join(', ')}.`,
			);
			paired = false;
		}
	}
	return paired;
}
