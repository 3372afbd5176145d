import { rangeFragment } from './range.ts';

/**
 * The full address of segments of this page, in the view in which it is open, with the version of each segment where
 * every handle names one.
 */
export function addressOf(ids: readonly string[], directive = ''): string {
	const versions = ids.map((id) => document.querySelector<HTMLElement>(`a.n[href="#${id}"]`)?.dataset['v']);
	return `${withVersion(location.origin + location.pathname, versions.every(Boolean) ? versions.join('.') : '')}#${rangeFragment(ids)}${directive}`;
}

export const withVersion = (address: string, version: string | undefined) => address + (version ? `?v=${version}` : '');

/** The ids of the page's segments in reading order. */
export const segmentIds = () => [...document.querySelectorAll('[data-segment][id]')].map(({ id }) => id);
