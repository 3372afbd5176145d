/**
 * What every page runs. The tools are fetched at the reader's first gesture, so that a page is read without waiting
 * for them, or at once where the address asks something of them: marks of a search, a range, a version of the text.
 */
const gestures = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll'] as const;

if (location.search || location.hash.includes('..')) load();
else for (const gesture of gestures) addEventListener(gesture, load, { capture: true, passive: true });

function load() {
	for (const gesture of gestures) removeEventListener(gesture, load, { capture: true });
	void import('./tools.ts');
}

export {};
