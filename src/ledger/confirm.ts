import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { dispatchFolder } from '../domain/kinds.ts';
import { confirmInLedger } from './edit.ts';
import { ledgerFile } from './ledger.ts';

/**
 * Writes into the ledger that translations hold although their originals have changed: those of a dispatch, by its slug
 * (`a-talk`), or of one id in it (`a-talk#q1-p2`). Returns what was confirmed, for the terminal.
 */
export async function confirmTranslation(root: string, place: string): Promise<string> {
	const [slug = '', id] = place.split('#');
	const path = join(root, ledgerFile);
	let text = await readFile(path, 'utf8');
	const confirmed = Object.values(dispatchFolder).flatMap((folder) => {
		const result = confirmInLedger(text, `${folder}/${slug}`, id === undefined ? [] : [id]);
		if (result.confirmed.length > 0) text = result.text;
		return result.confirmed;
	});
	if (confirmed.length === 0) return `No translation is out of date in “${place}”.`;
	await writeWhole(path, text);
	return `The translation of ${slug} is confirmed: ${confirmed.join(', ')}.`;
}
