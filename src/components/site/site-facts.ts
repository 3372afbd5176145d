import type { Dispatch } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';
import { publishedCharacters, type Source } from '../../domain/source.ts';
import { formatDates } from '../../i18n/format.ts';
import { receivedNote } from '../../i18n/texts-note.ts';
import type { FactName } from '../../ingest/site-prose.ts';
import { agenciesOf, countWord } from '../home/words.ts';

/** What the site's own pages say of its content, in words of their language. */
export function siteFacts(
	dispatches: readonly Dispatch[],
	sources: readonly Source[],
	locale: Locale,
): Record<FactName, string> {
	const sum = (of: (source: Source) => number) => sources.reduce((total, source) => total + of(source), 0);
	const figure = (count: number) => (locale === 'en' ? count.toLocaleString('en-US') : String(count));
	// Each is counted where it is asked for: all characters of a thousand dispatches take a while.
	return {
		get dispatches() {
			return countWord(dispatches.length, locale);
		},
		get dates() {
			return formatDates(
				dispatches.map(({ date }) => date),
				locale,
			);
		},
		get agencies() {
			return agenciesOf(dispatches, locale);
		},
		get received() {
			return receivedNote(dispatches, locale);
		},
		get lines() {
			return figure(sum(({ lines }) => lines.length));
		},
		get characters() {
			return figure(sum((source) => publishedCharacters(source, dispatches)));
		},
	};
}
