import { isDispatchPath } from '../i18n/dispatch-path.ts';

/**
 * Remembers on the device how the reader reads: one language, both side by side, or one with the other to open.
 * A link to a dispatch from another page then leads to that view. An address that is opened is never changed.
 */
for (const type of ['pointerdown', 'focusin', 'click'] as const) document.addEventListener(type, follow);

function follow({ type, target }: Event) {
	const link = target instanceof Element ? target.closest('a') : null;
	if (!link) return;
	try {
		const { view } = link.dataset;
		if (view && type === 'click') localStorage['ditl.view'] = view;
		const chosen: unknown = localStorage['ditl.view'];
		if (
			!view &&
			(chosen === 'dual' || chosen === 'reveal') &&
			!link.closest('keep-place, [hreflang]') &&
			link.origin === location.origin &&
			isDispatchPath(link.pathname)
		) {
			link.pathname += `${chosen}/`;
		}
	} catch {
		// A device that keeps nothing: links lead where they say.
	}
}
