import links from '../styles/links.css?inline';
import marks from '../styles/marks.css?inline';
import signs from '../styles/signs.css?inline';

/** Adds the styles of the tools to the page, which is read without them. Their layers are the page's own. */
for (const text of [links, marks, signs]) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets.push(sheet);
}
