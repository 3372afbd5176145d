import { allSegments, exchanges, segmentTexts, type Dispatch, type Segment } from '../domain/dispatch.ts';
import { findQuote, plainText } from '../domain/inline.ts';
import { bilingual, locales, type Bilingual, type Locale } from '../domain/locale.ts';
import { drawingSlice, newsreader, notoSerif } from '../fonts/drawn.ts';
import { codePoint } from '../ingest/characters.ts';
import type { Finding } from './finding.ts';

/** Reports characters of headlines, and of what pictures show of a dispatch, that the fonts of the site do not draw. */
export async function checkGlyphs(dispatch: Dispatch): Promise<Finding[]> {
	const { headline, kicker, description, place, agencies, places = [], quotes } = dispatch;
	const segments = allSegments(dispatch);
	const ofFacts = [
		{ at: 'place', texts: place },
		...agencies.map((texts) => ({ at: 'agencies', texts })),
		...places.flatMap(({ title }) => ({ at: 'places', texts: title })),
		...quotes.flatMap(({ about }) => (about ? { at: 'quotes', texts: about } : [])),
	];
	const inTexts = [
		...(dispatch.head.length === 0 ? [{ at: 'headline', texts: headline }] : []),
		{ at: 'kicker', texts: kicker },
		{ at: 'description', texts: description },
		...exchanges(dispatch).map(({ id, title }) => ({ at: id, texts: title })),
		...segments
			.filter(({ kind }) => largeKinds.has(kind))
			.map((segment) => ({ at: segment.id, texts: segmentTexts(segment) })),
		...quotes.flatMap(({ id }) => segments.flatMap((segment) => wordsOf(segment, id))),
	];
	const found = await Promise.all([
		...ofFacts.map(({ at, texts }) => undrawn(at, texts, () => 'facts')),
		...inTexts.map(({ at, texts }) => undrawn(at, texts)),
	]);
	return [
		...new Map(found.flat().map((finding) => [`${finding.file} ${finding.at} ${finding.words}`, finding])).values(),
	];
}

/** Reports each character of a text once that is not in the fonts of its language. */
export async function undrawn(
	at: string,
	texts: Bilingual,
	file: (locale: Locale) => Finding['file'] = (own) => own,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const locale of locales)
		for (const character of new Set(texts[locale])) {
			// What is known is not waited for: that would be most of the time.
			const drawn = known[locale].get(character) ?? (await howDrawn(character, locale));
			known[locale].set(character, drawn);
			if (drawn === 'as others') continue;
			findings.push({
				code: 'glyphs',
				file: file(locale),
				at,
				words: character,
				message:
					`“${character}” (${codePoint(character)}) in “${at}” is not in the ${languages[locale]} fonts of headlines ` +
					`and pictures: pages show it in a font of the reader’s, pictures ` +
					(drawn === 'in another font' ? 'in another font.' : 'as a box.'),
				fix: 'Write the character that is meant, or other words where they are the site’s own.',
			});
		}
	return findings;
}

async function howDrawn(character: string, locale: Locale): Promise<Drawn> {
	if (/\s|\p{Default_Ignorable_Code_Point}/u.test(character)) return 'as others';
	for (const font of own[locale]) if (await drawingSlice(font, character)) return 'as others';
	return (await drawingSlice(newsreader, character)) ? 'in another font' : 'not';
}

function wordsOf({ id: at, content }: Segment, quote: string): { at: string; texts: Bilingual }[] {
	const words = bilingual((locale) => findQuote(content[locale], quote));
	return words.zh || words.en ? [{ at, texts: bilingual((locale) => plainText(words[locale] ?? [])) }] : [];
}

/** The segments that are set in the headline face, or that are on a picture whole. */
const largeKinds: ReadonlySet<Segment['kind']> = new Set(['headline', 'subtitle', 'subhead', 'question']);

const languages = { zh: 'Chinese', en: 'English' };

/** What texts of a language are set in. */
const own = { zh: [notoSerif], en: [newsreader, notoSerif] };

type Drawn = 'as others' | 'in another font' | 'not';
const known = bilingual(() => new Map<string, Drawn>());
