import type { CopyFacts } from '../../cite/facts-file.ts';
import { rangeVersion } from '../../domain/permalink.ts';
import { rangeFragment } from './range.ts';

/**
 * The full address of segments of this page, in the view in which it is open, with the version of their texts where it
 * is known.
 */
export function addressOf(ids: readonly string[], facts?: CopyFacts, directive = ''): string {
	const version = facts && rangeVersion(ids.map((id) => facts.versions[id]));
	return `${withVersion(location.origin + location.pathname, version)}#${rangeFragment(ids)}${directive}`;
}

export const withVersion = (address: string, version: string | undefined) => address + (version ? `?v=${version}` : '');

/** The ids of the page's segments in reading order. */
export const segmentIds = () => [...document.querySelectorAll('[data-segment][id]')].map(({ id }) => id);
