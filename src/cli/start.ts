/**
 * `npm start`: builds the site and serves it. The build is a process of its own: what it held is free while serving.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildCommand } from './build-site.ts';
import { serveBuild } from './serve-build.ts';

const { status } = spawnSync(process.execPath, buildCommand, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await serveBuild(join(import.meta.dirname, '../../dist'));
