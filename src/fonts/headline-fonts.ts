import type { Dispatch } from '../domain/dispatch.ts';
import { charactersOf, dispatchCharacters, frontCharacters, siteCharacters } from './headline-characters.ts';
import { headlineFontLimit, type HeadlineFont } from './headline-font.ts';

/**
 * The headline font of each page: one for all pages of an edition, so that a reader of several has it from the first,
 * as long as it is no heavier than a page may load; where a day has many dispatches, one for its front page and one
 * for each dispatch; the pages of the site's own have another. Where even a dispatch has too many characters, its
 * questions are set in the face of the text.
 */
export async function chooseFonts(
	dispatches: readonly Dispatch[],
	make: (characters: string) => Promise<HeadlineFont>,
): Promise<HeadlineFonts> {
	const use = async (characters: string, plainQuestions = false): Promise<FontUse> => {
		const { name, path, data } = await make(characters);
		return { name, path, bytes: data.length, plainQuestions };
	};
	const fonts: HeadlineFonts = { site: await use(siteCharacters()), editions: {}, dispatches: {} };
	for (const [date, own] of Map.groupBy(dispatches, (dispatch) => dispatch.date)) {
		const all = own.map((dispatch) => dispatchCharacters(dispatch));
		const whole = await use(charactersOf([frontCharacters(own), ...all]));
		fonts.editions[date] = fits(whole) ? whole : await front(own, use);
		for (const dispatch of own) {
			const alone = fits(whole) ? whole : await use(dispatchCharacters(dispatch));
			fonts.dispatches[dispatch.slug] = fits(alone)
				? alone
				: await use(dispatchCharacters(dispatch, { questions: false }), true);
		}
	}
	return fonts;
}

/** Every character that the fonts of these dispatches may have. */
export const likelyCharacters = (dispatches: readonly Dispatch[]): string =>
	charactersOf([siteCharacters(), frontCharacters(dispatches), ...dispatches.map((one) => dispatchCharacters(one))]);

/** The font of a front page, without the headlines of its last dispatches where it has too many for one page. */
async function front(own: readonly Dispatch[], use: (characters: string) => Promise<FontUse>): Promise<FontUse> {
	for (let count = own.length; ; count = Math.floor(count * 0.8)) {
		const font = await use(frontCharacters(own.slice(0, count)));
		if (fits(font) || count === 0) return font;
	}
}

const fits = ({ bytes }: FontUse) => bytes <= headlineFontLimit;

/** The fonts of a build, for its pages: the integration makes them before pages are rendered. */
export const publishedFonts = {
	set: (fonts: Promise<HeadlineFonts>) => void (shared[key] = fonts),
	get: (): Promise<HeadlineFonts | undefined> => Promise.resolve(shared[key]),
};

/** Which font a page takes: that of a dispatch, by slug, or of an edition's front page, by date, or the site's. */
export async function fontFor({ dispatch, edition }: ShownHeadlines): Promise<FontUse | undefined> {
	const fonts = await publishedFonts.get();
	if (!fonts) return undefined;
	const own = dispatch !== undefined ? fonts.dispatches[dispatch] : edition && fonts.editions[edition];
	return own || fonts.site;
}

// Node loads the integrations and Vite the pages, each with modules of its own.
const key = Symbol.for('dispatches.fonts');
const shared = globalThis as { [key]?: Promise<HeadlineFonts> };

export interface HeadlineFonts {
	/** Of the pages that show no dispatch. */
	site: FontUse;
	/** Of front pages, by date. */
	editions: Record<string, FontUse>;
	/** Of the pages of dispatches, by slug. */
	dispatches: Record<string, FontUse>;
}

export interface FontUse {
	/** Its file's name. */
	name: string;
	/** Where it is kept. */
	path: string;
	bytes: number;
	/** Whether it lacks the questions, which are set in the face of the text then. */
	plainQuestions: boolean;
}

/** What headlines a page shows: a dispatch's, by slug; an edition's, by date; or the site's own titles. */
export interface ShownHeadlines {
	dispatch?: string;
	edition?: string;
}
