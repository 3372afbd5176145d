/**
 * `npm run permalinks`: writes into the ledger what the content publishes and is not in it yet, and says what it wrote.
 * What was released is never taken out; where a released id is gone, nothing is written, the ways on are printed, and
 * the exit code is 1. Options: `--check` writes nothing and exits with 1 where there is something to write;
 * `--confirm <slug>` or `<slug>#<id>` says that a translation holds whose original has changed;
 * `--release` then records that all of it has been released today, as `npm run release` does; `--root <folder>` for
 * another project.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatIssues } from '../ingest/report.ts';
import { undoUnfinishedRelease } from '../ledger/backup.ts';
import { confirmTranslation } from '../ledger/confirm.ts';
import { recordRelease } from '../ledger/release.ts';
import { updateLedger } from '../ledger/update.ts';

const { values } = parseArgs({
	options: {
		check: { type: 'boolean', default: false },
		release: { type: 'boolean', default: false },
		confirm: { type: 'string', multiple: true, default: [] },
		root: { type: 'string', default: join(import.meta.dirname, '../..') },
	},
});

const unfinished = values.check ? undefined : await undoUnfinishedRelease(values.root);
if (unfinished) console.log(unfinished);
const { message, done } = await updateLedger(values.root, { dryRun: values.check });
console.log(message);
if (done && !values.check)
	for (const place of values.confirm) console.log(await confirmTranslation(values.root, place));
if (!done) process.exitCode = 1;
else if (values.release && !values.check) {
	const { issues, files } = await recordRelease(values.root);
	if (issues.length > 0) process.exitCode = 1;
	if (issues.length > 0) console.log(formatIssues(issues));
	else console.log(files.length > 0 ? `Recorded the release in ${files.join(', ')}.` : 'Nothing was new to release.');
}
