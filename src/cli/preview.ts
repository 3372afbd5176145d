/** `npm run preview`: serves the last build, whatever has changed since. */
import { join } from 'node:path';
import { serveDist } from './serve-dist.ts';

await serveDist(join(import.meta.dirname, '../..'));
