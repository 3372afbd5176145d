import type { Position } from '../ingest/issue.ts';

/** How many columns of a terminal a line of a frame takes; a Chinese character takes two. */
const width = 96;

/**
 * The line of a text at a position with a mark under its column, and the line before it. Of a long line what is around
 * the column is shown. Empty where the text has no such line.
 */
export function codeFrame(text: string, { line, column = 1 }: Position): string[] {
	const lines = text.split(/\r?\n/);
	const own = lines[line - 1];
	if (own === undefined) return [];
	const { shown, place } = around(own.replaceAll('\t', ' '), column - 1);
	const gutter = String(line).length;
	const before = lines[line - 2];
	return [
		...(before?.trim()
			? [`  ${String(line - 1).padStart(gutter)} | ${around(before.replaceAll('\t', ' '), 0).shown}`]
			: []),
		`> ${line} | ${shown}`,
		`  ${' '.repeat(gutter)} | ${' '.repeat(place)}^`,
	];
}

/** What of a line fits around a place, and in which column of it the place is. */
function around(line: string, place: number): { shown: string; place: number } {
	const characters = [...line.slice(0, place)].length;
	const all = [...line];
	let [from, to, used] = [characters, characters, 0];
	while (used < width && (from > 0 || to < all.length)) {
		if (to < all.length) used += columns(all[to++]);
		// Two thirds of the room are for what comes after.
		if (from > 0 && (to === all.length || characters - from < (to - characters) / 2)) used += columns(all[--from]);
	}
	const cut = { before: from > 0 ? '…' : '', after: to < all.length ? '…' : '' };
	const start = cut.before + all.slice(from, characters).join('');
	return {
		shown: start + all.slice(characters, to).join('') + cut.after,
		place: [...start].reduce((sum, character) => sum + columns(character), 0),
	};
}

/** Han and full-width characters are two columns wide; “ ” … — are one in most terminals. */
const columns = (character: string | undefined) =>
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
		character ?? '',
	)
		? 2
		: 1;
