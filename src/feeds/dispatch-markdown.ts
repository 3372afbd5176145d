import type { PublishedFigure } from '../collections/figure-pictures.ts';
import { blocksOf, type Block } from '../domain/blocks.ts';
import {
	headlineIsEditorial,
	headlineText,
	sectionSegments,
	segmentText,
	type Dispatch,
	type Segment,
} from '../domain/dispatch.ts';
import { plainText } from '../domain/inline.ts';
import type { Locale } from '../domain/locale.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { textsNote } from '../i18n/texts-note.ts';
import { absoluteUrl, urls } from '../i18n/urls.ts';

/**
 * A dispatch in one language as Markdown (CommonMark, with tables as GitHub has them). Its words are plain: next to
 * Chinese punctuation, marks of emphasis would not be known for such.
 */
export function dispatchMarkdown(dispatch: Dispatch, figures: readonly PublishedFigure[], locale: Locale): string {
	const t = translator(locale);
	const subtitles = dispatch.head.filter(({ kind }) => kind === 'subtitle');
	const facts = [dispatch.agency[locale], dispatch.place[locale], formatDate(dispatch.date, locale)];
	const blocks = dispatch.sections.flatMap((section) => blocksOf(sectionSegments(section)));
	return `${[
		`# ${escapeMarkdown(headlineText(dispatch, locale).replaceAll('\n', ' '))}`,
		...subtitles.map((segment) => wordsOf(segment, locale)),
		`${facts.map(escapeMarkdown).join(locale === 'zh' ? '，' : ', ')}  \n` +
			`<${absoluteUrl(urls.dispatch(locale, dispatch))}>`,
		...(headlineIsEditorial(dispatch) ? [escapeMarkdown(t('dispatch.editorialHeadline'))] : []),
		...(dispatch.note ? [escapeMarkdown(t('dispatch.note', { note: dispatch.note[locale] }))] : []),
		...blocks.map((block) => blockMarkdown(block, figures, locale)),
		'---',
		escapeMarkdown(textsNote([dispatch], locale)),
	].join('\n\n')}\n`;
}

function blockMarkdown(block: Block, figures: readonly PublishedFigure[], locale: Locale): string {
	switch (block.type) {
		case 'segment': {
			const { kind, form } = block.segment;
			const mark = kind === 'subhead' ? (form ? '### ' : '## ') : '';
			return mark + wordsOf(block.segment, locale);
		}
		case 'list':
			return block.items
				.flatMap(({ segment, inner }) => [
					`- ${wordsOf(segment, locale)}`,
					...inner.map((item) => `  - ${wordsOf(item, locale)}`),
				])
				.join('\n');
		case 'table': {
			const rows = block.rows.map((row) => cellsOf(row, locale));
			const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
			const [head = [], ...others] = rows;
			return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
		}
		case 'figure': {
			const picture = figures.find(({ segment }) => segment.id === block.segment.id);
			const { alt, credit } = block.figure;
			const image = picture ? `![${escapeMarkdown(alt[locale])}](${absoluteUrl(picture.address)})\n\n` : '';
			return `${image}${wordsOf(block.segment, locale)} ${escapeMarkdown(credit[locale])}`;
		}
	}
}

/** The words of a segment; a line end of the text's own is one in Markdown too. */
const wordsOf = (segment: Segment, locale: Locale) =>
	segmentText(segment, locale).split('\n').map(escapeMarkdown).join('\\\n');

const cellsOf = ({ content }: Segment, locale: Locale) =>
	content[locale].flatMap((node) =>
		node.type === 'cell' ? [escapeMarkdown(plainText(node.children)).replaceAll('\n', ' ')] : [],
	);
