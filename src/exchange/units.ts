import { bodySegments, exchanges, isInLanguage, type Dispatch, type Segment } from '../domain/dispatch.ts';
import { otherLocale, type Locale } from '../domain/locale.ts';
import { codedText, type Coded } from './coded.ts';

/** A text to translate, and its translation if there is one. */
export interface Unit {
	slug: string;
	/** Of a segment, of an exchange for its title, a key of the frontmatter, or a figure’s with its attribute: f1.alt. */
	id: string;
	part: 'segment' | 'title' | 'frontmatter' | 'attribute';
	/** The language into which it is translated. */
	into: Locale;
	source: Coded;
	target?: Coded;
	/** Whether the original has changed since. */
	outdated: boolean;
}

/** What a translator may write of a dispatch, in the order of its file. */
export function unitsOf(dispatch: Dispatch): Unit[] {
	const { slug, original, headline, kicker, description } = dispatch;
	const own = original.locale;
	const other = otherLocale(own);
	/** A text of the site's own: where it is the original's, it is not translated. */
	const plain = (id: string, part: Unit['part'], text: Record<typeof own, string>): Unit => ({
		slug,
		id,
		part,
		into: other,
		source: [text[own]],
		...(text[other] !== text[own] && { target: [text[other]] }),
		outdated: false,
	});
	const segment = (one: Segment): Unit => {
		const source = codedText(one.content[own]);
		return {
			slug,
			id: one.id,
			part: 'segment',
			into: other,
			source,
			...(isInLanguage(one, other) && { target: codedText(one.content[other], source) }),
			outdated: one.outdated === true,
		};
	};
	const subtitle = dispatch.head.find(({ id }) => id === 'subtitle');
	return [
		plain('headline', 'frontmatter', headline),
		...(subtitle ? [{ ...segment(subtitle), part: 'frontmatter' as const }] : []),
		plain('kicker', 'frontmatter', kicker),
		plain('description', 'frontmatter', description),
		...exchanges(dispatch).flatMap(({ id, title }) => (title ? [plain(id, 'title', title)] : [])),
		...bodySegments(dispatch).flatMap((one) => [
			segment(one),
			...(one.form?.type === 'caption'
				? [plain(`${one.id}.alt`, 'attribute', one.form.alt), plain(`${one.id}.credit`, 'attribute', one.form.credit)]
				: []),
		]),
	];
}

/** Where a unit is, as files of exchange name it. */
export const unitName = ({ slug, id }: Pick<Unit, 'slug' | 'id'>) => `${slug}#${id}`;
