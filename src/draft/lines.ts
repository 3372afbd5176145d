/** A line of the received text, or the part of one that stands in a column. */
export interface Line {
	/** Without white space at its ends; empty where the line is. */
	text: string;
	/** In the received text, from 1. */
	number: number;
	/** Whether it begins further in than the lines around it, as the first of a paragraph does. */
	indented: boolean;
}

export function linesIn(text: string): Line[] {
	const raw = text.split('\n');
	if (raw.at(-1)?.trim() === '') raw.pop();
	return raw.map((content, index) => ({
		text: content.trim(),
		number: index + 1,
		// One space is a slip; a paragraph is set in by two characters.
		indented: setWidth(/^\s*/.exec(content)?.[0] ?? '') >= 2 && content.trim() !== '',
	}));
}

/** How wide a text is set, in half-width columns: a Chinese character or mark takes two. */
export function setWidth(text: string): number {
	let width = 0;
	for (const character of text) width += isWide(character) ? 2 : 1;
	return width;
}

const isWide = (character: string) =>
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6“”‘’—…·]/u.test(
		character,
	);

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) => /[。！？!?…；：:.][”’"』」）)》】]*$|[）)】]$/u.test(text);
