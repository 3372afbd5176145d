/**
 * `npm run check:content`: every mistake of the content, which would stop a build, and every warning, which would not,
 * with its line and what to do. Exits with 1 where there is a mistake. `FILE …`: those of these files alone; `--json`
 * and `--github` (annotations of GitHub Actions) for other programs; `--root <folder>` for another project.
 */
import { enableCompileCache } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

// Half of the time of a small corpus would go into compiling: hence the late imports.
enableCompileCache();
const { asAnnotations, asJson, asText } = await import('../checks/formats.ts');
const { keptReadings } = await import('../loaders/kept-readings.ts');
const { readSite } = await import('../loaders/site.ts');

const project = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		github: { type: 'boolean', default: false },
		root: { type: 'string', default: project },
	},
});

const { issues, warnings } = await readSite(values.root, await keptReadings(project));
const files = positionals.map((path) => relative(resolve(values.root), resolve(path)));
const found = [...issues, ...warnings].filter(
	({ file }) => files.length === 0 || files.some((path) => file === path || file.startsWith(`${path}/`)),
);
if (values.json) console.log(asJson(found));
else if (values.github) console.log(asAnnotations(found));
else console.log(await asText(values.root, found));
if (found.some(({ warning }) => !warning)) process.exitCode = 1;
