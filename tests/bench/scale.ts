/**
 * `npm run bench:scale`: builds corpora of 3, 120 and 1,000 dispatches, each with nothing kept, once more unchanged and
 * once with one dispatch changed, and prints wall time, the peak memory of all processes, what came out, and what first
 * queries load. Sizes may be given (`-- 120`); `--peer` builds the same texts with Starlight, too; `--keep` leaves the
 * folders to look at.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusSlug, writeCorpus } from './corpus.ts';
import { firstQueries } from './first-query.ts';
import { measuredRun, type Measured } from './measured-build.ts';
import { outputOf, type Output } from './output.ts';
import { makePeer, peerBuild } from './scale-peer.ts';

const root = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
	options: { peer: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [3, 120, 1_000];

console.log(`${availableParallelism()} cores, Node ${process.versions.node}`);
console.log(
	'dispatches  build      wall time  processor  pages/s     memory   pages   files      bytes  a dispatch  largest page',
);
for (const size of sizes) {
	const folder = join(root, '.cache/scale', String(size));
	await makeProject(folder, size);
	const build = () => measuredRun(folder, ['--max-semi-space-size=8', join(folder, 'src/cli/build.ts')]);
	const out = join(folder, 'dist');
	print(size, 'cold', await build(), outputOf(out));
	print(size, 'unchanged', await build(), outputOf(out));
	await changeOne(folder, Math.floor(size / 2));
	print(size, 'one', await build(), outputOf(out));
	details(outputOf(out), size);
	for (const { query, files, bytes } of await firstQueries(join(out, 'pagefind')))
		console.log(`            first query ${(bytes / 1000).toFixed(0).padStart(4)} KB in ${files} files: ${query}`);
	if (values.peer) {
		const peer = await makePeer(join(folder, 'content'));
		print(size, 'Starlight', await measuredRun(peer, peerBuild), outputOf(join(peer, 'dist')));
		rmSync(peer, { recursive: true, force: true });
	}
	if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

/** A copy of the project with the corpus for its content, ledger included, and with stores of its own. */
async function makeProject(folder: string, size: number) {
	rmSync(folder, { recursive: true, force: true });
	const content = ['content/site', 'content/countries.yaml'];
	for (const part of ['public', 'src', 'astro.config.ts', 'package.json', 'tsconfig.json', ...content])
		cpSync(join(root, part), join(folder, part), { recursive: true });
	// The packages are found above; what builds keep is kept beside this one, so that nothing is known of at first.
	mkdirSync(join(folder, 'node_modules'));
	symlinkSync(join(root, 'node_modules/astro'), join(folder, 'node_modules/astro'), 'junction');
	await writeCorpus(folder, root, size);
	await updateLedger(folder);
}

function updateLedger(folder: string) {
	return measuredRun(folder, [join(folder, 'src/cli/permalinks.ts')]);
}

/** Adds a word to the English of one dispatch, as a correction would. */
async function changeOne(folder: string, at: number) {
	const file = join(folder, 'content/dispatches', corpusSlug(at), 'en.mdx');
	writeFileSync(file, readFileSync(file, 'utf8').replace('\n</Paragraph>', ' Corrected.\n</Paragraph>'));
	await updateLedger(folder);
}

function print(
	size: number,
	name: string,
	{ seconds, processor, megabytes }: Measured,
	{ pages, files, bytes, page }: Output,
) {
	console.log(
		[
			String(size).padStart(10),
			name.padEnd(9),
			`${seconds.toFixed(1)} s`.padStart(10),
			`${processor.toFixed(1)} s`.padStart(9),
			(pages / seconds).toFixed(0).padStart(7),
			`${megabytes.toFixed(0)} MB`.padStart(9),
			String(pages).padStart(6),
			String(files).padStart(6),
			`${(bytes / 1e6).toFixed(1)} MB`.padStart(9),
			`${(files / size).toFixed(1)}, ${(bytes / size / 1000).toFixed(0)} KB`,
			`${(page.bytes / 1000).toFixed(0)} KB ${page.path}`,
		].join('  '),
	);
}

function details({ byKind, font, largePages }: Output, size: number) {
	console.log(`            largest font ${(font.bytes / 1000).toFixed(1)} KB`);
	for (const [kind, { files, bytes }] of [...byKind].sort((a, b) => b[1].bytes - a[1].bytes))
		console.log(
			`            ${kind.padEnd(12)} ${(files / size).toFixed(2).padStart(7)} files  ` +
				`${(bytes / size / 1000).toFixed(1).padStart(7)} KB a dispatch`,
		);
	for (const { path, bytes } of largePages)
		console.log(`            over 150 KB: ${path} ${(bytes / 1000).toFixed(0)} KB`);
}
