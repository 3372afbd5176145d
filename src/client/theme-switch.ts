/**
 * A button that changes between light and dark. A choice that differs from the system's is kept on the device, where
 * the page's first script finds it before the page is painted; with the other the page goes with the system again. What
 * the button says comes from the style sheet, so that it is right from the first paint.
 */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		this.addEventListener('click', () => {
			const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
			const isDark = dataset['theme'] === 'dark' || (isSystemDark && dataset['theme'] !== 'light');
			const theme = isDark ? 'light' : 'dark';
			dataset['theme'] = theme;
			try {
				if (isDark === isSystemDark) localStorage['ditl.theme'] = theme;
				else localStorage.removeItem('ditl.theme');
			} catch {
				// A device that keeps nothing forgets the choice with the page.
			}
		});
	}
}

const { dataset } = document.documentElement;

customElements.define('theme-switch', ThemeSwitch);

export {};
