/** What the browser needs to copy from a dispatch besides its text: by slug, in one JSON file an edition. */
export interface CopyFacts {
	source: SourceFacts;
	/** By id of the segment: what a copied link carries as `?v=`. */
	versions: Record<string, string>;
}

/** What the source line under copied words is made of, by language tag. */
export type SourceFacts = Record<string, SourceFactsOfLanguage>;

interface SourceFactsOfLanguage {
	/** The dispatch as the line names it, from `workLine`. */
	work: string;
	agency: string;
	/** Names, each with the ids of the quotes and segments that are this person's words. */
	speakers: [name: string, ids: string[]][];
}

/** The facts of a dispatch in the parsed file of its edition. Throws where the file `name` holds something else. */
export function copyFactsOf(value: unknown, slug: string, name: string): CopyFacts {
	const facts = isMap(value) && value[slug];
	if (!isCopyFacts(facts)) throw new Error(`“${name}” holds something else.`);
	return facts;
}

/** Written out, not made of the checks in `domain/shape.ts`: reading pages have no room for another file of script. */
const isCopyFacts = (value: unknown): value is CopyFacts =>
	isMap(value) &&
	isMap(value['versions']) &&
	Object.values(value['versions']).every(isText) &&
	isMap(value['source']) &&
	Object.values(value['source']).every(
		(facts) => isMap(facts) && isText(facts['work']) && isText(facts['agency']) && Array.isArray(facts['speakers']),
	);

const isMap = (value: unknown): value is Record<string, unknown> => Object(value) === value;

const isText = (value: unknown) => typeof value === 'string';
