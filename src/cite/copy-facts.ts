import { digestOf } from '../files/digest.ts';
import { allSegments, segmentTexts, type Dispatch } from '../domain/dispatch.ts';
import type { Person } from '../domain/person.ts';
import { version } from '../ledger/hash.ts';
import type { CopyFacts } from './facts-file.ts';
import { sourceFacts } from './source-facts.ts';

/**
 * What copying from a dispatch needs besides its text, and a digest of it for its address. A page that was opened
 * before a text changed asks for the old address, finds nothing there, and so cannot copy the version of a text it does
 * not show.
 */
export function factsOf(dispatch: Dispatch, people: ReadonlyMap<string, Person>): { facts: CopyFacts; digest: string } {
	const versions = Object.fromEntries(
		allSegments(dispatch).map((segment) => [segment.id, version(segmentTexts(segment))]),
	);
	const facts = { source: sourceFacts(dispatch, people), versions };
	return { facts, digest: digestOf(facts).slice(0, 8) };
}
