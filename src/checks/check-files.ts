import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentIssue } from '../ingest/issue.ts';
import { Silence } from './silence.ts';

/** What is read in each folder of `content/`; a dispatch's own folder is looked at where it is read. */
const expected: readonly { folder: RegExp; names: RegExp; what: string }[] = [
	{ folder: /^$/, names: /^(?:countries|permalinks|checked)\.yaml$|^README\.md$/, what: 'three files in YAML' },
	{ folder: /^(?:people|terms|editions)$/, names: /\.yaml$/, what: 'files that end in .yaml' },
	{ folder: /^source$/, names: /\.txt$/, what: 'files that end in .txt' },
	{ folder: /^site$/, names: /\.(?:zh|en)\.mdx$/, what: 'pages such as about.zh.mdx' },
	{ folder: /^published$/, names: /\.json$/, what: 'what npm run permalinks writes' },
	{ folder: /^dispatches$/, names: /^$/, what: 'folders, one for each dispatch' },
];

/** Reports files that nobody reads: a name that is nearly right is a mistake, anything else a warning. */
export async function checkFiles(root: string, silence: Silence): Promise<ContentIssue[]> {
	const content = join(root, 'content');
	const issues: ContentIssue[] = [];
	const look = async (folder: string) => {
		const path = relative(content, folder);
		const rule = expected.find((one) => one.folder.test(path));
		for (const entry of await readdir(folder, { withFileTypes: true })) {
			const { name } = entry;
			if (name.startsWith('.')) continue;
			if (entry.isDirectory() && (path === '' || !rule)) await look(join(folder, name));
			if (!entry.isFile() || rule?.names.test(name) === true || (!rule && path.startsWith('dispatches/'))) continue;
			const file = relative(root, join(folder, name));
			const better = name.replace(/\.yml$/i, '.yaml').replace(/\.(?:YAML|TXT|MDX)$/, (end) => end.toLowerCase());
			if (better !== name && rule?.names.test(better) === true)
				issues.push({
					file,
					message: `Nothing reads “${name}”: its ending is another.`,
					fix: `Rename it to ${better}.`,
				});
			else {
				const warning = { code: 'files', at: join(path, name), words: name };
				if (silence.covers(warning)) continue;
				issues.push({
					file,
					message: `Nothing reads this file: content/${path} has ${rule?.what ?? 'no files of its own'}.`,
					fix: `Move it out of content/: it is not published. ${Silence.adviceForFile(warning)}`,
					warning,
				});
			}
		}
	};
	await look(content);
	return issues;
}
