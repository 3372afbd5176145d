import type { markQuery } from './mark-query.ts';

/** On a page opened from a result, marks what was searched for. The rest is loaded only then. */
const query = new URLSearchParams(location.search).get('mark' satisfies typeof markQuery);
if (query) void import('./mark-page.ts').then(({ markPage }) => markPage(query));
