import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LastingFindings } from '../checks/check-dispatch.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { codeDigest, digestOf } from '../files/digest.ts';
import { keptIn, type Kept } from '../files/kept.ts';
import { projectStore, type Store } from '../files/store.ts';
import type { Ledger } from '../ledger/schema.ts';

/** What is kept from reading to reading of a project. */
export interface KeptParses {
	dispatches: Kept<Dispatch>;
	ledger: Kept<Ledger>;
	findings: Kept<LastingFindings>;
}

/** The versions of packages, which the checks ask about characters, glyphs and words. */
const packages = () => readFile(join(import.meta.dirname, '../../package.json'), 'utf8');

/** What is kept of the project in `root`, as long as the code that parses it is the same. */
export async function keptParses(root: string, store: Store = projectStore(root, 'parsed')): Promise<KeptParses> {
	const parsing = ['src/domain', 'src/ingest', 'src/ledger'];
	const code = await codeDigest(root, parsing);
	const checking = await codeDigest(root, [...parsing, 'src/checks', 'src/fonts', 'src/i18n']);
	const checks = digestOf([checking, await packages(), process.versions.icu]);
	// What was kept is what this code wrote.
	return {
		dispatches: keptIn(store, `${code}-`, (dispatch) => dispatch as Dispatch),
		ledger: keptIn(store, `${code}-ledger-`, (ledger) => ledger as Ledger),
		findings: keptIn(store, `${checks}-findings-`, (findings) => findings as LastingFindings),
	};
}
