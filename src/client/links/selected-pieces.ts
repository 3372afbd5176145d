import { segmentOf } from './segment-of.ts';

/**
 * What is selected of each segment, in reading order, nothing else of the page: empty where the selection does not
 * begin in a segment. A selection that is drawn in one column, or begins and ends in one language, has that language
 * alone.
 */
export function selectedPieces(selection: Selection): Piece[] {
	if (selection.isCollapsed || !segmentOf(selection.anchorNode)) return [];
	const range = selection.getRangeAt(0);
	const { column } = document.body.dataset;
	const pieces = [...document.querySelectorAll<HTMLElement>('[data-segment]')]
		.filter((segment) => range.intersectsNode(segment) && (!column || segment.lang === column))
		.map((segment) => ({ segment, range: cut(range, segment) }))
		.filter((piece) => piece.range.toString().trim());
	const [first, last] = [pieces[0], pieces.at(-1)];
	return first?.segment.lang === last?.segment.lang
		? pieces.filter(({ segment }) => segment.lang === first?.segment.lang)
		: pieces;
}

/** The part of a range that is within an element. */
function cut(range: Range, element: Element): Range {
	const part = document.createRange();
	part.selectNodeContents(element);
	if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
		part.setStart(range.startContainer, range.startOffset);
	if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
	return part;
}

export const piecesText = (pieces: readonly Piece[]) => pieces.map(({ range }) => range.toString()).join('\n\n');

/**
 * The pieces as HTML that names each one's language: its bold, its titles and its line ends stay, the page's own
 * attributes do not.
 */
export function piecesHtml(pieces: readonly Piece[]): string {
	const tag = pieces.length > 1 ? 'p' : 'span';
	return pieces
		.map(({ segment, range }) => {
			const content = document.createElement('div');
			content.append(range.cloneContents());
			const kept = content.innerHTML.replace(/<(\/?)(\w+)[^>]*>/g, (_, slash: string, name: string) =>
				/^(br?|cite)$/.test(name) ? `<${slash}${name}>` : '',
			);
			return `<${tag} lang="${segment.lang}">${kept}</${tag}>`;
		})
		.join('');
}

/** The selected part of a segment, never blank. */
export interface Piece {
	segment: HTMLElement;
	range: Range;
}
