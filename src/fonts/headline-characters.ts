import { bodySegments, exchanges, segmentText, type Dispatch } from '../domain/dispatch.ts';
import { formatOrdinal } from '../i18n/format.ts';
import { zh } from '../i18n/zh.ts';

/**
 * The characters that the site sets in the headline face, each once: those of the dispatches' headlines, subheads and
 * questions, and of the titles of the site's own pages. Names of people, a quarter more for a page each, are not among them.
 */
export function headlineCharacters(dispatches: readonly Dispatch[]): string {
	const headings = dispatches.flatMap((dispatch) => [
		dispatch.headline.zh,
		...[...dispatch.head, ...bodySegments(dispatch).filter(isHeading)].map((segment) => segmentText(segment, 'zh')),
		...exchanges(dispatch).map(({ title }) => title.zh),
	]);
	const titles = Object.entries(zh)
		.filter(([key]) => isTitle(key))
		.map(([, text]) => text.replaceAll(/\{\w+\}/g, ''));
	const numerals = Array.from({ length: 11 }, (_, number) => formatOrdinal(number, 'zh'));
	return [...new Set([...marks, ...headings, ...titles, ...numerals].join(''))].sort().join('');
}

const isHeading = ({ kind }: { kind: string }) => kind === 'question' || kind === 'subhead';

/** Whether the string of this key stands in a heading. */
const isTitle = (key: string) => key === 'site.name' || /\.title$|^home\.ports\./.test(key);

/** What must never come from another face, used or not: the marks shared with Latin, and the spaces. */
const marks = [' ', '\u3000', '“”‘’—…·', '，。、：？〔〕'];
