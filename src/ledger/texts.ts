import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../domain/locale.ts';
import { writeWhole } from '../files/write-whole.ts';
import { reporterFor, type ContentIssue, type Report } from '../ingest/issue.ts';
import { publishedTexts, type Ledger } from './schema.ts';
import { contentHash } from './hash.ts';
import type { IdSpace } from './id-spaces.ts';
import { isReleased } from './record.ts';

/** Every text that was ever released, by its hash: what a link made then was made to. */
export type TextStore = ReadonlyMap<string, string>;

export const textFolder = 'content/published';

/** Reads `content/published/`. A file that does not parse, and a text that is not what its hash says, are reported. */
export async function readTexts(root: string, issues: ContentIssue[]): Promise<Map<string, string>> {
	const names = (await readdir(join(root, textFolder)).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
	const texts = new Map<string, string>();
	for (const name of names) {
		const path = join(root, textFolder, name);
		const json = await readFile(path, 'utf8');
		for (const [hash, text] of parsed(json, reporterFor(`${textFolder}/${name}`, issues))) texts.set(hash, text);
	}
	return texts;
}

/** Adds the present texts that were released to the files that keep them. Returns the files that were written. */
export async function keepTexts(root: string, spaces: readonly IdSpace[], kept: TextStore): Promise<string[]> {
	const missing = new Map<string, Map<string, string>>();
	const held = new Set(kept.keys());
	for (const { texts, entries, textFile } of spaces) {
		for (const [id, text] of texts) {
			const entry = entries.get(id);
			if (!entry || !isReleased(entry)) continue;
			for (const hash of locales.map((locale) => [contentHash(text[locale]), text[locale]] as const)) {
				if (held.has(hash[0])) continue;
				held.add(hash[0]);
				const file = textFile(id);
				missing.set(file, (missing.get(file) ?? new Map<string, string>()).set(...hash));
			}
		}
	}
	for (const [name, texts] of missing) {
		const path = join(root, textFolder, name);
		const before = publishedTexts.parse(JSON.parse(await readFile(path, 'utf8').catch(nothingYet)));
		await writeWhole(path, `${JSON.stringify({ ...before, ...Object.fromEntries(texts) }, null, '\t')}\n`);
	}
	return [...missing.keys()].map((name) => `${textFolder}/${name}`);
}

/** Where there is no file; one that cannot be read is not written anew. */
function nothingYet(error: NodeJS.ErrnoException): string {
	if (error.code === 'ENOENT') return '{}';
	throw error;
}

/**
 * Whether the ledger has an entry for every text that is kept. One that lacks some was emptied or cut short: written
 * anew, its ids would have today's date and no history. That is reported.
 */
export function assertTextsNamed({ dispatches, quotes, people }: Ledger, kept: TextStore, report: Report): boolean {
	const entries = [
		...Object.values(dispatches).flatMap((dispatch) => [dispatch, ...Object.values(dispatch.ids)]),
		...Object.values(quotes),
		...Object.values(people),
	];
	const named = new Set(
		entries
			.flatMap((entry) => [entry, ...(entry.history ?? [])])
			.flatMap((text) => locales.map((locale) => text[locale])),
	);
	const lacking = [...kept.keys()].filter((hash) => !named.has(hash));
	if (lacking.length === 0) return true;
	const listed = lacking.slice(0, 3).join(', ') + (lacking.length > 3 ? ` and ${lacking.length - 3} more` : '');
	report(
		undefined,
		`${lacking.length} of the ${kept.size} texts that ${textFolder}/ keeps have no entry in this file: ` +
			`${listed}. They were published; entered anew, they would have a wrong date.`,
		'Take this file as it was from version control. npm run permalinks adds what is new to it, and takes nothing out.',
	);
	return false;
}

function parsed(text: string, report: ReturnType<typeof reporterFor>): [string, string][] {
	const fix = 'Take the file as it was from version control: npm run permalinks alone writes it, and only adds.';
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		report(undefined, `This JSON does not parse: ${error instanceof Error ? error.message : error}`, fix);
		return [];
	}
	const result = publishedTexts.safeParse(value);
	if (!result.success) {
		report(undefined, 'This is not a map of texts by their hash.', fix);
		return [];
	}
	return Object.entries(result.data).filter(([hash, content]) => {
		const sound = contentHash(content) === hash;
		if (!sound)
			report(
				{ line: text.slice(0, text.indexOf(`"${hash}"`)).split('\n').length },
				`The text “${hash}” is not the one that was published.`,
				fix,
			);
		return sound;
	});
}
