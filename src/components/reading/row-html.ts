import { escapeHtml, toHtml } from '../../domain/html.ts';
import type { Inline } from '../../domain/inline.ts';
import type { Locale } from '../../domain/locale.ts';

/**
 * A row of a table as HTML: its cells, each with the words of the head that it stands under for where there is no room
 * for columns, and the tabs between them. `own`: in the language of the page, which is the one that the table's roles
 * are for.
 */
export const rowHtml = (content: readonly Inline[], locale: Locale, own: boolean): string =>
	content
		.map((node) => {
			if (node.type !== 'cell') return toHtml([node], locale);
			const role = own ? ` role="${node.under === undefined ? 'columnheader' : 'cell'}"` : '';
			const under = node.under ? ` data-under="${escapeHtml(node.under)}"` : '';
			return `<span class="cell"${role}${under}>${toHtml(node.children, locale)}</span>`;
		})
		.join('');
