import type { SourceFacts } from '../../cite/source-facts.ts';

let facts: Promise<Facts> | undefined;

/** What is known of the page's dispatch besides its text: fetched when it is first needed, again where that failed. */
export function pageFacts(): Promise<Facts> {
	facts ??= fetch(document.querySelector<HTMLElement>('selection-links')!.dataset['facts']!).then((response) =>
		response.json(),
	);
	facts.catch(() => (facts = undefined));
	return facts;
}

export interface Facts {
	source: SourceFacts;
	/** By id of the segment: what a copied link carries as `?v=`. */
	versions: Record<string, string>;
}
