import { copyStrings as t } from '../../i18n/browser/copy.ts';

/**
 * A word to the reader: to the eye in a box of `parent`, under what was used, to the ear through the page's live
 * region. Without `rest` it goes by itself; Escape or a press elsewhere takes it away.
 */
export function say(word: 'copied' | 'failed', parent: Element, beside: Element | DOMRect, rest?: Element) {
	const text = t(`copy.${word}`);
	close();
	status.textContent = text;
	box.append(text);
	if (rest) box.append(rest);
	else timer = setTimeout(close, 4000);
	parent.append(box);
	const { left, bottom } = beside instanceof Element ? beside.getBoundingClientRect() : beside;
	place(box, left, bottom);
}

/** Sets a box at a point of the window, moved so that it is within the window's sides. */
export function place(element: HTMLElement, x: number, y: number) {
	const origin = (element.offsetParent ?? document.body).getBoundingClientRect();
	const limit = document.documentElement.clientWidth - element.offsetWidth - margin;
	element.style.left = `${Math.max(margin, Math.min(x, limit)) - origin.left}px`;
	element.style.top = `${y - origin.top}px`;
}

export const margin = 8;

function close() {
	if (!box.isConnected) return;
	clearTimeout(timer);
	box.replaceChildren();
	box.remove();
	status.textContent = '';
}

/** The live region of the page. */
const status = document.createElement('output');
status.id = '_status';
status.className = 'vh';
document.body.append(status);

const box = document.createElement('span');
box.className = 'float';
let timer: ReturnType<typeof setTimeout>;
addEventListener('keydown', ({ key }) => key === 'Escape' && close());
addEventListener('pointerdown', ({ target }) => box.contains(target as Node) || close());
