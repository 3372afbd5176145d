/**
 * Calls `settled` with the field's text when typing pauses. While characters are being composed (IME) it is not called;
 * the end of the composition counts as a keystroke.
 */
export function onTyping(field: HTMLInputElement, settled: (text: string) => void): Typing {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let lastAt = -Infinity;
	let isComposing = false;
	const typed = () => {
		clearTimeout(timer);
		lastAt = performance.now();
		timer = setTimeout(() => settled(field.value), pause);
	};
	field.addEventListener('compositionstart', () => (isComposing = true));
	field.addEventListener('compositionend', () => {
		isComposing = false;
		typed();
	});
	field.addEventListener('input', () => isComposing || typed());
	return {
		isComposing: () => isComposing,
		quietIn: () => Math.max(0, lastAt + quiet - performance.now()),
		stop() {
			clearTimeout(timer);
			lastAt = -Infinity;
		},
	};
}

/** Whether keys pressed on the target are text. */
function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/**
 * Moves the focus to the element before or after the focused one; at either end, and on other elements, the key keeps
 * its usual effect.
 */
function moveFocus(event: KeyboardEvent, elements: readonly HTMLElement[]): void {
	const at = elements.findIndex((element) => element === document.activeElement);
	const next = at < 0 ? undefined : elements[at + (event.key === 'ArrowDown' ? 1 : -1)];
	if (!next) return;
	event.preventDefault();
	next.focus();
}

/**
 * Keys of the whole search: a slash goes to the field, Escape empties it by `clear`, arrows go through the field and
 * the results. None of them while a key with a modifier is pressed.
 */
export function pressed(event: KeyboardEvent, search: HTMLElement, field: HTMLInputElement, clear: () => void): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const isInside = search.contains(document.activeElement);
	if (event.key === '/' && !isTyping(event.target)) {
		event.preventDefault();
		field.focus();
		field.select();
	} else if (event.key === 'Escape' && isInside && field.value) {
		event.preventDefault();
		field.value = '';
		field.focus();
		clear();
	} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isInside) {
		moveFocus(event, [field, ...search.querySelectorAll<HTMLElement>('.hit-link')]);
	}
}

/** Milliseconds without a keystroke before a search starts, and before its result is announced. */
const pause = 120;
const quiet = 700;

export interface Typing {
	isComposing(): boolean;
	/** Milliseconds until typing counts as finished. */
	quietIn(): number;
	/** Cancels the call that is due, and counts typing as finished. */
	stop(): void;
}
