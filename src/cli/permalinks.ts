/**
 * `npm run permalinks`: writes into the ledger what the content publishes and is not in it yet, and says what it wrote.
 * What was released is never taken out; where a released id is gone, nothing is written, the ways on are printed, and
 * the exit code is 1. Options: `--check` writes nothing and exits with 1 where there is something to write;
 * `--confirm <slug>` or `<slug>#<id>` says that a translation holds whose original has changed;
 * `--release` then records that all of it has been released today, as `npm run release` does; `--root <folder>` for
 * another project.
 */
import { enableCompileCache } from 'node:module';

// Most of its time would go into compiling: hence the late import.
enableCompileCache();
const { runPermalinks } = await import('./run-permalinks.ts');
if (!(await runPermalinks(process.argv.slice(2), console.log))) process.exitCode = 1;
