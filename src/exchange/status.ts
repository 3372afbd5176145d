import type { Dispatch } from '../domain/dispatch.ts';
import { digestOf } from '../files/digest.ts';
import { mdxOf } from './coded.ts';
import { unitsOf, type Unit } from './units.ts';

/** What is still to be translated, translated again or reviewed, by dispatch, as text for the terminal. */
export function describeStatus(dispatches: readonly Dispatch[]): string {
	const states = dispatches.map((dispatch) => {
		const units = unitsOf(dispatch);
		const missing = units.filter(({ target }) => !target).map(({ id }) => id);
		const stale = units.filter(({ outdated }) => outdated).map(({ id }) => id);
		const done = units.length - missing.length;
		const isComplete = missing.length === 0 && stale.length === 0;
		const isReviewed = isComplete && dispatch.reviewed === reviewDigest(units);
		return [
			`${dispatch.slug}: ${done} of ${units.length} translated` +
				(stale.length > 0 ? `, ${stale.length} out of date` : '') +
				(isReviewed ? ', reviewed' : ''),
			...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
			...(stale.length > 0 ? [`  out of date: ${stale.join(', ')}`] : []),
			...(isComplete && !isReviewed
				? [
						`  ${dispatch.reviewed === undefined ? 'not reviewed' : 'changed since it was reviewed'}: ` +
							`who has reviewed it writes in dispatch.yaml: reviewed: "${reviewDigest(units)}"`,
					]
				: []),
		].join('\n');
	});
	return states.join('\n') || 'There is no dispatch.';
}

/** What a review was of: every original with its translation, so that it does not hold for other words. */
const reviewDigest = (units: readonly Unit[]) =>
	digestOf(units.map(({ id, source, target = [] }) => [id, mdxOf(source), mdxOf(target)])).slice(0, 16);
