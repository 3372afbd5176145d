import links from '../styles/links.css?inline';
import marks from '../styles/marks.css?inline';

/** Adds the styles of the tools to the page, which is read without them. Their layers are the page's own. */
for (const text of [links, marks]) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets.push(sheet);
}
