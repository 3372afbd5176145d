/** The items in runs of those that have the same key, in order. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
	const groups: { key: string; items: [Item, ...Item[]] }[] = [];
	for (const item of items) {
		const key = keyOf(item);
		const last = groups.at(-1);
		if (last?.key === key) last.items.push(item);
		else groups.push({ key, items: [item] });
	}
	return groups.map((group) => group.items);
}
