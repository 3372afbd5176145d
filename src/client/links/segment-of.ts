/** The segment in which a node stands, if it stands in one. */
export const segmentOf = (node: Node | null) =>
	(node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-segment]');
