import { bodySegments, type Dispatch, type Segment } from './dispatch.ts';

/** The ids of whoever speaks in these segments, each once, in their order. */
export const speakersIn = (segments: readonly Segment[]): string[] => [
	...new Set(segments.flatMap(({ speakers = [] }) => speakers)),
];

/** The ids of whoever answers in a dispatch, or delivers it; none where the agency alone writes. */
export const speakersOfDispatch = (dispatch: Dispatch): string[] => speakersIn(bodySegments(dispatch));
