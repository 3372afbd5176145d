/**
 * What a page does without until the reader has something to read: the headline font and every script.
 *
 * Scripts stand in `<template data-later>`, where they are inert (`Later.astro`). This module, short enough to stand in
 * the page itself, puts them into the page once it is painted and the browser idle, or at once where the address asks
 * something of them: a search, marks, a version, a range of paragraphs. It also asks for the headline font then, and
 * notes for the visit that it has it, so that the next pages show it from the start (`first-script.ts`).
 *
 * What is pressed before the tools are there brings them, and is pressed again once they are. Where they do not come,
 * a link leads to where it says.
 */
const { dataset } = document.documentElement;
const isAsked = location.search || location.hash.includes('..');

if (isAsked) bringScripts();
new PerformanceObserver(whenPainted).observe({ type: 'paint', buffered: true });
// Firefox reports no paint where the address has a fragment.
addEventListener('load', () => setTimeout(whenPainted, 500));

addEventListener('click', (event) => {
	const pressed = (event.target as Element).closest<HTMLElement>('.n, keep-place a, copy-link a, theme-switch button');
	if (!pressed || 'tools' in dataset || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	void new Promise((resolve) => {
		addEventListener('tools', resolve);
		addEventListener('error', resolve, true);
		bringScripts();
	}).then(() => {
		dataset['tools'] = '';
		pressed.click();
	});
});

function whenPainted() {
	dataset['face'] = '1';
	try {
		sessionStorage['ditl.face'] = 1;
	} catch {
		// A device that keeps nothing asks for the font on each page.
	}
	// Chromium may never call a page idle that draws nothing more; Safari has no idle callback.
	if ('requestIdleCallback' in window) requestIdleCallback(bringScripts, { timeout: 2000 });
	else setTimeout(bringScripts);
}

/** Does nothing the second time: a template that has been emptied holds nothing more. */
function bringScripts() {
	for (const { content } of document.querySelectorAll<HTMLTemplateElement>('template[data-later]'))
		document.body.append(content);
}

export {};
