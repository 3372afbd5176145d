import type { Bilingual } from '../domain/locale.ts';
import type { Hit } from './hits.ts';
import type { Query } from './query.ts';

/**
 * How something was found. `typed`: as it is written; `parts`: with its words apart; `script`: in another script;
 * `marks`: without its marks or those of the text; `spelling`: as words or numbers are also written; `speaker`: what a
 * person whom the query names says; `name`: by a name in the other language; `sound`: by pinyin.
 */
export type How = 'typed' | 'parts' | 'script' | 'marks' | 'spelling' | 'speaker' | 'name' | 'sound';

/** Hits that were found in one way, best first. */
export interface HitGroup {
	how: How;
	/** What was searched for, as the best hit has it. */
	asked: string;
	/** The queries that texts are matched against; a match of any of them counts. */
	queries: Query[];
	hits: Hit[];
	/** The name of the person, where what that person says was searched. */
	speaker?: Bilingual;
}

/** What a search gives: the fields of a group are those of the first; its hits are those of all groups. */
export interface Answer extends HitGroup {
	/** The first group and, where the same words are found in another way too, what else was found in that way. */
	groups: HitGroup[];
	/** Whether the query can be searched for by sound. */
	maySound: boolean;
	/** Whether the query was too long and cut off. */
	isCut: boolean;
}

/** A hit on its own, with how it was found. */
export type FoundHit = Omit<Hit, 'record'> & { how: How };

/** The hits of all groups, the first group's first. */
export const foundHits = ({ groups }: Answer): FoundHit[] =>
	groups.flatMap(({ how, hits }) => hits.map(({ record, ...hit }) => ({ ...hit, how })));

export interface SearchOptions {
	/** Asks for what sounds like the query, and nothing else. */
	by?: 'sound';
	quotesFirst?: boolean;
}

export type Ranking = Pick<SearchOptions, 'quotesFirst'>;
