/**
 * The recipes by which the items after the first fold are set in rows of twelve columns, and the choice among them: by
 * the kinds at hand, never twice running the same.
 */

/** What an item has to show, which says how much room it wants. */
export type Treatment = 'story' | 'brief' | 'roll' | 'places' | 'picture';

/** A cell of a recipe: its columns, and how many items it holds; several are briefs, one under the other. */
export interface Slot {
	span: number;
	holds: number;
}

export interface Recipe {
	slots: Slot[];
	/** Where among the slots the couplet stands, two columns wide, if this is the recipe that has it. */
	couplet?: number;
}

/** An item as far as its place is concerned. */
export interface RowItem {
	form: Treatment;
	/** The width of its headline in em. */
	headline: number;
	/** The items of a group stand in a row of their own. */
	group?: number | undefined;
	/** What it measures in so many columns, or in a stack: at least, and with all that it has to tell. */
	heights: (span: number, isStacked: boolean) => { readonly least: number; readonly most: number };
}

/** A row of the page: a recipe, and the place of its first item. */
export interface Row {
	recipe: Recipe;
	from: number;
}

/** The rows for these items in their order. With a couplet, one of them has a place for it. */
export function chooseRows(items: readonly RowItem[], hasCouplet: boolean): Row[] {
	const best = new Map<string, Choice | undefined>();
	const choose = (from: number, previous: Recipe | undefined, couplet: boolean): Choice | undefined => {
		if (from === items.length) return couplet ? undefined : { cost: 0, rows: [] };
		const key = `${from} ${previous ? recipes.indexOf(previous) : ''} ${couplet}`;
		if (best.has(key)) return best.get(key);
		let found: Choice | undefined;
		for (const recipe of recipes) {
			const has = recipe.couplet !== undefined;
			const until = from + countOf(recipe);
			if (recipe === previous || (has && !couplet) || until > items.length || splitsGroup(items, from, until)) continue;
			const rest = choose(until, recipe, couplet && !has);
			if (!rest) continue;
			// The couplet comes early, when two ways are equal.
			const late = couplet && !has ? 0.25 : 0;
			const cost = rowCost(recipe, items.slice(from, until)) + late + rest.cost;
			if (!found || cost < found.cost) found = { cost, rows: [{ recipe, from }, ...rest.rows] };
		}
		best.set(key, found);
		return found;
	};
	const choice = choose(0, undefined, hasCouplet) ?? choose(0, undefined, false);
	return choice?.rows ?? items.map((_, from) => ({ recipe: single, from }));
}

/** How many items a recipe takes. */
export const countOf = ({ slots }: Recipe) => slots.reduce((sum, { holds }) => sum + holds, 0);

function rowCost({ slots }: Recipe, items: readonly RowItem[]): number {
	let next = 0;
	const costs = slots.flatMap(({ span, holds }) =>
		items.slice(next, (next += holds)).map((item) => {
			const isNarrow = holds === 1 && span <= 3 && item.headline > 14;
			return costOf(item.form, holds > 1 ? 'stack' : span) + (isNarrow ? 1 : 0);
		}),
	);
	next = 0;
	const columns = slots.map(({ span, holds }) => {
		const heights = items.slice(next, (next += holds)).map((item) => item.heights(span, holds > 1));
		const sum = (key: 'least' | 'most') => heights.reduce((total, height) => total + height[key], 0);
		return { span, least: sum('least'), most: sum('most') };
	});
	const height = Math.max(...columns.map(({ least }) => least));
	const white = columns.reduce((sum, { span, most }) => sum + (Math.max(0, height - most) * span) / 12, 0);
	const pictures = items.filter(({ form }) => form === 'picture').length;
	// A hundred pixels of white over the whole page are as bad as a row more.
	return 1 + costs.reduce((sum, cost) => sum + cost, 0) + white / 100 + (pictures > 1 ? 20 : 0);
}

/** Whether a row from one place to another would part the items of a group, or add others to them. */
function splitsGroup(items: readonly RowItem[], from: number, until: number): boolean {
	const groups = new Set(items.slice(from, until).map(({ group }) => group));
	const [group] = groups;
	if (groups.size > 1) return [...groups].some((one) => one !== undefined);
	if (group === undefined) return false;
	return items[from - 1]?.group === group || items[until]?.group === group;
}

/** How ill an item of a form is set in so many columns, or in a stack; 0 is well. */
function costOf(form: Treatment, span: number | 'stack'): number {
	if (span === 'stack') return form === 'brief' ? 0 : form === 'story' ? 4 : 9;
	switch (form) {
		case 'brief':
			return span <= 4 ? 4 - span : span - 3;
		case 'story':
			return span <= 3 ? 1.5 : span <= 6 ? 0 : span <= 8 ? 0.5 : (span - 7) / 2;
		case 'roll':
			return span === 4 ? 0 : span <= 5 ? 1 : 2;
		case 'places':
			return span >= 7 ? 0 : 7 - span;
		case 'picture':
			return span >= 8 ? 0 : span === 7 ? 1 : 6;
	}
}

const single: Recipe = { slots: [{ span: 12, holds: 1 }] };

const row = (...spans: number[]): Recipe => ({ slots: spans.map((span) => ({ span, holds: 1 })) });

const withCouplet = (couplet: number, ...spans: number[]): Recipe => ({ ...row(...spans), couplet });

const stack = (holds: number): Slot => ({ span: 4, holds });

const recipes: readonly Recipe[] = [
	single,
	row(7, 5),
	row(5, 7),
	row(8, 4),
	row(4, 8),
	row(6, 6),
	row(4, 4, 4),
	row(6, 3, 3),
	row(3, 6, 3),
	row(5, 4, 3),
	row(3, 3, 3, 3),
	{ slots: [{ span: 8, holds: 1 }, stack(2)] },
	{ slots: [{ span: 8, holds: 1 }, stack(3)] },
	{ slots: [stack(2), { span: 8, holds: 1 }] },
	{ slots: [{ span: 4, holds: 1 }, { span: 4, holds: 1 }, stack(2)] },
	{ slots: [{ span: 4, holds: 1 }, { span: 4, holds: 1 }, stack(3)] },
	withCouplet(0, 10),
	withCouplet(2, 7, 3),
	withCouplet(2, 6, 4),
	withCouplet(2, 5, 5),
	withCouplet(0, 4, 6),
	withCouplet(3, 4, 3, 3),
	withCouplet(0, 4, 3, 3),
];

interface Choice {
	cost: number;
	rows: Row[];
}
