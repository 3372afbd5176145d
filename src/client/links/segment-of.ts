/** The segment that a node is in, if it is in one. */
export const segmentOf = (node: Node | null) =>
	(node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-segment]');
