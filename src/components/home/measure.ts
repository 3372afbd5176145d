import { exchanges, headlineIsEditorial, segmentText, type Dispatch } from '../../domain/dispatch.ts';
import { otherLocale, type Locale } from '../../domain/locale.ts';
import { rollOf } from '../../domain/roll.ts';
import { emsOf, headlineLines, type LeadForm } from './headline.ts';
import type { Treatment } from './recipes.ts';
import { photographOf } from './photograph.ts';
import { storyLines, type Room } from './story.ts';

/**
 * What things measure on the front page at its full width, in CSS pixels, as near as counting characters gets:
 * enough to give each story as many sentences as its cell has room for.
 */

/** The width of so many of the twelve columns. */
export const widthOf = (span: number) => (span * (sheet + gutter)) / 12 - gutter;

/** What an item measures: at least, with the lines that it should have; and with all that it tells. */
export function heightsOf(
	dispatch: Dispatch,
	form: Treatment,
	locale: Locale,
	span: number,
	isStacked: boolean,
): Heights {
	const split = isSplit(form, span);
	const width = split ? widthOf(span) * splitShare[form === 'picture' ? form : 'places'] : widthOf(span);
	const frame = headHeight(dispatch, locale, width, itemSize(form, span, isStacked)) + moreHeight;
	const fixed = fixedHeight(dispatch, form, locale, widthOf(span));
	if (form === 'roll') return { least: frame + fixed, most: frame + fixed };
	const columns = split ? 1 : storyColumns(span);
	const all = storyLines(dispatch, locale, lineOf(width, columns, locale)) / columns;
	const lines = Math.min(isStacked ? leastLines.brief : leastLines[form], all);
	const [least, most] = [lines, all].map((count) => frame + count * leading[locale].story);
	if (least === undefined || most === undefined) return { least: frame, most: frame };
	return split
		? { least: Math.max(least, fixed), most: Math.max(most, fixed) }
		: { least: least + fixed, most: most + fixed };
}

/** The room for the story of an item that is to be so high. */
export function roomIn(
	dispatch: Dispatch,
	form: Treatment,
	locale: Locale,
	span: number,
	isStacked: boolean,
	height: number,
): Room {
	const split = isSplit(form, span);
	const width = split ? widthOf(span) * splitShare[form === 'picture' ? form : 'places'] : widthOf(span);
	const fixed = split ? 0 : fixedHeight(dispatch, form, locale, width);
	const head = headHeight(dispatch, locale, width, itemSize(form, span, isStacked));
	const columns = split ? 1 : storyColumns(span);
	return roomOf(Math.max(height - head - fixed - moreHeight, 3 * leading[locale].story), width, columns, locale);
}

/** The room for the story of the lead, beside a column of some height. */
export function leadRoom(lead: Dispatch, form: LeadForm, locale: Locale, span: number, beside: number): Room {
	const width = widthOf(span);
	const questions = questionsHeight(lead);
	if (form === 'square') {
		const count = headlineLines(lead, locale).length;
		const size = count === 2 ? 208 : leadSize.square;
		const free = width - size * count - 36;
		const head = headHeight(lead, locale, free, 0, leadSubtitle);
		const height = Math.max(size * count * 1.1, beside - questions - moreHeight) - head;
		return roomOf(height, free, span === 12 ? 2 : 1, locale);
	}
	const columns = span === 12 ? 3 : 2;
	const head = headHeight(lead, locale, width, leadSize[form], leadSubtitle);
	if (span === 12 && photographOf(lead)) {
		const free = photographHeight(lead, width * pictureShare) - headHeight(lead, locale, widthOf(4), 0, leadSubtitle);
		return roomOf(Math.max(free, 8 * leading[locale].story), widthOf(4), 1, locale);
	}
	const photograph = photographHeight(lead, width);
	const natural = leadLines(photograph > 0, span) * leading[locale].story;
	return roomOf(Math.max(natural, beside - head - photograph - questions - moreHeight), width, columns, locale);
}

/** What the lead measures with the lines that it should have. */
export function leadHeight(lead: Dispatch, form: LeadForm, locale: Locale, span: number): number {
	const width = widthOf(span);
	if (form === 'square') return leadSize.square * 3 * 1.1 + moreHeight + questionsHeight(lead);
	const photograph = photographHeight(lead, width);
	const head = headHeight(lead, locale, width, leadSize[form], leadSubtitle);
	const story = leadLines(photograph > 0, span) * leading[locale].story;
	return head + photograph + story + questionsHeight(lead) + moreHeight;
}

/** How many columns the story of an item is set in. */
export const storyColumns = (span: number) => (span >= 10 ? 3 : span >= 6 ? 2 : 1);

/** Whether the places of an item, or its picture, stand beside its text. */
export const isSplit = (form: Treatment, span: number) =>
	(form === 'places' && span >= 7) || (form === 'picture' && span >= 10);

/** The size of another headline. */
export const itemSize = (form: Treatment, span: number, isStacked: boolean) =>
	isStacked || form === 'brief' ? 20 : span <= 3 ? 24 : 30;

/** How many questions the front page lists. */
export const mostQuestions = 6;

/** The height of the upright couplet, with what is under it. */
export const coupletHeight = (longest: number) => longest * 65 + 120;

const spanOf = (width: number) => Math.round(((width + gutter) * 12) / (sheet + gutter));

/** The height of an item without its story. */
function headHeight(dispatch: Dispatch, locale: Locale, width: number, size: number, subtitleSize = 19): number {
	const other = otherLocale(locale);
	const subtitle = dispatch.head.find(({ kind }) => kind === 'subtitle');
	const lines = headlineLines(dispatch, locale).reduce((sum, text) => sum + linesIn(text, locale, width, size), 0);
	return (
		line +
		lines * size * leading[locale].headline +
		12 +
		(subtitle
			? linesIn(segmentText(subtitle, locale), locale, width, subtitleSize) * subtitleSize * leading[locale].subtitle +
				8
			: 0) +
		linesIn(dispatch.headline[other], other, width, 17) * line +
		(headlineIsEditorial(dispatch) ? line : 0)
	);
}

/** The height of what stands in an item beside its story or under it. */
function fixedHeight(dispatch: Dispatch, form: Treatment, locale: Locale, width: number): number {
	if (form === 'places')
		return (dispatch.places ?? []).reduce((sum, { names }) => sum + 34 + Math.ceil(names.length / 2) * 29 + 24, 0);
	if (form === 'picture')
		return photographHeight(dispatch, isSplit(form, spanOf(width)) ? width * pictureShare : width);
	if (form !== 'roll') return 0;
	const columns = width >= widthOf(6) ? 3 : 1;
	const parts = rollOf(dispatch).map(
		({ heading, statements }) =>
			40 + linesIn(segmentText(heading, locale), locale, width / columns, 17) * 27 + statements.length * 28,
	);
	const sum = parts.reduce((total, part) => total + part, 20);
	return columns === 1 ? sum : Math.max(...parts) * Math.ceil(parts.length / columns);
}

/** The height of the first wide picture of a dispatch, with its caption; 0 where it has none. */
function photographHeight(dispatch: Dispatch, width: number): number {
	const picture = photographOf(dispatch)?.figure.picture;
	return picture ? (width * picture.height) / picture.width + 50 : 0;
}

/** The height of the questions under the lead. */
const questionsHeight = (dispatch: Dispatch) => {
	const count = Math.min(exchanges(dispatch).length, mostQuestions);
	return count < 2 ? 0 : 24 + Math.ceil(count / (count === 4 ? 2 : 3)) * 200;
};

const roomOf = (height: number, width: number, columns: number, locale: Locale): Room => ({
	lines: Math.floor(height / leading[locale].story) * columns,
	perLine: lineOf(width, columns, locale),
});

/** How many characters of a story are in a line. */
const lineOf = (width: number, columns: number, locale: Locale) =>
	Math.floor((width - (columns - 1) * 36) / columns / advance[locale] / storySize);

/** How many lines a text takes in a size; a line loses about a character where it breaks. */
function linesIn(text: string, locale: Locale, width: number, size: number): number {
	const ems = locale === 'zh' ? emsOf(text) + 1 : text.length * advance.en;
	return Math.max(1, Math.ceil((ems * size) / width));
}

/** The size of the lead's headline, where it is not as wide as the page. */
const leadSize: Record<LeadForm, number> = {
	square: 168,
	pair: 80,
	long: 44,
	plain: 68,
	sense: 95,
	words: 56,
	many: 40,
};

const leadSubtitle = 22;

const leadLines = (hasPhotograph: boolean, span: number) => (hasPhotograph ? 6 : span === 12 ? 10 : 8);

/** The line of links under an item, with what parts it from the story. */
const moreHeight = 60;

const leastLines = { story: 9, brief: 4, places: 9, picture: 6, roll: 0 } as const;

/** The part of a width that a picture has beside its text. */
const pictureShare = 0.65;

/** The part of an item's width that its text has beside its places or its picture. */
const splitShare = { places: 0.52, picture: 0.31 } as const;

const sheet = 1248;
const gutter = 40;
const line = 24;
const storySize = 17;

/** The mean width of a character, in em. */
const advance = { zh: 1, en: 0.46 } as const;

const leading = {
	zh: { headline: 1.3, subtitle: 1.5, story: 30.6 },
	en: { headline: 1.12, subtitle: 1.3, story: 25.5 },
} as const;

export interface Heights {
	least: number;
	most: number;
}
