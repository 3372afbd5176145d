/** The tools of a page, one module each, those of some pages loaded only there. None is needed to read. */
import links from '../styles/links.css?url';
import '../components/contents-place.ts';
import '../components/keep-place.ts';
import '../components/links/copy-link.ts';
import '../components/links/range-mark.ts';
import '../components/links/segment-links.ts';
import '../components/links/selection-links.ts';
import '../components/links/share-link.ts';
import '../components/theme-switch.ts';
import '../components/view-memory.ts';
import type { markQuery } from '../search/mark-query.ts';
import { addStyle } from './add-style.ts';

const query = new URLSearchParams(location.search).get('mark' satisfies typeof markQuery);
void Promise.all([
	addStyle(links),
	document.querySelector('copy-text') && import('../components/cite/copy-text.ts'),
	document.querySelector('quote-filter') && import('../components/quotes/quote-filter.ts'),
	query && import('../search/mark-page.ts').then(({ markPage }) => markPage(query)),
]).then(() => {
	document.documentElement.dataset['tools'] = '';
});
