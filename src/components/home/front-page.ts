import { coupletClauses, coupletOf } from '../../domain/couplet.ts';
import {
	bodySegments,
	exchanges,
	paragraphCount,
	segmentText,
	type Dispatch,
	type Section,
} from '../../domain/dispatch.ts';
import { isRoll, type Edition } from '../../domain/edition.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Quote } from '../../domain/quote.ts';
import { emsOf, leadForm, type LeadForm } from './headline.ts';
import {
	coupletHeight,
	heightsOf,
	isSplit,
	leadHeight,
	leadRoom,
	roomIn,
	storyColumns,
	type Heights,
} from './measure.ts';
import { photographOf } from './photograph.ts';
import { chooseRows, countOf, type Treatment, type Recipe, type RowItem } from './recipes.ts';
import type { Room } from './story.ts';

/**
 * The front page of an edition: folds of cells, and from the eleventh dispatch on a list. The page, the phone and the
 * signs have one order. It may differ by language, since headlines do.
 */
export function layOut(edition: Edition, locale: Locale): FrontPage {
	const { dispatches } = edition;
	const [lead, ...others] = dispatches.slice(0, mostPlaced);
	if (!lead) return { folds: [], list: [] };
	const couplet = coupletOf(edition);
	const first = firstFold(edition, lead, others, locale);
	const rest = others.slice(first.taken);
	const isInRows = couplet !== undefined && locale === 'zh' && rest.length > 0;
	const rows = chooseRows(rowItems(rest, edition, locale), isInRows);
	const folds = rows.map(({ recipe, from }) =>
		foldOf(recipe, rest.slice(from, from + countOf(recipe)), couplet, locale),
	);
	const coupletFold: Fold[] =
		couplet && !isInRows && !first.whole ? [[{ is: 'couplet', span: 12, tablet: 12, quote: couplet }]] : [];
	return { folds: [first.fold, ...coupletFold, ...folds], list: dispatches.slice(mostPlaced) };
}

/** The form in which a dispatch is shown below the lead. */
export function formOf(dispatch: Dispatch): Treatment {
	if (dispatch.places) return 'places';
	if (isRoll(dispatch)) return 'roll';
	if (photographOf(dispatch)) return 'picture';
	return paragraphCount(dispatch) <= 3 || lengthOf(dispatch) <= 260 ? 'brief' : 'story';
}

/** The numbers of a section's first and last paragraph, and how many there are. */
export function paragraphRange({ heading, segments }: Section): { from: number; to: number; count: number } {
	const numbers = [heading, ...segments].flatMap((segment) => segment?.number ?? []);
	return { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0, count: numbers.length };
}

/** The lead alone over twelve columns; or in eight, beside the second lead or a stack of briefs. */
function firstFold(edition: Edition, lead: Dispatch, others: readonly Dispatch[], locale: Locale): FirstFold {
	const form = leadForm(lead, locale, edition.weight);
	const taken = besideLead(edition, lead, others, form);
	const column = others.slice(0, taken);
	const span = taken === 0 ? 12 : 8;
	const whole = others.length === 0 && isShort(lead);
	const heights = column.map((item) => heightsOf(item, formOf(item), locale, 4, taken > 1).least);
	const beside = heights.reduce((sum, height) => sum + height + stackGap, -stackGap);
	const room = whole ? { lines: Infinity, perLine: 1 } : leadRoom(lead, form, locale, span, beside);
	const cell: Cell = { is: 'lead', span, tablet: 12, dispatch: lead, form, room, whole };
	const high = Math.max(beside, leadHeight(lead, form, locale, span));
	return { taken, whole, fold: taken === 0 ? [cell] : [cell, columnOf(column, 4, 12, high, locale)] };
}

/** How many dispatches stand beside the lead: the second one, two or three briefs, or none. */
function besideLead(edition: Edition, lead: Dispatch, others: readonly Dispatch[], form: LeadForm): number {
	const row = edition.beside.find((slugs) => slugs.includes(lead.slug));
	if (row) return row.length - 1;
	const [second] = others;
	if (!second || others.length < 2) return 0;
	if (edition.weight === 'loud' && (form === 'pair' || form === 'long')) return 0;
	if (edition.beside.some((slugs) => slugs.includes(second.slug))) return 0;
	const longer = others.findIndex((dispatch) => formOf(dispatch) !== 'brief');
	const briefs = Math.min(longer < 0 ? others.length : longer, 3);
	return briefs === 1 ? 0 : Math.max(1, briefs);
}

function foldOf(recipe: Recipe, items: readonly Dispatch[], couplet: Quote | undefined, locale: Locale): Fold {
	let next = 0;
	const columns = recipe.slots.map(({ span, holds }) => ({ span, items: items.slice(next, (next += holds)) }));
	const heights = columns.map(({ span, items: own }) =>
		own.reduce((sum, item) => sum + heightsOf(item, formOf(item), locale, span, own.length > 1).least + stackGap, 0),
	);
	const hasCouplet = couplet !== undefined && recipe.couplet !== undefined;
	const clauses = couplet && coupletClauses(couplet);
	if (hasCouplet && clauses) heights.push(coupletHeight(Math.max(...clauses.map(({ length }) => length))) + stackGap);
	const height = Math.max(...heights) - stackGap;
	const cells = columns.map(({ span, items: own }) => columnOf(own, span, tabletSpan(recipe), height, locale));
	if (hasCouplet) cells.splice(recipe.couplet ?? 0, 0, { is: 'couplet', span: 2, tablet: 12, quote: couplet });
	return cells;
}

/** A cell with one item, or with several briefs. */
function columnOf(items: readonly Dispatch[], span: number, tablet: number, height: number, locale: Locale): Cell {
	const isStacked = items.length > 1;
	const share = (height + stackGap) / items.length - stackGap;
	const sized = items.map((dispatch): Item => {
		const form = formOf(dispatch);
		const columns = isSplit(form, span) ? 1 : storyColumns(span);
		return { dispatch, form, columns, room: roomIn(dispatch, form, locale, span, isStacked, share) };
	});
	const [only] = sized;
	return only && !isStacked ? { is: 'item', span, tablet, ...only } : { is: 'briefs', span, tablet, items: sized };
}

/** On a tablet a row of three is one still, and one of two, or of four in two rows; the rest takes all of it. */
function tabletSpan({ slots }: Recipe): number {
	if (slots.length === 1 || slots.some(({ holds }) => holds > 1)) return 12;
	return slots.length === 3 ? 4 : 6;
}

function rowItems(dispatches: readonly Dispatch[], { beside }: Edition, locale: Locale): RowItem[] {
	return dispatches.map((dispatch) => {
		const form = formOf(dispatch);
		const group = beside.findIndex((row) => row.includes(dispatch.slug));
		const known = new Map<number, Heights>();
		return {
			form,
			headline: emsOf(dispatch.headline[locale]),
			group: group < 0 ? undefined : group,
			heights: (span, isStacked) => {
				const key = isStacked ? -span : span;
				const heights = known.get(key) ?? heightsOf(dispatch, form, locale, span, isStacked);
				known.set(key, heights);
				return heights;
			},
		};
	});
}

/** Whether the front page gives all of the dispatch, where it is the only one. */
const isShort = (dispatch: Dispatch) =>
	dispatch.sections.length === 1 && exchanges(dispatch).length === 0 && lengthOf(dispatch) <= 600;

const lengthOf = (dispatch: Dispatch) =>
	bodySegments(dispatch).reduce((sum, segment) => sum + segmentText(segment, 'zh').length, 0);

/** How many dispatches have a place in a fold; the others are listed. */
const mostPlaced = 10;

/** What parts the briefs of a stack, in pixels. */
const stackGap = 40;

export interface FrontPage {
	folds: Fold[];
	/** The dispatches that are listed, from the eleventh on. */
	list: Dispatch[];
}

/** A row of twelve columns. */
export type Fold = Cell[];

/** A part of a fold: its columns on a wide screen and on a tablet, and what it shows. */
export type Cell = { span: number; tablet: number } & (
	| { is: 'lead'; dispatch: Dispatch; form: LeadForm; room: Room; whole: boolean }
	| ({ is: 'item' } & Item)
	| { is: 'briefs'; items: Item[] }
	| { is: 'couplet'; quote: Quote }
);

export interface Item {
	dispatch: Dispatch;
	form: Treatment;
	room: Room;
	/** How many columns its story is set in. */
	columns: number;
}

interface FirstFold {
	fold: Fold;
	/** How many dispatches stand in it beside the lead. */
	taken: number;
	/** Whether it gives all of the lead. */
	whole: boolean;
}
