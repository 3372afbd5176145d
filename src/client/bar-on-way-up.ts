/**
 * Says on the root element, `data-down`, whether the reader last went down the page: the style sheet then takes the bar
 * with the languages and views out of the way, and brings it back on the way up. Without it the bar stays.
 */
let before = scrollY;
addEventListener('scroll', () => {
	const way = scrollY - before;
	if (Math.abs(way) < 4) return;
	document.documentElement.toggleAttribute('data-down', way > 0);
	before = scrollY;
});

export {};
