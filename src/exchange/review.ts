import type { Dispatch } from '../domain/dispatch.ts';
import { digestOf } from '../files/digest.ts';
import { mdxOf } from './coded.ts';
import { unitName, unitsOf, type Unit } from './units.ts';

/** What a review was of: every original with its translation, so that it does not hold for other words. */
export const reviewDigest = (units: readonly Unit[]) =>
	digestOf(units.map(({ id, source, target = [] }) => [id, mdxOf(source), mdxOf(target)])).slice(0, 16);

/** Whether all of a dispatch is translated, and nothing of it out of date: only then can it be reviewed as a whole. */
export const isComplete = (units: readonly Unit[]) => units.every(({ target, outdated }) => target && !outdated);

/** Whether the facts say that the translation, as it is now, has been reviewed. */
export const isReviewed = (dispatch: Dispatch, units: readonly Unit[]) =>
	isComplete(units) && dispatch.reviewed === reviewDigest(units);

/** What a file of a translator’s tool says of the reviews of dispatches, all of it by their addresses. */
export interface FileReviews {
	/** Dispatches whose every text is reviewed, with the value of `reviewed` for their facts. */
	whole: { slug: string; reviewed: string }[];
	/** For the others that it has reviewed texts of, which ones are not, or not complete. */
	partial: { slug: string; missing: string[] }[];
}

/** `names`: the units that a file gives as reviewed, in the words that the dispatches have now. */
export function reviewsOf(dispatches: readonly Dispatch[], names: ReadonlySet<string>): FileReviews {
	const found: FileReviews = { whole: [], partial: [] };
	for (const dispatch of dispatches) {
		const units = unitsOf(dispatch);
		const { slug } = dispatch;
		if (isReviewed(dispatch, units) || !units.some((unit) => names.has(unitName(unit)))) continue;
		const missing = units.filter((unit) => !names.has(unitName(unit)) || !unit.target || unit.outdated);
		if (missing.length === 0) found.whole.push({ slug, reviewed: reviewDigest(units) });
		else found.partial.push({ slug, missing: missing.map(({ id }) => id) });
	}
	return found;
}

/** The facts of a dispatch with a review, in the place of an earlier one. */
export function withReview(yaml: string, reviewed: string): string {
	const line = `reviewed: "${reviewed}"`;
	const earlier = /^reviewed:.*$/m;
	return earlier.test(yaml) ? yaml.replace(earlier, line) : `${yaml.trimEnd()}\n${line}\n`;
}
