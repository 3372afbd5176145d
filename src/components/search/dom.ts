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

type Properties = Record<string, string | number | boolean | undefined>;
