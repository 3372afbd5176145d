/**
 * `npm run permalinks`: writes into the ledger what is published and not in it yet, and says what it wrote. Nothing is
 * taken out; where a published id is gone, nothing is written, the ways on are printed, and the exit code is 1.
 * Options: `--check` writes nothing and exits with 1 where there is something to write; `--root <folder>` for another
 * project.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { updateLedger } from '../ledger/update.ts';

const { values } = parseArgs({
	options: {
		check: { type: 'boolean', default: false },
		root: { type: 'string', default: join(import.meta.dirname, '../..') },
	},
});

const { message, done } = await updateLedger(values.root, { dryRun: values.check });
console.log(message);
if (!done) process.exitCode = 1;
