import { otherLocale, type Locale } from '../domain/locale.ts';
import { englishMonths } from '../domain/months.ts';
import { answerLabels, roleNames, roles } from '../domain/roles.ts';
import type { DispatchDraft } from './dispatch-draft.ts';
import type { DraftKnowledge } from './knowledge.ts';
import { isLatin, soundsOf } from './names.ts';
import type { PageDraft } from './page-draft.ts';
import { escapeMdx } from '../ingest/escape-mdx.ts';
import type { DraftSegment } from './segments.ts';

/**
 * The marks of a segment in a translation that has no words yet: the label as far as it can be told, the dateline, its
 * quotes, each empty. Between them its editor writes the translation.
 */
export function marksOnly(draft: DispatchDraft, page: PageDraft, knowledge: DraftKnowledge) {
	const into = otherLocale(page.original === 'en' ? 'en' : 'zh');
	return ({ label, marks }: DraftSegment): string => {
		const own = label === undefined ? undefined : labelIn(into, label, draft, page, knowledge);
		const colon = into === 'zh' ? '：' : ':';
		const dateline = marks.some(({ type }) => type === 'dateline')
			? [`<Dateline>${datelineIn(into, draft, page, knowledge) ?? ''}</Dateline>`]
			: [];
		const quotes = marks.flatMap(({ type, id }) => (type === 'quote' ? `<Quote id="${id}"></Quote>` : []));
		return [...(own === undefined ? [] : [`**${escapeMdx(own)}${colon}**`]), ...dateline, ...quotes].join(
			into === 'en' ? ' ' : '',
		);
	};
}

/** A label in the other language: of a role, of a person, of a reporter whose agency is known. */
function labelIn(
	into: Locale,
	label: string,
	{ speakers }: DispatchDraft,
	page: PageDraft,
	{ twins }: DraftKnowledge,
): string | undefined {
	const from = otherLocale(into);
	for (const labels of [...roleNames.map((role) => roles[role]), answerLabels]) {
		const place = (labels[from] as readonly string[]).indexOf(label);
		if (place !== -1) return labels[into][place % 2] ?? labels[into][0];
	}
	const id = speakers.find(({ labels }) => labels.includes(label))?.id;
	const person = page.people.find((one) => one.id === id || one.name === label);
	if (person) return nameIn(into, person);
	const agency = twins.get(label.replace(/(?:[记記]者| (?:reporter|correspondent))$/u, ''));
	return agency && (into === 'en' ? `${agency} reporter` : `${agency}记者`);
}

/** The name of somebody, where the content knows it or Chinese sounds give it. */
function nameIn(into: Locale, { name, known }: PageDraft['people'][number]): string | undefined {
	if (known) return known.name[into];
	return into === 'en' && !isLatin(name) && !name.includes('·') ? soundsOf(name).plain : undefined;
}

/** MIST BAY, May 7 (Specimen Wire) —, or 样刊电讯社雾湾5月7日电; undefined where a name is not known. */
function datelineIn(
	into: Locale,
	{ agency = '', place = '', date, bylines }: DispatchDraft,
	{ people }: PageDraft,
	{ twins }: DraftKnowledge,
): string | undefined {
	const [, month = 0, day = 0] = (date ?? '').split('-').map(Number);
	const own = { agency: twins.get(agency), place: twins.get(place) };
	const names = bylines
		.map(({ person }) => people.find(({ id }) => id === person))
		.map((one) => one && nameIn(into, one));
	if (!own.agency || !own.place || month === 0 || names.includes(undefined)) return undefined;
	if (into === 'zh')
		return `${own.agency}${own.place}${month}月${day}日电${names.length > 0 ? `（记者${names.join('、')}）` : ''}`;
	const by = names.length > 0 ? ` reporter${names.length > 1 ? 's' : ''} ${names.join(' and ')}` : '';
	return `${own.place.toUpperCase()}, ${englishMonths[month - 1]} ${day} (${own.agency}${by}) —`;
}
