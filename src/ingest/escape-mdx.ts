/**
 * A text as a segment of a dispatch has it in its file, every character that MDX takes for its own escaped. `opens`: it
 * begins a line, where more of them mean something.
 */
export function escapeMdx(text: string, opens = false): string {
	const escaped = text.replace(/[\\`*_{}<>[\]|~&]/g, '\\$&');
	if (!opens) return escaped;
	// At the beginning of a line some more begin something, two of them words of a program.
	return escaped
		.replace(/^[#+=-]/, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}
