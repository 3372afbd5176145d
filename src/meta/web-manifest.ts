import { languageTag, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { urls } from '../i18n/urls.ts';

/** What a browser needs to install the site as an app (W3C Web Application Manifest), in the language. */
export function webManifest(locale: Locale): string {
	const t = translator(locale);
	const png = (size: number, purpose: string) => ({
		src: urls.file(`icon-${size}.png`),
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	});
	return JSON.stringify({
		id: urls.home(locale),
		name: t('site.name'),
		short_name: t('site.shortName'),
		lang: languageTag[locale],
		dir: 'ltr',
		start_url: urls.home(locale),
		scope: urls.root(),
		display: 'minimal-ui',
		// --paper of styles/base.css, in light.
		background_color: '#f3f0e7',
		theme_color: '#f3f0e7',
		icons: [png(192, 'any'), png(512, 'any'), png(512, 'maskable')],
		shortcuts: [
			{ name: t('nav.search'), url: urls.search(locale) },
			{ name: t('nav.quotes'), url: urls.quotes(locale) },
		],
	});
}
