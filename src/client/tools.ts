/** The tools of a page, one module each, those of some pages loaded only there. None is needed to read. */
import links from '../styles/links.css?url';
import './contents-place.ts';
import './keep-place.ts';
import './links/copy-link.ts';
import './links/range-mark.ts';
import './links/segment-links.ts';
import './links/selection-links.ts';
import './links/share-link.ts';
import './theme-switch.ts';
import './view-memory.ts';
import type { markQuery } from '../search/mark-query.ts';
import { addStyle } from './add-style.ts';

const query = new URLSearchParams(location.search).get('mark' satisfies typeof markQuery);
void Promise.all([
	addStyle(links),
	document.querySelector('copy-text') && import('../components/cite/copy-text.ts'),
	document.querySelector('quote-filter') && import('../components/quotes/quote-filter.ts'),
	query && import('./mark-page.ts').then(({ markPage }) => markPage(query)),
]).then(() => {
	document.documentElement.dataset['tools'] = '';
});
