import { stylesOf, type BlockStyle } from '../../domain/blocks.ts';
import type { Segment } from '../../domain/dispatch.ts';
import figure from '../../styles/blocks/figure.css?inline';
import list from '../../styles/blocks/list.css?inline';
import note from '../../styles/blocks/note.css?inline';
import subhead from '../../styles/blocks/subhead.css?inline';
import table from '../../styles/blocks/table.css?inline';
import verse from '../../styles/blocks/verse.css?inline';

const sheets: Record<BlockStyle, string> = { figure, list, note, subhead, table, verse };

/** The styles of the blocks that these segments are in: a page has those of its own blocks and no others. */
export const blockStyles = (segments: readonly Segment[]): string =>
	[...stylesOf(segments)].map((name) => sheets[name]).join('');
