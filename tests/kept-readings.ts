import type { Kept } from '../src/files/kept.ts';
import { readContent, type Content } from '../src/ingest/content.ts';
import { readSite, type Site } from '../src/loaders/site.ts';
import type { KeptParses } from '../src/loaders/kept-parses.ts';

/** As JSON, as a build keeps it, so that no reading sees what another did to its own. */
function inMemory<Value>(): Kept<Value> {
	const kept = new Map<string, string>();
	return {
		get: (digest) => {
			const json = kept.get(digest);
			return json === undefined ? undefined : (JSON.parse(json) as Value);
		},
		keep: async (digest, value) => void kept.set(digest, JSON.stringify(value)),
	};
}

const kept: KeptParses = { dispatches: inMemory(), ledger: inMemory(), findings: inMemory() };

/**
 * Reads a project as a build does, which parses and checks again what has changed: of a copy of a fixture, the dispatch
 * that a test has changed.
 */
export const readAgain = (root: string): Promise<Site> => readSite(root, kept);

/** The same without the checks of the content and its ledger. */
export const readContentAgain = (root: string): Promise<Content> => readContent(root, kept.dispatches);
