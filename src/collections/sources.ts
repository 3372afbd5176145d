import { getCollection } from 'astro:content';
import { sourceFiles, type Dispatch, type LineRange } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import { partsOf, type Source, type SourcePart } from '../domain/source.ts';
import { sourcePages } from '../domain/source-pages.ts';
import { urls } from '../i18n/urls.ts';
import { getDispatches } from './dispatches.ts';
import { onceABuild } from './once.ts';

/** All texts as received, by name. */
export const getSources = onceABuild(async (): Promise<Source[]> =>
	(await getCollection('sources')).map(({ data }) => data).sort((a, b) => a.file.localeCompare(b.file)),
);

/** By the name of each source, the dispatches with lines of it, its parts, and which lines each of its pages has. */
export const getSourceUses = onceABuild(async (): Promise<Map<string, SourceUse>> => {
	const users = Map.groupBy(
		(await getDispatches()).flatMap((dispatch) =>
			[...new Set(sourceFiles(dispatch.source).map(({ file }) => file))].map((file) => ({ file, dispatch })),
		),
		({ file }) => file,
	);
	const sources = await getSources();
	return new Map(
		sources.map((source) => {
			const dispatches = (users.get(source.file) ?? []).map(({ dispatch }) => dispatch);
			const parts = partsOf(source, dispatches);
			return [source.file, { dispatches, parts, pages: sourcePages(source, parts) }];
		}),
	);
});

/** How the address of a line of a source is made: one file has the page of the sources for itself. */
export async function getSourceAddress(locale: Locale): Promise<(file: string, lines?: LineRange) => string> {
	const uses = await getSourceUses();
	return (file, lines) => {
		const place = uses.get(file)?.pages.findIndex(({ to }) => lines && lines.from <= to) ?? 0;
		const page = urls.source(locale, uses.size === 1 ? undefined : stemOf(file), Math.max(place, 0) + 1);
		return `${page}${lines ? `#L${lines.from}` : ''}`;
	};
}

/** The part of a source’s address that names its file. */
export const stemOf = (file: string) => file.replace(/\.txt$/, '');

interface SourceUse {
	dispatches: Dispatch[];
	parts: SourcePart[];
	pages: LineRange[];
}
