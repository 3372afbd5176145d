/**
 * A button that goes through the themes: the system's, light, dark. The choice is kept on the device;
 * the page's first script takes it before the page is painted. Without JavaScript the system's theme holds and the button is not shown.
 */
class ThemeSwitch extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector('button');
		if (!button) return;
		this.#show();
		button.addEventListener('click', () => {
			const next = themes[(themes.indexOf(chosen()) + 1) % themes.length]!;
			if (next === 'system') delete document.documentElement.dataset['theme'];
			else document.documentElement.dataset['theme'] = next;
			remember(next);
			this.#show();
		});
	}

	#show() {
		this.querySelector('output')!.textContent = words[chosen()];
	}
}

const words = document.documentElement.lang === 'en' ? { system: 'Auto', light: 'Light', dark: 'Dark' } : { system: '随系统', light: '明', dark: '暗' };

const themes = ['system', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

const chosen = () => (document.documentElement.dataset['theme'] ?? 'system') as Theme;

/** A device that keeps nothing forgets the choice with the page. */
function remember(theme: Theme) {
	try {
		if (theme === 'system') localStorage.removeItem('theme');
		else localStorage['theme'] = theme;
	} catch {}
}

customElements.define('theme-switch', ThemeSwitch);

export {};
