import type { PublishedFigure } from '../collections/figure-pictures.ts';
import { blocksOf, type Block } from '../domain/blocks.ts';
import { headlineIsEditorial, sectionSegments, type Dispatch, type Segment } from '../domain/dispatch.ts';
import { escapeHtml, mixedHtml, toHtml } from '../domain/html.ts';
import { languageTag, type Locale } from '../domain/locale.ts';
import { translator } from '../i18n/strings.ts';
import { textsNote } from '../i18n/texts-note.ts';
import { absoluteUrl } from '../i18n/urls.ts';

/** The whole text of a dispatch in one language as HTML without style, for readers that know nothing of this site. */
export function dispatchHtml(dispatch: Dispatch, figures: readonly PublishedFigure[], locale: Locale): string {
	const subtitles = dispatch.head.filter(({ kind }) => kind === 'subtitle');
	const blocks = dispatch.sections.flatMap((section) => blocksOf(sectionSegments(section)));
	const t = translator(locale);
	const notes = [
		...(headlineIsEditorial(dispatch) ? [t('dispatch.editorialHeadline')] : []),
		...(dispatch.note ? [t('dispatch.note', { note: dispatch.note[locale] })] : []),
		textsNote([dispatch], locale),
	];
	return [
		`<div lang="${languageTag[locale]}">`,
		...subtitles.map((segment) => `<p><strong>${contentHtml(segment, locale)}</strong></p>`),
		...blocks.map((block) => blockHtml(block, figures, locale)),
		...notes.map((note) => `<p><small>${mixedHtml(note, locale)}</small></p>`),
		'</div>',
	].join('\n');
}

function blockHtml(block: Block, figures: readonly PublishedFigure[], locale: Locale): string {
	switch (block.type) {
		case 'segment':
			return segmentHtml(block.segment, locale);
		case 'list':
			return listHtml(
				block.items.map(({ segment, inner }) => [
					contentHtml(segment, locale),
					listHtml(inner.map((item) => [contentHtml(item, locale)])),
				]),
			);
		case 'table':
			return `<table>\n${block.rows.map((row) => tableRowHtml(row, locale)).join('\n')}\n</table>`;
		case 'figure': {
			const picture = figures.find(({ segment }) => segment.id === block.segment.id);
			const { alt, credit } = block.figure;
			const image = picture
				? `<img src="${absoluteUrl(picture.address)}" alt="${escapeHtml(alt[locale])}" ` +
					`width="${picture.width}" height="${picture.height}">`
				: '';
			const caption = `${contentHtml(block.segment, locale)} <small>${escapeHtml(credit[locale])}</small>`;
			return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
		}
	}
}

function segmentHtml(segment: Segment, locale: Locale): string {
	const name = segment.kind === 'subhead' ? (segment.form ? 'h3' : 'h2') : 'p';
	return `<${name}>${contentHtml(segment, locale)}</${name}>`;
}

const listHtml = (items: readonly (readonly string[])[]) =>
	items.length > 0 ? `<ul>\n${items.map((item) => `<li>${item.join('')}</li>`).join('\n')}\n</ul>` : '';

function tableRowHtml({ content, form }: Segment, locale: Locale): string {
	const name = form?.type === 'row' && form.row === 0 ? 'th' : 'td';
	const cells = content[locale].flatMap((node) =>
		node.type === 'cell' ? [`<${name}>${toHtml(node.children, locale)}</${name}>`] : [],
	);
	return `<tr>${cells.join('')}</tr>`;
}

const contentHtml = (segment: Segment, locale: Locale) => toHtml(segment.content[locale], locale);
