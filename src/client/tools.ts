/** What every page has besides its text, one custom element or listener a module. None of it is needed to read. */
import './bar-on-way-up.ts';
import './contents-place.ts';
import './keep-place.ts';
import './links/copy-link.ts';
import './links/range-mark.ts';
import './links/segment-links.ts';
import './links/selection-links.ts';
import './links/share-link.ts';
import './offline/keep-offline.ts';
import './theme-switch.ts';
import './view-memory.ts';
import type { markQuery } from '../search/query.ts';

/** A fragment that names nothing here may name something like it. */
async function mend() {
	if (location.hash && !document.querySelector(':target,[data-marked]'))
		await import('./links/mend-fragment.ts').then((module) => module.mendFragment());
}
addEventListener('hashchange', () => void mend());
// First: what follows asks where the fragment leads.
await mend();

const asked = new URLSearchParams(location.search);
const query = asked.get('mark' satisfies typeof markQuery);
const version = asked.get('v');
if (version) void import('./links/edited-since.ts').then((module) => module.tellOfChanges(version));
if (query) void import('./mark-page.ts').then((module) => module.markPage(query));

document.documentElement.dataset['tools'] = '';
dispatchEvent(new Event('tools'));
