/** Items under one heading. */
export interface Group<Head, Item> {
	head: Head;
	items: Item[];
}

/**
 * Groups on pages of about `limit` bytes, as `sizeOf` measures an item: a page ends before a group it has no room
 * for; a group longer than a page goes on under the same heading. There is always a first page.
 */
export function pagesOf<Head, Item>(
	groups: readonly Group<Head, Item>[],
	sizeOf: (item: Item) => number,
	limit: number,
): Group<Head, Item>[][] {
	const pages: Group<Head, Item>[][] = [[]];
	let used = 0;
	const turn = () => {
		if (used > 0) pages.push([]);
		used = 0;
	};
	for (const { head, items } of groups) {
		const size = items.reduce((sum, item) => sum + sizeOf(item), 0);
		if (used + size > limit) turn();
		let open: Group<Head, Item> | undefined;
		for (const item of items) {
			if (used + sizeOf(item) > limit) {
				turn();
				open = undefined;
			}
			if (!open) {
				open = { head, items: [] };
				pages.at(-1)?.push(open);
			}
			open.items.push(item);
			used += sizeOf(item);
		}
	}
	return pages;
}

/** The bytes of these texts as a page has them. */
export const bytesOf = (...texts: readonly string[]) =>
	texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);

/**
 * The numbers of a pager, from 1: the first, the last, those around the current one, and every tenth, so that any page
 * is near.
 */
export function pagerNumbers(current: number, count: number): number[] {
	const isShown = (page: number) =>
		page === 1 || page === count || Math.abs(page - current) <= 2 || page % 10 === 0 || count <= 15;
	return Array.from({ length: count }, (_, at) => at + 1).filter(isShown);
}

/** How many bytes of items a page has room for: 100 KB without its frame and styles. */
export const pageRoom = 64_000;

const encoder = new TextEncoder();
