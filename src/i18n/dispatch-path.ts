import { dispatchFolder } from '../domain/kinds.ts';

/** The pages of a dispatch beside those of its exchanges, which are named by their ids. */
export const dispatchPages = ['cite', 'dual', 'history', 'reveal'] as const;

/** Any folder of dispatches, as part of a regular expression. */
export const dispatchFolderPattern = /* @__PURE__ */ ['(?:', Object.values(dispatchFolder).join('|'), ')'].join('');

/**
 * Whether a path leads to a dispatch in one language, which is where its other views branch off. For the browser, which
 * is spared the names of all kinds: it knows how the other folders with pages in them begin (archive, editions, people,
 * quotes, source).
 */
export const isDispatchPath = (path: string) => /\/(zh|en)\/(?!arc|e|pe|q|so)[^/]+\/\D[^/]*\/$/.test(path);
