import type { Picture, SegmentForm } from '../domain/form.ts';
import type { Inline } from '../domain/inline.ts';
import { bilingual, type Locale } from '../domain/locale.ts';
import type { ProseForm, ProseSegment } from './lower-segment.ts';

/**
 * Joins the forms of the segments of a dispatch in its original and, where it has one, its translation: call it for one
 * after the other, in their order. `locale`: the language of the original.
 */
export function formJoiner(pictures: ReadonlyMap<string, Picture>, locale: Locale): FormJoiner {
	let figure = 0;
	let table = 0;
	let row = 0;
	return (own, twin) => {
		const { form } = own;
		if (form?.type === 'caption') {
			const picture = pictures.get(form.src);
			if (!picture) return undefined;
			const translated = twin?.form?.type === 'caption' ? twin.form : form;
			const both = (key: 'alt' | 'credit') => bilingual((language) => (language === locale ? form : translated)[key]);
			return { type: 'caption', figure: ++figure, picture, alt: both('alt'), credit: both('credit') };
		}
		if (form?.type !== 'row') return form;
		if (form.starts) table++;
		// A table whose head has no words begins with its first row.
		row = form.starts ? (isHead(own.content) ? 0 : 1) : row + 1;
		return { type: 'row', table, row, starts: form.starts };
	};
}

const isHead = (content: readonly Inline[]) => content.some((node) => node.type === 'cell' && node.under === undefined);

/**
 * What two segments of one id differ in, though they are the same kind of block: what it is here, what it is in the
 * other language, and how to make it the same.
 */
export function differenceOf(
	own: ProseSegment,
	other: ProseSegment,
): [here: string, there: string, fix: string] | undefined {
	const [a, b] = [own.form, other.form];
	if (a?.type === 'caption' && b?.type === 'caption')
		return a.src === b.src
			? undefined
			: [`the caption of “${a.src}”`, `that of “${b.src}”`, `Write src="${b.src}" in both.`];
	if (a?.type === 'row' && b?.type === 'row') {
		// Every other row has as many cells as its own head.
		const counts = [own, other].map(({ content }) => cellCount(content));
		if (a.starts === b.starts && (!a.starts || counts[0] === counts[1])) return undefined;
		const [here, there] = [a, b].map(({ starts }, index) =>
			starts ? `the first row of a table, with ${counts[index]} cells,` : 'a further row',
		);
		return [
			here ?? '',
			there ?? '',
			'Write the same tables in both languages, with the same columns in the same order.',
		];
	}
	const [here, there] = [placeOf(a), placeOf(b)];
	return here === there ? undefined : [here, there, 'Make it the same in both.'];
}

const cellCount = (content: readonly Inline[]) => content.filter(({ type }) => type === 'cell').length;

function placeOf(form: ProseForm | undefined): string {
	if (form?.type === 'item')
		return `${form.starts ? 'the first' : 'a further'} item of a ${form.level === 1 ? 'list' : 'list in an item'}`;
	return form?.type === 'subhead' ? 'a subhead of level 2' : 'a subhead of level 1';
}

export type FormJoiner = (own: ProseSegment, twin: ProseSegment | undefined) => SegmentForm | undefined;
