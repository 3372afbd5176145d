/**
 * Whether the newest edition is kept for reading offline. Turned off, what was kept is deleted at once; the choice is
 * remembered on the device. Hidden where the browser cannot do it.
 */
class OfflineSetting extends HTMLElement {
	connectedCallback() {
		if (!('serviceWorker' in navigator)) return;
		this.hidden = false;
		this.show();
		this.addEventListener('click', ({ target }) => {
			if (target instanceof HTMLButtonElement) void this.change().finally(() => this.show());
		});
	}

	async change() {
		if (isOff()) {
			localStorage.removeItem('ditl.offline');
			location.reload();
			return;
		}
		localStorage['ditl.offline'] = 'off';
		const { base = '' } = this.dataset;
		const registration = await navigator.serviceWorker.getRegistration(base);
		await registration?.unregister();
		const own = (await caches.keys()).filter((name) => name.startsWith(this.dataset['prefix'] ?? ''));
		await Promise.all(own.map((name) => caches.delete(name)));
	}

	/** Shows which of the two is so, and the button for the other. */
	show() {
		this.dataset['state'] = isOff() ? 'off' : 'on';
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
			part.hidden = part.dataset['when'] !== this.dataset['state'];
	}
}

const isOff = () => localStorage['ditl.offline'] === 'off';

customElements.define('offline-setting', OfflineSetting);

export {};
