import { join } from 'node:path';
import { z } from 'astro/zod';
import { reporterFor, type ContentIssue } from '../ingest/issue.ts';
import { readText } from '../ingest/read-text.ts';
import { checkedWarning } from '../ingest/schemas/common.ts';
import { parseYaml } from '../ingest/yaml.ts';
import { Silence } from './silence.ts';

/** `content/checked.yaml`: warnings about files that are of no dispatch and no person, with the reasons. */
export const checkedFile = z.array(checkedWarning);

/** What `<root>/content/checked.yaml` silences; there need be none. `isComplete`: as of `Silence`. */
export async function contentSilence(root: string, issues: ContentIssue[], isComplete: boolean): Promise<Silence> {
	const file = 'content/checked.yaml';
	const report = reporterFor(file, issues);
	const text = await readText(join(root, file), report);
	const parsed = typeof text === 'string' ? parseYaml(text, checkedFile, report) : undefined;
	return new Silence(file, parsed?.value ?? [], (index) => parsed?.locate([index]), isComplete);
}
