/** Results as a table for a spreadsheet: comma-separated (RFC 4180), with the mark by which Excel knows UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
	`\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** A cell in quotation marks. A spreadsheet would run what begins like a formula; an apostrophe makes it a text. */
function cell(value: string | number): string {
	const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return `"${text.replaceAll('"', '""')}"`;
}

/** Results as text: a line that says what was asked, then each passage with its place and address. */
export const textOfPassages = (heading: string, passages: readonly TakenPassage[]): string =>
	[heading, ...passages.map(({ zh, en, source, address }) => [zh, en, `— ${source}`, address].join('\n'))].join(
		'\n\n',
	) + '\n';

export interface TakenPassage {
	zh: string;
	en: string;
	/** Who speaks and where. */
	source: string;
	address: string;
}
