import { codeDigest, digestOf } from '../files/digest.ts';
import { projectStore, type Store } from '../files/store.ts';
import { fontPackage } from '../fonts/packages.ts';
import type { Card } from './card.ts';
import { drawCards } from './draw-cards.ts';
import { palette } from './palette.ts';

/** The share images of the cards, in their order. One whose card, design and code are unchanged is not made again. */
export async function makeImages(
	root: string,
	cards: readonly Card[],
	store: Store = projectStore(root, 'share'),
): Promise<MadeImage[]> {
	const colors = await palette(root);
	const design = [
		colors,
		await codeDigest(root, ['src/pictures', 'src/fonts']),
		...fonts.map((id) => fontPackage(id).version),
	];
	const named = await Promise.all(
		cards.map(async (card) => {
			const name = `${digestOf([card, design])}.png`;
			return { card, name, kept: await store.has(name) };
		}),
	);

	const missing = named.filter(({ kept }) => !kept);
	const drawn =
		missing.length > 0
			? drawCards(
					root,
					missing.map(({ card }) => card),
					colors,
				)
			: [];
	const pictures = new Map(missing.map(({ name }, index) => [name, drawn[index]!]));
	return Promise.all(
		named.map(async ({ card, name }) => ({ card, ...(await store.file(name, () => pictures.get(name)!)) })),
	);
}

/** The packages that the faces come from. */
const fonts = ['noto-serif-sc', 'noto-sans-sc', 'newsreader'];

export interface MadeImage {
	card: Card;
	/** The PNG file, in the store. */
	path: string;
	/** Whether it had to be made. */
	made: boolean;
}
