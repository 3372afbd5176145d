import type { Dispatch } from '../domain/dispatch.ts';
import { isComplete, isReviewed, reviewDigest } from './review.ts';
import { unitsOf } from './units.ts';

/** What is still to be translated, translated again or reviewed, by dispatch, as text for the terminal. */
export function describeStatus(dispatches: readonly Dispatch[]): string {
	const states = dispatches.map((dispatch) => {
		const units = unitsOf(dispatch);
		const missing = units.filter(({ target }) => !target).map(({ id }) => id);
		const stale = units.filter(({ outdated }) => outdated).map(({ id }) => id);
		const done = units.length - missing.length;
		const isWhole = isComplete(units);
		const isChecked = isReviewed(dispatch, units);
		return [
			`${dispatch.slug}: ${done} of ${units.length} translated` +
				(stale.length > 0 ? `, ${stale.length} out of date` : '') +
				(isChecked ? ', reviewed' : ''),
			...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
			...(stale.length > 0 ? [`  out of date: ${stale.join(', ')}`] : []),
			...(isWhole && !isChecked
				? [
						`  ${dispatch.reviewed === undefined ? 'not reviewed' : 'changed since it was reviewed'}: ` +
							`who has reviewed it writes in dispatch.yaml: reviewed: "${reviewDigest(units)}"`,
					]
				: []),
		].join('\n');
	});
	return states.join('\n') || 'There is no dispatch.';
}
