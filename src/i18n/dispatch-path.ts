import { locales } from '../domain/locale.ts';

/** The folder of each kind of dispatch. */
export const dispatchFolder = { interview: 'interviews', article: 'articles' } as const;

const folder = `(?:${Object.values(dispatchFolder).join('|')})`;

/** The part of a dispatch's address that both languages share: `interviews/<slug>` or `articles/<slug>`. */
export const dispatchAddressPattern = new RegExp(`^${folder}/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`);

const pagePattern = new RegExp(`/(?:${locales.join('|')})/${folder}/[^/]+/$`);

/** Whether a path leads to a dispatch in one language, which is where its other views branch off. Safe for the browser. */
export const isDispatchPath = (path: string) => pagePattern.test(path);
