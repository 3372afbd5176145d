import type { Inline } from '../domain/inline.ts';
import type { Locale } from '../domain/locale.ts';

type Text = Extract<Inline, { type: 'text' }>;

/**
 * Decides what becomes of the line ends of a file within one segment. In verse they are kept. Elsewhere one is a space
 * in English; in Chinese it is nothing beside Han, and a space between Latin words or figures, which would otherwise be
 * one. Two figures are reported: whether they are one number nobody can tell. `own`: the line ends that the text has.
 */
export function joinLines(content: readonly Inline[], own: ReadonlySet<Inline>, options: JoinOptions): void {
	const texts = leavesOf(content);
	const nextOf = (index: number) =>
		texts
			.slice(index + 1)
			.find(({ value }) => value !== '')
			?.value.trimStart() ?? '';
	let before = '';
	for (const [index, text] of texts.entries()) {
		if (own.has(text)) {
			before = '\n';
			continue;
		}
		const { value } = text;
		text.value = value.replace(/\s*\n\s*/g, (end, at: number) => {
			const left = at > 0 ? value.slice(0, at) : before;
			const right = at + end.length < value.length ? value.slice(at + end.length) : nextOf(index);
			if (options.keep) return '\n';
			if (options.locale === 'en') return ' ';
			if (/\d[.,]?$/.test(left) && /^\d/.test(right)) options.reportFigures(text, at, left, right);
			return isNarrow(left.at(-1)) && isNarrow(right.at(0)) && !/[-([]$/.test(left) && !/^[-)\].,;:!?%]/.test(right)
				? ' '
				: '';
		});
		if (text.value !== '') before = text.value;
	}
}

function leavesOf(content: readonly Inline[]): Text[] {
	return content.flatMap((node) => (node.type === 'text' ? [node] : leavesOf(node.children)));
}

/** Whether a character is set with spaces between words: neither Chinese nor a mark of Chinese, nor white space. */
export const isNarrow = (character: string | undefined) =>
	character !== undefined &&
	!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’—…·\s]/u.test(
		character,
	);

interface JoinOptions {
	locale: Locale;
	/** Whether the lines are verse. */
	keep: boolean;
	/** Called for a line end between two figures: `at` is its place in the text. */
	reportFigures: (text: Inline, at: number, left: string, right: string) => void;
}
