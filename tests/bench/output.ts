import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build wrote: every file counted, the largest page and the largest font named. */
export function outputOf(folder: string): Output {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return { path: path.slice(folder.length), bytes: statSync(path).size };
		});
	const largest = (end: string) =>
		files
			.filter(({ path }) => path.endsWith(end))
			.reduce((a, b) => (b.bytes > a.bytes ? b : a), { path: 'none', bytes: 0 });
	return {
		pages: files.filter(({ path }) => path.endsWith('.html')).length,
		files: files.length,
		bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		page: largest('.html'),
		font: largest('.woff2'),
		largePages: files.filter(({ path, bytes }) => path.endsWith('.html') && bytes > pageLimit),
		byKind: kindsOf(files),
	};
}

/** How many files and bytes stand in each folder of the first level, the languages as one. */
function kindsOf(files: readonly OutputFile[]): Map<string, { files: number; bytes: number }> {
	const kinds = new Map<string, { files: number; bytes: number }>();
	for (const { path, bytes } of files) {
		const [first = '', second = ''] = path
			.replace(/^\/(?:zh|en)\//, '/')
			.split('/')
			.slice(1);
		const kind = second === '' ? 'others' : first;
		const known = kinds.get(kind) ?? { files: 0, bytes: 0 };
		kinds.set(kind, { files: known.files + 1, bytes: known.bytes + bytes });
	}
	return kinds;
}

export interface Output {
	pages: number;
	files: number;
	bytes: number;
	page: OutputFile;
	font: OutputFile;
	/** The pages over the limit. */
	largePages: OutputFile[];
	byKind: Map<string, { files: number; bytes: number }>;
}

/** What no page may weigh, in bytes. */
const pageLimit = 150_000;

interface OutputFile {
	/** From the folder, with a slash before it. */
	path: string;
	bytes: number;
}
