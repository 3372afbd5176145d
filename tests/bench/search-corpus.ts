import { join } from 'node:path';
import { allSegments, segmentText, type Dispatch } from '../../src/domain/dispatch.ts';
import { readContent } from '../../src/ingest/content.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';

/**
 * Dispatches of ten paragraphs, each of three to six sentences drawn from the site's texts, the same for the same
 * number.
 */
export async function recombined(paragraphs: number): Promise<Dispatch[]> {
	const { dispatches } = await readContent(join(import.meta.dirname, '../../'));
	const sentences = (['zh', 'en'] as const).map((locale) =>
		dispatches.flatMap(allSegments).flatMap((segment) => {
			const text = segmentText(segment, locale);
			return sentencesOf(text, locale).map(({ start, end }) => text.slice(start, end).trim());
		}),
	) as [string[], string[]];
	const random = numbers(paragraphs);
	const draw = (from: readonly string[], separator: string) =>
		Array.from({ length: 3 + Math.floor(random() * 4) }, () => from[Math.floor(random() * from.length)]!).join(
			separator,
		);
	return Array.from({ length: paragraphs / perDispatch }, (_, number) => ({
		...dispatches[0]!,
		slug: `dispatch-${number}`,
		kind: 'article',
		head: [],
		quotes: [],
		sections: [
			{
				kind: 'lead',
				segments: Array.from({ length: perDispatch }, (_, at) => ({
					id: `p${at + 1}`,
					kind: 'paragraph',
					number: at + 1,
					content: {
						zh: [{ type: 'text', value: draw(sentences[0], '') }],
						en: [{ type: 'text', value: draw(sentences[1], ' ') }],
					},
				})),
			},
		],
	}));
}

/** Pieces of the texts of one to eight characters, as a reader might remember them. */
export function piecesOf(texts: readonly string[], count: number): string[] {
	const random = numbers(count);
	return Array.from({ length: count }, (_, at) => {
		const text = texts[Math.floor(random() * texts.length)]!;
		const length = 1 + (at % 8);
		const start = Math.floor(random() * (text.length - length));
		return text.slice(start, start + length);
	});
}

const perDispatch = 10;

/** Numbers from 0 to 1 that a seed determines. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
}
