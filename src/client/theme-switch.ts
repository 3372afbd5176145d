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
			const theme = themeAt(chosen() + 1);
			dataset['theme'] = theme;
			try {
				localStorage['ditl.theme'] = theme;
			} catch {
				// A device that keeps nothing forgets the choice with the page.
			}
			this.#show();
		});
	}

	#show() {
		this.querySelector('output')?.replaceChildren(t(`theme.${themeAt(chosen())}`));
	}
}

const { dataset } = document.documentElement;

const themes = ['system', 'light', 'dark'] as const;

/** The place of the theme in use; what another script may have stored under its name is the system's. */
const chosen = () => Math.max(0, (themes as readonly (string | undefined)[]).indexOf(dataset['theme']));

const themeAt = (place: number) => themes[place % themes.length] ?? 'system';

customElements.define('theme-switch', ThemeSwitch);
