import { pick } from '../strings.ts';

/** What the tool beside selected words says. */
export const selectionStrings = pick('selection.label', 'selection.link', 'selection.source', 'selection.share');
