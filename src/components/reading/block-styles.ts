import type { Segment } from '../../domain/dispatch.ts';

/** The style sheets of blocks, each named by the form or the kind of the segments that it is for. */
const sheets = import.meta.glob<string>('../../styles/blocks/*.css', {
	query: '?inline',
	import: 'default',
	eager: true,
});

/** The styles of the blocks that these segments are in: a page has those of its own blocks and no others. */
export function blockStyles(segments: readonly Segment[]): string {
	const names = new Set(segments.flatMap(({ form, kind }) => (form ? [form.type, kind] : [kind])));
	return [...names].map((name) => sheets[`../../styles/blocks/${name}.css`] ?? '').join('');
}
