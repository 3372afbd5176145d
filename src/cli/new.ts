/**
 * `npm run new -- FILE`: drafts the dispatches of a received text into `content/`, and says line by line what it
 * decided and how sure it is. It never writes over a file. Options: `--out <folder>` writes a `content/` into
 * another folder; `--interactive` asks where it is unsure; `--dry-run` writes nothing; `--root <folder>` for another
 * project, by whose content names are known.
 */
import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Decisions, type Ask } from '../draft/decisions.ts';
import { filesOf } from '../draft/files.ts';
import { soundSlug } from '../draft/ids.ts';
import { knowledgeOf } from '../draft/knowledge.ts';
import { draftPage } from '../draft/page-draft.ts';
import { proveWhole } from '../draft/proof.ts';
import { describeDecision, describeDraft } from '../draft/report.ts';
import { writeDrafts } from '../draft/write.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		out: { type: 'string' },
		root: { type: 'string', default: join(import.meta.dirname, '../..') },
		interactive: { type: 'boolean', default: false },
		'dry-run': { type: 'boolean', default: false },
	},
});

const [path, ...more] = positionals;
if (path === undefined || more.length > 0) fail('Name one received text: npm run new -- page.txt');
else await draft(resolve(path));

async function draft(file: string) {
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) return fail(`${file} cannot be read.\nFix: name a text file, such as content/source/page.txt.`);
	const knowledge = await knowledgeOf(values.root);
	const terminal = values.interactive ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
	const decisions = new Decisions(terminal && asking(terminal));
	const page = await draftPage(bytes, knowledge, decisions).finally(() => terminal?.close());
	if (!page) return fail(`${file} has no text.\nFix: name a text file; of a PDF its text layer.`);
	const proof = proveWhole(page);
	console.log(describeDraft(page, decisions.made, proof));
	if ([...knowledge.sources.values()].includes(bytes.toString('utf8')))
		console.log('content/source has this text already: look whether its dispatches have been published.');
	if (proof.faults.length > 0) return fail('Nothing was written: this is a fault of the drafting itself.');
	const files = filesOf(page, bytes, sourceName(file), knowledge);
	if (values['dry-run']) return console.log(`\nWould write:\n${listed(files.map(({ path }) => path))}`);
	const out = resolve(values.out ?? values.root);
	const { written, inTheWay } = await writeDrafts(out, files);
	if (inTheWay.length > 0)
		return fail(
			`\nNothing was written, for these exist with other words:\n${listed(inTheWay)}\n` +
				'Fix: move them away, or draft into another folder with --out.',
		);
	console.log(`\nWrote:\n${listed(written.map((one) => relative('.', join(out, one))))}`);
	console.log('\nNext: fill in what is marked “to fill in”, look at every ?, translate, then npm run permalinks.');
}

function listed(paths: readonly string[]): string {
	return paths.map((path) => `  ${path}`).join('\n');
}

function fail(message: string) {
	console.error(message);
	process.exitCode = 1;
}

/** Letters, digits, dots, hyphens and underscores, as the facts take it. */
function sourceName(file: string): string {
	const name = basename(file, extname(file));
	return /^[\w.-]+$/.test(name) ? name : soundSlug(name) || 'received';
}

/** Puts a question to the terminal until its answer is one that can be used; where input ends, all is kept. */
function asking(terminal: Interface): Ask {
	const lines = terminal[Symbol.asyncIterator]();
	return async (question) => {
		const { options, value, refuse } = question;
		const choice = (options ?? []).map((option, index) => `\n  ${index + 1} ${option}`).join('');
		for (;;) {
			process.stdout.write(`${describeDecision(question)}${choice}\n  Enter keeps ${value}: `);
			const { value: line, done } = await lines.next();
			const answer = done ? '' : line.trim();
			const chosen = options?.[Number(answer) - 1] ?? answer;
			const isUnknown = options !== undefined && !options.includes(chosen);
			const wrong = chosen === '' ? undefined : isUnknown ? 'Answer with one of the numbers.' : refuse?.(chosen);
			if (wrong === undefined) return chosen;
			console.log(`  ${wrong}`);
		}
	};
}
