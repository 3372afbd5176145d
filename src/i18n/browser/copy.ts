import { pick } from '../strings.ts';

/** What copying a link says. */
export const copyStrings = pick('copy.copied', 'copy.failed', 'copy.range');
