import { themeStrings as t } from '../i18n/browser/theme.ts';

/**
 * A button that goes through the themes: the system's, light, dark. The choice is kept on the device;
 * the page's first script takes it before the page is painted. Without JavaScript the system's theme holds and the
 * button is not shown.
 */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		this.#show();
		this.addEventListener('click', () => {
			const theme = themes[(themes.indexOf(chosen()) + 1) % themes.length] ?? 'system';
			dataset['theme'] = theme;
			try {
				localStorage['theme'] = theme;
			} catch {
				// A device that keeps nothing forgets the choice with the page.
			}
			this.#show();
		});
	}

	#show() {
		this.querySelector('output')?.replaceChildren(t(`theme.${chosen()}`));
	}
}

const { dataset } = document.documentElement;

const themes = ['system', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

const chosen = () => (dataset['theme'] ?? 'system') as Theme;

customElements.define('theme-switch', ThemeSwitch);
