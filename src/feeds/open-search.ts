import type { Locale } from '../domain/locale.ts';
import { languageTag } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';
import { xmlDocument, xmlElement, xmlTextElement } from '../domain/xml.ts';

/** The search of the site, for a browser's address bar (OpenSearch 1.1). A short name has 16 characters at most. */
export function openSearch(locale: Locale): string {
	const t = translator(locale);
	return xmlDocument(
		xmlElement(
			'OpenSearchDescription',
			{ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
			xmlTextElement('ShortName', t('site.shortName')),
			xmlTextElement('LongName', t('site.name')),
			xmlTextElement('Description', t('search.description')),
			xmlElement('Url', {
				type: 'text/html',
				template: `${absoluteUrl(urls.search(locale))}?q={searchTerms}`,
			}),
			xmlElement('Url', {
				type: 'application/opensearchdescription+xml',
				rel: 'self',
				template: absoluteUrl(urls.openSearch(locale)),
			}),
			xmlTextElement('Image', absoluteUrl(urls.file('icon.svg')), { type: 'image/svg+xml', width: '16', height: '16' }),
			xmlTextElement('Language', languageTag[locale]),
			xmlTextElement('InputEncoding', 'UTF-8'),
			xmlTextElement('OutputEncoding', 'UTF-8'),
		),
	);
}
