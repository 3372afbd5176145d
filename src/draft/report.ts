import type { Decision } from './decisions.ts';
import type { PageDraft } from './page-draft.ts';
import type { Proof } from './proof.ts';

const signs = { certain: '=', likely: '~', unsure: '?' } as const;

/** A decision as a line of the terminal: how sure it is, where, what and why. */
export function describeDecision({ about, value, sure, why, line }: Decision): string {
	const place = line === undefined || about.includes(`line ${line}`) ? '' : `line ${line}: `;
	return `${signs[sure]} ${place}${about}: ${value} (${why})`;
}

/** What was decided, in the order of the page, and what becomes of every character. */
export function describeDraft({ dispatches }: PageDraft, decisions: readonly Decision[], proof: Proof): string {
	const unsure = decisions.filter(({ sure }) => sure === 'unsure').length;
	return [
		'Decided (= the page says it, ~ most signs do, ? look at it):',
		...decisions.map((decision) => `  ${describeDecision(decision)}`),
		'',
		...dispatches.map(
			({ slug, kind, headline, date }) => `${slug}: ${kind}, ${date ?? 'no date'}, ${headline ?? 'no headline'}`,
		),
		'',
		`Of ${proof.received} characters ${proof.drafted} are in the drafts and ${proof.leftOver} are left over; ` +
			(proof.faults.length === 0 ? 'none is lost.' : 'something is wrong:'),
		...proof.faults.map((fault) => `  ${fault}`),
		...(unsure === 0 ? [] : [`${unsure} ${unsure === 1 ? 'decision is' : 'decisions are'} unsure: see ? above.`]),
	].join('\n');
}
