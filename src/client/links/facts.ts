import { copyFactsOf, type CopyFacts } from '../../cite/facts-file.ts';

let facts: Promise<CopyFacts> | undefined;

/**
 * What copying from the page's dispatch needs besides its text: fetched when it is first needed, again where that
 * failed.
 */
export function pageFacts(): Promise<CopyFacts> {
	facts ??= fetchFacts(document.querySelector<HTMLElement>('selection-links')?.dataset ?? {});
	facts.catch(() => (facts = undefined));
	return facts;
}

async function fetchFacts({ facts: address = '', dispatch = '' }: DOMStringMap): Promise<CopyFacts> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return copyFactsOf(await response.json(), dispatch, address);
}
