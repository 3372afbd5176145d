/**
 * `npm run dev`: Astro's development server, reloading on a change of MDX, data or code. `PORT` is respected.
 * Started from here, not through Astro's command: that goes into the background where it believes an agent runs it.
 */
import { join } from 'node:path';
import { describeFailure } from './failure.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
const root = join(import.meta.dirname, '../..');
const { dev } = await import('astro');

try {
	await dev({ root, server: { port: Number(process.env.PORT || 4321) } });
} catch (error) {
	console.error(describeFailure(error, { root }));
	process.exit(1);
}
