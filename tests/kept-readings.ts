import type { Kept } from '../src/files/kept.ts';
import { readContent, type Content } from '../src/ingest/content.ts';
import { readSite, type Site } from '../src/loaders/site.ts';
import type { KeptParses } from '../src/loaders/kept-parses.ts';

/** As copies, so that no reading sees what another did to its own. */
function inMemory<Value>(): Kept<Value> {
	const kept = new Map<string, Value>();
	return {
		get: (digest) => structuredClone(kept.get(digest)),
		keep: async (digest, value) => void kept.set(digest, structuredClone(value)),
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
