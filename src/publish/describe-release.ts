import { isPage, pagePath } from './built-site.ts';
import type { ReleasedFiles } from './last-release.ts';

/** What a release changed, in lines for the terminal: pages that are new, changed and gone, and bytes. */
export function describeRelease(files: ReleasedFiles, last: ReleasedFiles | undefined): string[] {
	const [count, bytes] = totals(files);
	const size = `${count} files, ${megabytes(bytes)}`;
	const limits = [
		...(count > 20_000 ? ['Cloudflare Pages takes 20,000 files at most.'] : []),
		...(bytes > 1_000_000_000 ? ['GitHub Pages takes 1 GB at most.'] : []),
	];
	if (!last) return [`${size}; there is no record of an earlier release to compare with.`, ...limits];
	const [, lastBytes] = totals(last);
	const pages = (all: ReleasedFiles) => Object.keys(all).filter(isPage);
	const more = bytes - lastBytes;
	return [
		`${size} (${more < 0 ? '−' : '+'}${megabytes(Math.abs(more))}).`,
		...listed(
			'new',
			pages(files).filter((name) => !last[name]),
		),
		...listed(
			'changed',
			pages(files).filter((name) => last[name] && last[name].digest !== files[name]?.digest),
		),
		...listed(
			'gone',
			pages(last).filter((name) => !files[name]),
		),
		...limits,
	];
}

function listed(what: string, names: readonly string[]): string[] {
	const shown = names.slice(0, mostShown).map((name) => `    /${pagePath(name)}`);
	const more = names.length - shown.length;
	return [`  Pages ${what}: ${names.length}`, ...shown, ...(more > 0 ? [`    … and ${more} more`] : [])];
}

function totals(files: ReleasedFiles): [count: number, bytes: number] {
	const all = Object.values(files);
	return [all.length, all.reduce((sum, file) => sum + file.bytes, 0)];
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;

const mostShown = 20;
