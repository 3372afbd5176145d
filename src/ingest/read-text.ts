import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { analyse } from 'chardet';
import { positionIn } from './characters.ts';
import type { Report } from './issue.ts';

/**
 * The text of a content file, without the mark of its encoding. Undefined where there is no file; null where it cannot
 * be read, is not UTF-8 or holds a merge that was not finished, each of which is reported once.
 */
export async function readText(path: string, report: Report): Promise<string | null | undefined> {
	let bytes: Buffer;
	try {
		bytes = await readFile(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return undefined;
		if (code === 'EISDIR') report(undefined, 'This is a folder.', 'Put a file here in its place.');
		else report(undefined, `This file cannot be read: ${code}.`, 'Let whoever builds the site read it: chmod a+r.');
		return null;
	}
	const text = strictUtf8(bytes);
	if (text === undefined) {
		reportEncoding(basename(path), bytes, report);
		return null;
	}
	return reportConflict(text, report) ? null : text;
}

/** The bytes as UTF-8, without the mark of the encoding; undefined where they are not. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Names the likely encoding. Where but few bytes are wrong, the file is UTF-8 that was damaged. */
function reportEncoding(name: string, bytes: Buffer, report: Report) {
	const text = bytes.toString('utf8');
	const damaged = text.indexOf('\ufffd');
	const [guess] = analyse(bytes).filter(({ name }) => name !== 'UTF-8');
	const isDamaged = /[^\0-\x7f\ufffd]/.test(text) && text.split('\ufffd').length < 4;
	if (!guess || isDamaged)
		report(
			positionIn(text, damaged),
			'A byte here is not UTF-8.',
			'Write the character that is meant, and save the file as UTF-8.',
		);
	else
		report(
			positionIn(text, damaged),
			`This file is not UTF-8; it is probably ${guess.name}.`,
			`Save it as UTF-8: iconv -f ${guess.name} -t UTF-8 ${name} > new-${name} && mv new-${name} ${name}`,
		);
}

/** Reports the first of the marks that a merge leaves where two versions conflict. */
function reportConflict(text: string, report: Report): boolean {
	const start = /^<{7}(?: .*)?$/mu.exec(text);
	if (!start || !/^>{7}(?: .*)?$/mu.test(text)) return false;
	report(
		{ ...positionIn(text, start.index) },
		`“${start[0]}” begins a conflict of a merge that was not resolved.`,
		'Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>.',
	);
	return true;
}
