import { pick } from '../strings.ts';

/** What a page says whose words are marked by a search. */
export const markStrings = pick('marks.marked', 'marks.clear');
