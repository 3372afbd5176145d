/** An id, or the two of a range, as an address names them. */
const idOrRange = /[\w-]+(?:\.{2,}[\w-]+)?/g;

/**
 * What a fragment may mean that came through chat or mail: every id or range in it, without percent-encoding, full
 * width, brackets, punctuation, capitals, or what a program has appended. In its order, the likeliest first.
 */
export const meantFragments = (hash: string): string[] =>
	(decoded(hash).normalize('NFKC').toLowerCase().match(idOrRange) ?? []).map((found) => found.replace(/\.{2,}/, '..'));

/**
 * The fragment that is meant, of a page with these ids: the first that names one of them; else the nearest place over a
 * paragraph that is not there, as `q1` over `q1-p99`. Undefined where the page has nothing like it.
 */
export function meantFragment(hash: string, ids: ReadonlySet<string>): string | undefined {
	const meant = meantFragments(hash).map((fragment) =>
		fragment
			.split('..')
			.filter((id) => ids.has(id))
			.join('..'),
	);
	return (
		meant.find(Boolean) ?? meantFragments(hash).flatMap((id) => above(id).find((place) => ids.has(place)) ?? [])[0]
	);
}

/** An address as it was before a program encoded it, however often; what is broken in it becomes a space. */
export function decoded(text: string): string {
	let before = '';
	let after = text;
	for (let times = 0; before !== after && times < 3; times++) {
		before = after;
		try {
			after = decodeURIComponent(before);
		} catch {
			after = before.replace(/%[\da-f]{0,2}/gi, ' ');
		}
	}
	return after;
}

/** The ids that an id begins with, the longest first; none of them ends within a number. */
const above = (id: string): string[] =>
	Array.from({ length: id.length - 1 }, (_, place) => id.length - 1 - place)
		.filter((end) => !/^\d/.test(id.slice(end)))
		.map((end) => id.slice(0, end).replace(/[-_]$/, ''));
