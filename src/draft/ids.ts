import { pinyin } from 'pinyin-pro';
import { idPattern } from '../ingest/schemas/common.ts';

/** An id of Latin text: lower-case ASCII words joined by hyphens; empty where it has no letter. */
export function slugOf(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[’']/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '');
}

/** An id of Chinese text: the sounds of its first words, as many as make a short address. */
export function soundSlug(text: string): string {
	const words = [...segmenter.segment(text.replace(/[’']/g, ''))]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => pinyin(segment, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(''));
	let slug = '';
	for (const word of words.map(slugOf).filter((word) => word !== '')) {
		if (slug.length + word.length > 28) break;
		slug = slug === '' ? word : `${slug}-${word}`;
	}
	return slug;
}

/** The first of `id`, `id-2`, `id-3` … that is free. */
export function freeId(id: string, taken: { has: (id: string) => boolean }): string {
	let number = 2;
	let free = id;
	while (taken.has(free)) free = `${id}-${number++}`;
	return free;
}

/** What is wrong with an answer that has to be an id; undefined where nothing is. */
export const refuseId = (answer: string) =>
	idPattern.test(answer) ? undefined : 'Write lower-case ASCII letters, digits and single hyphens, such as q1-p2.';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
