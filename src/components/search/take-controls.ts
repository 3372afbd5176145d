import { locales, otherLocale, type Locale } from '../../domain/locale.ts';
import type { SearchKey } from '../../i18n/browser/search.ts';
import type { Translate } from '../../i18n/strings.ts';
import type { Answer } from '../../search/answer.ts';
import { countsOf, type Result } from '../../search/listing.ts';
import { matchesOf } from '../../search/passage.ts';
import type { Search } from '../../search/search.ts';
import { csvOf, textOfPassages } from '../../search/take-along.ts';
import { element } from './dom.ts';
import { placeInWords, speakersInWords } from './result-item.ts';

/** Buttons that save all results under the filters, not only those that are shown, as a table or as a text. */
export function takeControls(taken: Taken): HTMLElement[] {
	const { t } = taken;
	const button = (label: string, make: () => Promise<[name: string, type: string, content: string]>) => {
		const control = element('button', { type: 'button' }, label);
		control.addEventListener('click', () => void make().then((file) => save(...file)));
		return control;
	};
	return [
		element('span', { class: 'label' }, t('search.take')),
		button(t('search.takeCsv'), async () => [`${nameOf(taken)}.csv`, 'text/csv', await table(taken)]),
		button(t('search.takeText'), async () => [`${nameOf(taken)}.txt`, 'text/plain', await plainText(taken)]),
	];
}

async function table(taken: Taken): Promise<string> {
	const { t, locale } = taken;
	const columns = [
		t('search.facet.dispatch'),
		t('search.facet.type'),
		t('search.facet.speaker'),
		t('search.facet.language'),
		t('search.column.mentions'),
		t('search.column.found'),
		...locales.map((language) => t(`search.language.${language}`)),
		t('search.column.translation'),
		t('search.column.address'),
	];
	const rows = (await passagesOf(taken)).map(({ hit, label, speaker, zh, en, credit, address }) => [
		label,
		t(`search.type.${hit.type}`),
		speaker,
		t(`search.language.${hit.language}`),
		hit.mentions,
		matchesOf(hit.language === 'zh' ? zh : en, taken.answer.queries)
			.map(({ start, end }) => (hit.language === 'zh' ? zh : en).slice(start, end))
			.join(locale === 'zh' ? '；' : '; '),
		zh,
		en,
		credit,
		address,
	]);
	return csvOf(columns, rows);
}

async function plainText(taken: Taken): Promise<string> {
	const passages = (await passagesOf(taken)).map(({ zh, en, speaker, label, credit, address }) => ({
		zh,
		en,
		source: [speaker, label, credit].filter(Boolean).join(taken.locale === 'zh' ? '，' : ', '),
		address,
	}));
	const found = taken.t('search.mentions', { ...countsOf(taken.results.map(({ hit }) => hit)) });
	const sentence = taken.t('search.found', { query: taken.query.trim(), found });
	return textOfPassages(`${sentence}\n${location.href}`, passages);
}

const passagesOf = ({ results, search, t, locale }: Taken) =>
	Promise.all(
		results.map(async ({ hit }) => {
			const [zh, en] = await search.texts(hit.record);
			const speaker = speakersInWords(hit, locale, t);
			const address = new URL(hit.url, location.href).href;
			const isTranslated = { zh, en }[otherLocale(hit.record.dispatch.original)] !== '';
			const credit = isTranslated ? t('credit.translation', { site: t('site.name') }) : '';
			return { hit, zh, en, speaker, label: placeInWords(hit, locale, t), credit, address };
		}),
	);

/** A file's name, of letters and digits of the query. */
const nameOf = ({ query }: Taken) =>
	['dispatches', ...(query.match(/[\p{L}\p{N}]+/gu) ?? [])].join('-').slice(0, 60).toWellFormed();

function save(name: string, type: string, content: string) {
	const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	element('a', { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export interface Taken {
	search: Search;
	answer: Answer;
	/** All results under the filters. */
	results: readonly Result[];
	/** As typed. */
	query: string;
	locale: Locale;
	t: Translate<SearchKey>;
}
