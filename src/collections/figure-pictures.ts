import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { bodySegments, type Dispatch, type Segment } from '../domain/dispatch.ts';
import type { CaptionForm, Picture } from '../domain/form.ts';

/** The pictures of all dispatches, as files that the build makes into others. */
const files = import.meta.glob<{ default: ImageMetadata }>('/content/dispatches/*/*.{jpg,jpeg,png,webp,avif}');

/** A picture of a dispatch as it is published: in widths to choose from, and a large one to look at by itself. */
export async function getFigurePicture(slug: string, { file, width, height }: Picture): Promise<FigurePicture> {
	const load = files[`/content/dispatches/${slug}/${file}`];
	if (!load) throw new Error(`The picture “${file}” of “${slug}” is not in its folder, though it was there before.`);
	const src = (await load()).default;
	const make = async (format: keyof typeof widths) => {
		const wanted = [...new Set(widths[format].map((each) => Math.min(each, width)))];
		const images = await Promise.all(wanted.map((each) => getImage({ src, width: each, format })));
		return images.map(({ src: address, options }) => ({ address, width: Number(options.width) }));
	};
	const [avif, webp] = [await make('avif'), await make('webp')];
	const [shown] = webp;
	const large = webp.at(-1);
	if (!large || !shown) throw new Error(`Of the picture “${file}” of “${slug}” nothing was made.`);
	return { avif, webp, shown, large, width, height };
}

/** The figures of a dispatch, each with its caption and its large picture. */
export async function getFigures(dispatch: Dispatch): Promise<PublishedFigure[]> {
	const captions = bodySegments(dispatch).flatMap((segment) =>
		segment.form?.type === 'caption' ? [{ segment, figure: segment.form }] : [],
	);
	return Promise.all(
		captions.map(async ({ segment, figure }) => {
			const { large, width, height } = await getFigurePicture(dispatch.slug, figure.picture);
			const size = { width: large.width, height: Math.round((large.width * height) / width) };
			return { segment, figure, address: large.address, ...size };
		}),
	);
}

/**
 * In pixels, of each format. AVIF: a phone's column at one pixel a point and at two to three, which is also the measure
 * of a large screen at one, and this at two. WebP, for the few browsers without AVIF: one, and the large picture.
 */
const widths = { avif: [480, 960, 1600], webp: [960, 2000] } as const;

/** One file of a picture. */
export interface PictureFile {
	address: string;
	/** In pixels. */
	width: number;
}

export interface FigurePicture {
	avif: PictureFile[];
	webp: PictureFile[];
	/** What a browser without a choice gets. */
	shown: PictureFile;
	large: PictureFile;
	/** Of the picture as it was received: its proportions are those of every file. */
	width: number;
	height: number;
}

/** A figure and the address of its large picture, a path of this site. */
export interface PublishedFigure {
	/** The caption. */
	segment: Segment;
	figure: CaptionForm;
	address: string;
	/** Of the large picture, in pixels. */
	width: number;
	height: number;
}
