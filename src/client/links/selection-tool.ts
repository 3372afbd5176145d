import { addressOf } from './address.ts';
import { copy } from './copy.ts';
import type { CopyFacts } from '../../cite/facts-file.ts';
import { margin, place } from './notice.ts';
import { piecesHtml, piecesText, selectedPieces, type Piece } from './selected-pieces.ts';
import { canShare, share } from './share.ts';
import { sourceOfPieces } from './source-line.ts';
import { textDirective } from './text-directive.ts';
import { selectionStrings as t } from '../../i18n/browser/selection.ts';

/** Shows a tool beside each selection of a dispatch's words, and cleans what is copied of them. */
export function offerLinks(selection: Selection, facts: CopyFacts) {
	const tool = document.createElement('div');
	tool.className = 'float tool';
	tool.role = 'group';
	tool.ariaLabel = t('selection.label');
	tool.append(
		button('link', t('selection.link')),
		button('source', t('selection.source')),
		...(canShare ? [button('share', t('selection.share'))] : []),
	);
	let pieces: Piece[] = [];
	let timer: ReturnType<typeof setTimeout>;
	let isPressed = document.querySelector(':active') !== null;

	const update = () => {
		clearTimeout(timer);
		timer = setTimeout(show, 300);
	};
	const show = () => {
		if (isPressed) return;
		tool.remove();
		pieces = selectedPieces(selection);
		pieces.at(-1)?.segment.parentElement?.append(tool);
		placeBeside(tool, pieces);
	};
	const use = ({ target }: Event) => {
		const { name } = target as HTMLButtonElement;
		const parent = tool.parentElement;
		if (!name || !parent) return;
		const { left, top } = tool.getBoundingClientRect();
		const spot = new DOMRect(left, top);
		tool.remove();
		clearTimeout(timer);
		const text = piecesText(pieces).trim();
		const address = addressOfWords(pieces, facts);
		if (name === 'link') void copy(address, parent, spot);
		if (name === 'share') void share(text, address);
		if (name === 'source') {
			const line = sourceOfPieces(facts.source, pieces, addressOf(idsOf(pieces), facts));
			void copy(`${text}\n${line.text}`, parent, spot, {
				html: `<blockquote>${piecesHtml(pieces)}</blockquote>${line.html}`,
			});
		}
	};

	tool.addEventListener('click', use);
	// The press would end the selection.
	tool.addEventListener('mousedown', (event) => event.preventDefault());
	addEventListener('pointerdown', ({ target }) => {
		isPressed = true;
		if (!tool.contains(target as Node)) tool.remove();
	});
	for (const type of ['pointerup', 'pointercancel']) {
		addEventListener(type, () => {
			isPressed = false;
			update();
		});
	}
	tool.addEventListener(
		'focusout',
		({ relatedTarget }) => relatedTarget && !tool.contains(relatedTarget as Node) && tool.remove(),
	);
	addEventListener('keydown', (event) => {
		if (event.key === 'Escape') tool.remove();
		// A press in the text has put the focus on the whole page: Tab would start at its top.
		if (event.key === 'Tab' && !event.shiftKey && tool.isConnected && !tool.contains(document.activeElement)) {
			event.preventDefault();
			tool.querySelector('button')?.focus();
		}
	});
	document.addEventListener('selectionchange', () => {
		// A finger on the tool may end the selection before it is a click.
		if (!selection.isCollapsed) tool.remove();
		update();
	});
	document.addEventListener('copy', (event) => {
		const copied = selectedPieces(selection);
		if (copied.length === 0) return;
		event.clipboardData?.setData('text/plain', piecesText(copied));
		event.clipboardData?.setData('text/html', piecesHtml(copied));
		event.preventDefault();
	});
	update();
}

function button(name: string, word: string): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.name = name;
	element.append(word);
	return element;
}

/** Under the last selected line; where the window ends there, above the first. */
function placeBeside(tool: HTMLElement, pieces: Piece[]) {
	const lines = pieces.flatMap(({ range }) => [...range.getClientRects()]);
	const [top] = lines;
	const end = lines.at(-1);
	if (!top || !end) return;
	const fits = end.bottom + margin + tool.offsetHeight < innerHeight;
	place(
		tool,
		end.right - tool.offsetWidth / 2,
		fits ? end.bottom + margin : Math.max(margin, top.top - margin - tool.offsetHeight),
	);
}

/**
 * The address at which a browser marks these words, those of each segment by a directive; where it knows none, it opens
 * at the first segment.
 */
function addressOfWords(pieces: Piece[], facts: CopyFacts): string {
	const offset = (node: Node, place: number) => {
		const range = document.createRange();
		range.setEnd(node, place);
		range.setStart(document.body, 0);
		return range.toString().length;
	};
	const page = document.body.textContent;
	const directives = pieces.map(({ segment, range }) => {
		const text = range.toString();
		const start = offset(range.startContainer, range.startOffset) + text.length - text.trimStart().length;
		return textDirective({
			page,
			words: [start, start + text.trim().length],
			segment: [offset(segment, 0), offset(segment, segment.childNodes.length)],
		});
	});
	return addressOf(idsOf(pieces), facts, `:~:${directives.filter(Boolean).join('&')}`.replace(/:~:$/, ''));
}

const idsOf = (pieces: Piece[]) => pieces.flatMap(({ segment }) => segment.dataset['segment'] ?? []);
