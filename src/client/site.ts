/**
 * What every page runs, short enough to stand in it. Whatever else there is waits until the page is painted: the headline
 * font, which the next pages of the visit have from the start, and the tools, which are fetched at the reader's first
 * gesture, or at once where the address asks something of them: marks of a search, a range, a choice of quotes.
 */
const gestures = ['pointermove', 'touchstart', 'keydown', 'scroll'] as const;
const { dataset } = document.documentElement;

new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
// Firefox tells of no paint where the address has a fragment.
addEventListener('load', () => setTimeout(start, 500));

if (/[?&]mark=|quotes\/\?q=|#.*\.\./.test(location.href)) load();

function start() {
	dataset['face'] = '1';
	try {
		sessionStorage['face'] = 1;
	} catch {}
	wait();
}

function wait() {
	for (const gesture of gestures) addEventListener(gesture, load, { capture: true, passive: true, once: true });
}

/** A module is run once, however often it is asked for. Where the line is down, the next gesture tries again. */
function load() {
	const { toolsSrc } = dataset;
	// Where the site is being worked on, the page has its tools from the start.
	if (toolsSrc) import(/* @vite-ignore */ toolsSrc).catch(wait);
}

export {};
