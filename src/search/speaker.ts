import type { Bilingual } from '../domain/locale.ts';
import type { CatalogPerson } from './catalog.ts';
import type { Hit } from './hits.ts';
import { tokenize } from './tokens.ts';

/**
 * The people whom words of the query name, with the rest of the query, which is what they say; those named in full
 * first. A person of whom nothing but the name is asked is not among them.
 */
export function namedSpeakers(text: string, people: readonly CatalogPerson[]): Named[] {
	return people
		.flatMap((person): Named[] => {
			const { rest, isFull } = without(text, person.name);
			return rest === text || !/[\p{L}\p{N}]/u.test(rest) ? [] : [{ person, rest, isFull }];
		})
		.sort((a, b) => Number(b.isFull) - Number(a.isFull) || a.rest.length - b.rest.length);
}

/** Whether the hit is what the person says: a quote, or a passage that is somebody's as a whole. */
export function isSaidBy({ quote, type, speakers, record: { dispatch, index } }: Hit, { id }: CatalogPerson): boolean {
	const isWhole = type !== 'article' || !dispatch.quotes.some(([, segment]) => segment === index);
	return (quote !== undefined || isWhole) && speakers.some((speaker) => speaker.id === id);
}

/** The query without the words of a name, in either language, and without the marks that are left at its ends. */
function without(text: string, name: Bilingual): { rest: string; isFull: boolean } {
	const trimmed = (rest: string) => rest.replace(/^[\s：:，,、—–-]+|[\s：:，,、—–-]+$/g, '').replace(/\s+/g, ' ');
	for (const chinese of [name.zh, ...name.zh.split('·').filter(({ length }) => length > 1)])
		if (text.includes(chinese)) return { rest: trimmed(text.replace(chinese, ' ')), isFull: chinese === name.zh };
	const words = new Set(
		tokenize(name.en)
			.filter(({ isWord, value }) => isWord && value.length > 1)
			.map(({ value }) => value),
	);
	const tokens = tokenize(text).filter(({ value }) => words.has(value));
	const rest = tokens.reduceRight(
		(left, { start, end }) => `${left.slice(0, start)} ${left.slice(end).replace(/^[’']s\b/, '')}`,
		text,
	);
	const isFull = new Set(tokens.map(({ value }) => value)).size === words.size;
	return tokens.length === 0 ? { rest: text, isFull: false } : { rest: trimmed(rest), isFull };
}

export interface Named {
	person: CatalogPerson;
	/** The query without the name. */
	rest: string;
	/** Whether the whole name was given. */
	isFull: boolean;
}
