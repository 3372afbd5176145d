import { allSegments, segmentTexts, type Dispatch } from '../domain/dispatch.ts';
import type { Person } from '../domain/person.ts';
import { version } from '../ledger/hash.ts';
import type { CopyFacts } from './facts-file.ts';
import { sourceFacts } from './source-facts.ts';

/** What copying from a dispatch needs besides its text. */
export function factsOf(dispatch: Dispatch, people: ReadonlyMap<string, Person>): CopyFacts {
	const versions = Object.fromEntries(
		allSegments(dispatch).map((segment) => [segment.id, version(segmentTexts(segment))]),
	);
	return { source: sourceFacts(dispatch, people), versions };
}
