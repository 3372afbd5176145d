import { pick } from '../strings.ts';

/** What is said of a text to which a link with a version leads. */
export const editedStrings = pick('links.edited', 'links.unedited', 'history.title');
