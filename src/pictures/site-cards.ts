import type { Dispatch } from '../domain/dispatch.ts';
import { dispatchKinds } from '../domain/kinds.ts';
import { locales, type Locale } from '../domain/locale.ts';
import { officeOf, type Person } from '../domain/person.ts';
import { formatList } from '../i18n/format.ts';
import { siteUrl } from '../i18n/settings.ts';
import { translator } from '../i18n/strings.ts';
import type { Card } from './card.ts';

/** The cards of the site's own pages: the front page, which stands for all without one, and its indexes. */
export function siteCards(dispatches: readonly Dispatch[], people: ReadonlyMap<string, Person>): Card[] {
	const kinds = dispatchKinds.filter((kind) => dispatches.some((dispatch) => dispatch.kind === kind));
	return locales.flatMap((locale) => [
		homeCard(dispatches, locale),
		...indexes.map((index) => indexCard(index, locale)),
		...kinds.map((kind) => kindCard(kind, locale)),
		...[...people.values()].map((person) => personCard(person, locale)),
	]);
}

export function homeCard(dispatches: readonly Dispatch[], locale: Locale): Card {
	const t = translator(locale);
	const agencies = formatList(new Set(dispatches.map(({ agency }) => agency[locale])), locale);
	return siteCard('home', t('site.name'), t('site.description', { agencies }), locale);
}

/** The pages that list everything of a kind of things. */
export const indexes = ['archive', 'editions', 'people', 'quotes'] as const;

export function indexCard(index: (typeof indexes)[number], locale: Locale): Card {
	const t = translator(locale);
	return siteCard(index, t(`${index}.title`), t(`${index}.description`), locale);
}

export function kindCard(kind: Dispatch['kind'], locale: Locale): Card {
	const t = translator(locale);
	const name = t(`kind.${kind}`);
	return siteCard(`kind-${kind}`, name, t('kinds.description', { kind: name }), locale);
}

export function personCard(person: Person, locale: Locale): Card {
	return {
		...siteCard(`person-${person.id}`, person.name[locale], officeOf(person, locale), locale),
		label: translator(locale)('people.title'),
	};
}

const siteCard = (id: string, title: string, deck: string, locale: Locale): Card => ({
	locale,
	kind: 'page',
	id,
	label: '',
	words: [title],
	supplied: false,
	deck,
	name: translator(locale)('site.otherName'),
	origin: new URL(siteUrl).host,
	site: translator(locale)('site.name'),
});
