import type { View } from '../../i18n/urls.ts';

/** The view that the reader last chose on a reading page. */
export function chosenView(): View {
	try {
		const { view } = localStorage;
		return view === 'dual' || view === 'reveal' ? view : 'single';
	} catch {
		return 'single';
	}
}
