/** An element with its properties, attributes (`data-…`, `aria-…`) and children; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Properties = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const node = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (value === undefined || value === false) continue;
		node.setAttribute(key, value === true ? '' : String(value));
	}
	node.append(...children);
	return node;
}

/**
 * The first descendant that the selector finds. Throws where the page has none, since its markup and its script belong
 * together.
 */
export function descendant<Found extends HTMLElement = HTMLElement>(parent: ParentNode, selector: string): Found {
	const found = parent.querySelector<Found>(selector);
	if (!found) throw new Error(`The page has no element “${selector}”, which its script needs.`);
	return found;
}

/** The element that an event happened in, or the nearest around it, which the selector finds. */
export const closest = ({ target }: Event, selector: string): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>(selector) : null;

type Properties = Record<string, string | number | boolean | undefined>;
