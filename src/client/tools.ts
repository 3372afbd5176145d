/** What every page has besides its text, one custom element or listener a module. None of it is needed to read. */
import './contents-place.ts';
import './keep-place.ts';
import './links/copy-link.ts';
import './links/range-mark.ts';
import './links/segment-links.ts';
import './links/selection-links.ts';
import './links/share-link.ts';
import './theme-switch.ts';
import './view-memory.ts';
import type { markQuery } from '../search/query.ts';

/** A fragment that names nothing here may name something like it. */
const mend = () => {
	if (location.hash && !document.querySelector(':target,[data-marked]'))
		void import('./links/mend-fragment.ts').then(({ mendFragment }) => mendFragment());
};
addEventListener('hashchange', mend);
mend();

const query = new URLSearchParams(location.search).get('mark' satisfies typeof markQuery);
if (query) void import('./mark-page.ts').then(({ markPage }) => markPage(query));

document.documentElement.dataset['tools'] = '';
