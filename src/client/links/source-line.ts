import type { Piece } from './selected-pieces.ts';
import type { SourceFacts } from '../../cite/facts-file.ts';
import { attribution } from '../../domain/source-line.ts';

/**
 * The line that names whose the pieces are, from which dispatch, and their address; in their language, as text and as
 * HTML.
 */
export function sourceOfPieces(
	facts: SourceFacts,
	pieces: readonly Piece[],
	address: string,
): { text: string; html: string } {
	const lang = pieces[0]?.segment.lang ?? '';
	const { work = '', agency = '', speakers = [] } = facts[lang] ?? {};
	const [speaker] = speakers.find(([, ids]) =>
		pieces.every((piece) => wordsIn(piece).some((id) => ids.includes(id))),
	) ?? [agency];
	const link = document.createElement('a');
	link.href = address;
	link.append(address);
	const html = document.createElement('p');
	html.lang = lang;
	html.append(attribution(speaker, work, lang === 'en' ? 'en' : 'zh'), link);
	return { text: html.textContent, html: html.outerHTML };
}

/** The ids of the segment and of the quotes that hold the whole piece. */
function wordsIn({ segment, range }: Piece): string[] {
	const quotes = [...segment.querySelectorAll<HTMLElement>('[data-quote]')];
	const text = range.toString().trim();
	return [
		segment.dataset['segment'] ?? '',
		...quotes
			.filter((quote) => range.intersectsNode(quote) && quote.textContent.includes(text))
			.flatMap(({ dataset }) => dataset['quote'] ?? []),
	];
}
