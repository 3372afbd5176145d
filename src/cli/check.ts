/** `npm run check`: checks the types of every file, templates included. Astro's own command, without its telemetry. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const { status } = spawnSync(process.execPath, [astro, 'check', ...process.argv.slice(2)], {
	cwd: join(import.meta.dirname, '../..'),
	env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	stdio: 'inherit',
});
process.exit(status ?? 1);
