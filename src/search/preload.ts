/** The files of the index folder by name, each with its size in bytes. */
export type IndexFiles = Readonly<Record<string, number>>;

/**
 * The files that the search page asks for side by side with its scripts, since each would otherwise come to ask for the
 * next: the catalogue, its newest year and, while all of it weighs no more than `budget`, whatever a query may need.
 */
export function preloaded(files: IndexFiles): string[] {
	const needed = Object.keys(files)
		.filter((name) => /^(catalog|index|text|years)\b/.test(name))
		.sort();
	const weight = needed.reduce((sum, name) => sum + (files[name] ?? 0), 0);
	const newest = needed.findLast((name) => name.startsWith('years/'));
	return needed.filter((name) => weight <= budget || name === newest || name.startsWith('catalog'));
}

/** Bytes that load in half a second on a slow line (1.6 Mbit/s). */
const budget = 100_000;
