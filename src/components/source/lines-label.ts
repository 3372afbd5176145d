import type { LineRange } from '../../domain/dispatch.ts';
import type { Translate } from '../../i18n/strings.ts';

/** Which lines of the source a text came from: in full, or as short as fits a margin. */
export function linesLabel({ from, to }: LineRange, t: Translate, short = false): string {
	if (from === to) return t(short ? 'source.shortLine' : 'source.line', { from });
	return t(short ? 'source.short' : 'source.lines', { from, to });
}
