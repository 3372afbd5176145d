import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatIssues } from '../ingest/report.ts';
import { undoUnfinishedRelease } from '../ledger/backup.ts';
import { confirmTranslation } from '../ledger/confirm.ts';
import { recordRelease } from '../ledger/release.ts';
import { updateLedger } from '../ledger/update.ts';

/** Does what `npm run permalinks` does with these arguments; `say` gets its lines. Returns whether all went well. */
export async function runPermalinks(args: string[], say: (line: string) => void): Promise<boolean> {
	const { values } = parseArgs({
		args,
		options: {
			check: { type: 'boolean', default: false },
			release: { type: 'boolean', default: false },
			confirm: { type: 'string', multiple: true, default: [] },
			root: { type: 'string', default: join(import.meta.dirname, '../..') },
		},
	});

	const unfinished = values.check ? undefined : await undoUnfinishedRelease(values.root);
	if (unfinished) say(unfinished);
	const { message, done } = await updateLedger(values.root, { dryRun: values.check });
	say(message);
	if (!done || values.check) return done;
	for (const place of values.confirm) say(await confirmTranslation(values.root, place));
	if (!values.release) return true;
	const { issues, files } = await recordRelease(values.root);
	if (issues.length > 0) say(formatIssues(issues));
	else say(files.length > 0 ? `Recorded the release in ${files.join(', ')}.` : 'Nothing was new to release.');
	return issues.length === 0;
}
