import { blockPlace } from '../../cite/locator.ts';
import type { Segment } from '../../domain/dispatch.ts';
import type { Locale } from '../../domain/locale.ts';
import { formatOrdinal } from '../../i18n/format.ts';
import { translator } from '../../i18n/strings.ts';

/** What the handle of a segment says in the margin, and its name for whoever does not see where it stands. */
export function handleOf({ number, form }: Segment, locale: Locale): { text: string; label: string } {
	const t = translator(locale);
	if (number !== undefined) return { text: String(number), label: t('dispatch.permalink', { number }) };
	if (form?.type !== 'caption' && form?.type !== 'row') return { text: '§', label: t('dispatch.headingPermalink') };
	if (form.type === 'row' && form.row > 0)
		return { text: String(form.row), label: t('dispatch.placePermalink', { place: blockPlace(form, locale) }) };
	const text =
		form.type === 'caption'
			? t('handle.figure', { ordinal: formatOrdinal(form.figure, locale) })
			: t('handle.table', { ordinal: formatOrdinal(form.table, locale) });
	return { text, label: t('dispatch.placePermalink', { place: text }) };
}
