import { pick } from '../strings.ts';

/** The names of the themes. */
export const themeStrings = pick('theme.system', 'theme.light', 'theme.dark');
