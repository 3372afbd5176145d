/** The fragment of the segments from the first to the last id: `q1-p2..q1-p4`, or the id alone where they are one. */
export const rangeFragment = (ids: readonly string[]) => [...new Set([ids[0], ids.at(-1)])].join('..');

/**
 * Which of a page's segments the fragment of a range names, in the page's order. The ends may stand in either order;
 * where only one of them is known it stands alone. A fragment of any other form names none.
 */
export function segmentsOfRange(hash: string, ids: readonly string[]): string[] {
	const ends = /^#([a-z\d-]+)\.\.([a-z\d-]+)$/.exec(hash)?.slice(1) ?? [];
	const places = ends.map((id) => ids.indexOf(id)).filter((place) => place >= 0);
	return places.length > 0 ? ids.slice(Math.min(...places), Math.max(...places) + 1) : [];
}
