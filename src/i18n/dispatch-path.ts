import { dispatchFolder } from '../domain/kinds.ts';

/** The pages of a dispatch beside those of its exchanges, which are named by their ids. */
export const dispatchPages = ['cite', 'dual', 'history', 'reveal'] as const;

/** Any folder of dispatches, as part of a regular expression. */
export const dispatchFolderPattern = `(?:${Object.values(dispatchFolder).join('|')})`;

/**
 * Whether a path leads to a dispatch in one language, which is where its other views branch off. Safe for the browser.
 */
export const isDispatchPath = (path: string) => new RegExp(`/\\w+/${dispatchFolderPattern}/[a-z][^/]*/$`).test(path);
