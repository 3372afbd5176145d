import type { Dispatch } from '../domain/dispatch.ts';
import { unitsOf } from './units.ts';

/** What is still to be translated, by dispatch, as text for the terminal. */
export function describeStatus(dispatches: readonly Dispatch[]): string {
	const states = dispatches.map((dispatch) => {
		const units = unitsOf(dispatch);
		const missing = units.filter(({ target }) => !target).map(({ id }) => id);
		const stale = units.filter(({ outdated }) => outdated).map(({ id }) => id);
		const done = units.length - missing.length;
		return [
			`${dispatch.slug}: ${done} of ${units.length} translated` +
				(stale.length > 0 ? `, ${stale.length} out of date` : ''),
			...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
			...(stale.length > 0 ? [`  out of date: ${stale.join(', ')}`] : []),
		].join('\n');
	});
	return states.join('\n') || 'There is no dispatch.';
}
