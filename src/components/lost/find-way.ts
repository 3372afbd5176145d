import { isListOf, isShape, isText } from '../../domain/shape.ts';
import { waysFrom, type KnownPages } from './ways.ts';

/**
 * `<find-way data-base data-addresses>` holds the page of what is not found, a section a language. What the address
 * names for certain is opened; else each section gets the nearest pages in its language, and the address's own language
 * comes first. An address is only ever compared with the list of those that there are: none of its words gets into the
 * page.
 */
class FindWay extends HTMLElement {
	async connectedCallback() {
		const { base = '/', addresses = '' } = this.dataset;
		const { pathname, search, hash } = location;
		// An address may lack the folder of the site.
		const path = pathname.slice(pathname.startsWith(base) ? base.length : 1);
		const address = path + search + hash;
		const { locale, paths, isCertain } = waysFrom(address, await knownPages(addresses));
		const target = `${base}${locale}/${paths[0]}`;
		if (isCertain && target !== pathname + search + hash) return location.replace(target);
		for (const section of this.querySelectorAll<HTMLElement>('section[data-locale]')) {
			const own = section.dataset['locale'];
			const list = section.querySelector('.near');
			for (const path of paths) {
				const link = document.createElement('a');
				link.href = `${base}${own}/${path}`;
				link.append(nameOf(link, section));
				const item = document.createElement('li');
				item.append(link);
				list?.querySelector('ul')?.append(item);
			}
			list?.toggleAttribute('hidden', paths.length === 0);
			if (own !== locale) continue;
			this.prepend(section);
			// What stands around the sections keeps its language.
			for (const part of document.querySelectorAll<HTMLElement>('.top, .foot'))
				part.lang = document.documentElement.lang;
			document.documentElement.lang = section.lang;
			document.title = section.dataset['title'] ?? document.title;
		}
	}
}

/** The headline of the dispatch that the section lists, and which page of it the link leads to; else its path. */
function nameOf(link: HTMLAnchorElement, section: HTMLElement): string {
	const path = link.pathname + link.hash;
	const dispatch = [...section.querySelectorAll<HTMLAnchorElement>('h3 + ul a')].find((listed) =>
		path.startsWith(listed.pathname),
	);
	if (!dispatch) return path;
	const rest = path.slice(dispatch.pathname.length).replaceAll('/', '');
	return `${dispatch.textContent.trim()}${rest && ` · ${rest}`}`;
}

/** The list of all pages; an empty one where it cannot be read. */
async function knownPages(address: string): Promise<KnownPages> {
	try {
		const known: unknown = await (await fetch(address)).json();
		if (isKnownPages(known)) return known;
	} catch {
		// The line is down, or a development server has no list.
	}
	return { pages: [], further: [] };
}

const isKnownPages = isShape<KnownPages>({ pages: isListOf(isText), further: isListOf(isText) });

customElements.define('find-way', FindWay);
