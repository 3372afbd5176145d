/** Whether keys pressed on the target are text. */
export function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Moves the focus to the element before or after the focused one; at either end, and on other elements, the key does as it does. */
export function moveFocus(event: KeyboardEvent, elements: readonly HTMLElement[]): void {
	const at = elements.findIndex((element) => element === document.activeElement);
	const next = at < 0 ? undefined : elements[at + (event.key === 'ArrowDown' ? 1 : -1)];
	if (!next) return;
	event.preventDefault();
	next.focus();
}
