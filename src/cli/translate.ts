/**
 * `npm run translate:status`: what is still to be translated, by dispatch. `npm run translate:export -- [slug …]`
 * writes an XLIFF 2.1 file for each dispatch and a TMX 1.4b of what is translated, into `translation/` or `--out`.
 * `npm run translate:import -- FILE …` takes translations back, by their ids; one that is there already and differs is
 * kept, unless `--replace` says otherwise. Where a file has all of a dispatch as reviewed, its facts say so.
 * `--dry-run` writes nothing; `--root <folder>` for another project.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTranslation } from '../exchange/import-translation.ts';
import { reviewsOf, withReview } from '../exchange/review.ts';
import { describeStatus } from '../exchange/status.ts';
import { tmxOf } from '../exchange/tmx.ts';
import { xliffOf } from '../exchange/xliff.ts';
import { writeWhole } from '../files/write-whole.ts';
import { formatIssues } from '../ingest/report.ts';
import { readSite } from '../loaders/site.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		root: { type: 'string', default: join(import.meta.dirname, '../..') },
		out: { type: 'string', default: 'translation' },
		replace: { type: 'boolean', default: false },
		'dry-run': { type: 'boolean', default: false },
	},
});

const [command, ...names] = positionals;
const { dispatches, issues } = await readSite(values.root);
if (issues.length > 0) stop(`${formatIssues(issues)}\n\nCorrect this first: what has mistakes is left out.`);
if (command === 'export') await exportDispatches();
else if (command === 'import') for (const file of names) await importFile(file);
else console.log(describeStatus(dispatches));

async function exportDispatches() {
	const unknown = names.filter((name) => !dispatches.some(({ slug }) => slug === name));
	if (unknown.length > 0)
		return stop(
			`No dispatch is called ${unknown.join(', ')}.\nThere are: ${dispatches.map(({ slug }) => slug).join(', ')}.`,
		);
	for (const dispatch of dispatches.filter(({ slug }) => names.length === 0 || names.includes(slug)))
		for (const [ending, text] of [['xlf', xliffOf(dispatch)] as const, ['tmx', tmxOf(dispatch)] as const]) {
			const path = join(values.out, `${dispatch.slug}.${ending}`);
			if (!values['dry-run']) await writeWhole(path, text);
			console.log(path);
		}
}

async function importFile(file: string) {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return stop(`${file} cannot be read.`);
	const read = (path: string) => readFile(join(values.root, path), 'utf8').catch(() => undefined);
	try {
		const result = await importTranslation(text, dispatches, read, values);
		const { files, written, replaced, same, kept, faults, reviewed } = result;
		if (!values['dry-run']) for (const [path, data] of files) await writeWhole(join(values.root, path), data);
		const lists = {
			written,
			replaced,
			'as they were': same,
			'kept, for they differ (--replace writes over them)': kept,
		};
		for (const [what, list] of Object.entries(lists))
			if (list.length > 0) console.log(`${list.length} ${what}: ${list.join(', ')}`);
		if (!values['dry-run']) await recordReviews(reviewed);
		if (faults.length > 0) stop(`${faults.length} not used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
	} catch (error) {
		stop(`${file}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** Writes into the facts of a dispatch that its translation has been reviewed, where all of it has. */
async function recordReviews(names: ReadonlySet<string>) {
	if (names.size === 0) return;
	const { whole, partial } = reviewsOf((await readSite(values.root)).dispatches, names);
	for (const { slug, reviewed } of whole) {
		const path = `content/dispatches/${slug}/dispatch.yaml`;
		await writeWhole(join(values.root, path), withReview(await readFile(join(values.root, path), 'utf8'), reviewed));
		console.log(`${slug} is reviewed: written to ${path}`);
	}
	for (const { slug, missing } of partial) console.log(`${slug} is reviewed but for: ${missing.join(', ')}`);
}

function stop(message: string) {
	console.error(message);
	process.exitCode = 1;
}
