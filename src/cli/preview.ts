/**
 * `npm run preview`: serves the last build, whatever has changed since. `--dir <folder>` serves another folder than
 * `dist/`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveBuild } from './serve-build.ts';

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });

await serveBuild(resolve(import.meta.dirname, '../..', values.dir));
