import type { FontUse } from '../../fonts/headline-fonts.ts';
import { urls } from '../../i18n/urls.ts';

/** The style that tells a page its headline font; empty where there is none. `type.css` says what is set in it. */
export function headlineFace(font: FontUse | undefined): string {
	if (!font) return '';
	const source = `url(${urls.file(`_astro/${font.name}`)})`;
	const face = `@font-face{font-family:Headline;font-weight:700;font-display:swap;src:${source}}`;
	return font.plainQuestions ? `${face}.ask .heading{--headline:var(--song)}` : face;
}
