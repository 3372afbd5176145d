/**
 * Has the newest edition kept on the device for reading without a connection, unless the reader turned that off on the
 * page about privacy or saves data. Trusted Types ask for a policy: this one gives one address, whatever it is asked.
 */
const path = `${import.meta.env.BASE_URL}worker.js`;

try {
	if (localStorage['ditl.offline'] !== 'off' && !(navigator as Device).connection?.saveData)
		navigator.serviceWorker
			.register(
				(window as Typed).trustedTypes?.createPolicy('offline', { createScriptURL: () => path }).createScriptURL('') ??
					path,
			)
			.catch(() => undefined);
} catch {
	// A browser that keeps nothing has neither storage to ask nor workers.
}

interface Device extends Navigator {
	connection?: { saveData: boolean };
}

interface Typed {
	trustedTypes?: {
		createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
	};
}

export {};
