import { pick } from '../strings.ts';

/** What the filter of the page of quotes says. */
export const quoteFilterStrings = pick('quotes.found', 'quotes.none', 'search.cut');
