import { bodySegments, type Dispatch, type Segment } from '../../domain/dispatch.ts';
import type { CaptionForm } from '../../domain/form.ts';

/** The first picture of a dispatch that is wide enough for the front page: its caption. */
export function photographOf(dispatch: Dispatch): Photograph | undefined {
	for (const segment of bodySegments(dispatch))
		if (segment.form?.type === 'caption' && segment.form.picture.width > segment.form.picture.height)
			return { segment, figure: segment.form };
	return undefined;
}

/** A picture, and the segment that is its caption. */
export interface Photograph {
	segment: Segment;
	figure: CaptionForm;
}
