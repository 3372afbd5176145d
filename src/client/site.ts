/**
 * What every page runs. The tools are fetched at the reader's first gesture, so that a page is read without waiting
 * for them, or at once where the address asks something of them: marks of a search, a version of the text, a range.
 */
const gestures = ['pointermove', 'touchstart', 'keydown', 'scroll'] as const;

if (/[?&](mark|v)=/.test(location.search) || location.hash.includes('..')) load();
else wait();

function wait() {
	for (const gesture of gestures) addEventListener(gesture, load, { capture: true, passive: true });
}

/** Where the line is down, the next gesture tries again. */
function load() {
	for (const gesture of gestures) removeEventListener(gesture, load, { capture: true });
	import('./tools.ts').catch(wait);
}

export {};
