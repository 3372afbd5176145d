import { getCollection } from 'astro:content';
import type { LineRange } from '../domain/dispatch.ts';
import type { Locale } from '../domain/locale.ts';
import type { Source } from '../domain/source.ts';
import { urls } from '../i18n/urls.ts';
import { onceABuild } from './once.ts';

/** All texts as received, by name. */
export const getSources = onceABuild(async (): Promise<Source[]> =>
	(await getCollection('sources')).map(({ data }) => data).sort((a, b) => a.file.localeCompare(b.file)),
);

/** How the address of a line of a source is made: one file has the page of the sources for itself. */
export async function getSourceAddress(locale: Locale): Promise<(file: string, lines?: LineRange) => string> {
	const single = (await getSources()).length === 1;
	return (file, lines) => `${urls.source(locale, single ? undefined : stemOf(file))}${lines ? `#L${lines.from}` : ''}`;
}

/** The part of a source’s address that names its file. */
export const stemOf = (file: string) => file.replace(/\.txt$/, '');
