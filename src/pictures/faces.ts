import type { Locale } from '../domain/locale.ts';
import { newsreader, notoSans, notoSerif } from '../fonts/drawn.ts';
import { loadFace, type Cut, type Face } from './face.ts';

/** The faces of a share image. Serif is the dispatch, sans is the editors. */
export interface Faces {
	/** Headlines and short quotes. */
	display: Face;
	/** Long quotes and decks. */
	text: Face;
	name: Face;
	label: Face;
	seal: Face;
}

/** Loads the faces of one language for these characters. */
export async function loadFaces(locale: Locale, characters: string): Promise<Faces> {
	const chosen = { zh: chinese, en: english }[locale];
	const [display, text, name, label, seal] = await Promise.all([
		loadFace(chosen.display, characters),
		loadFace(chosen.text, characters),
		loadFace(chosen.name, characters),
		loadFace(chosen.label, characters),
		loadFace(chinese.display, sealText),
	]);
	return { display, text, name, label, seal };
}

/** The four characters of the seal, in the order of reading. */
export const sealText = '电讯双语';

const song = (wght: number) => ({ ...notoSerif, variations: { wght } });
const hei = (wght: number) => ({ ...notoSans, variations: { wght } });
const roman = (wght: number, opsz: number) => ({ ...newsreader, variations: { wght, opsz } });

// Each with the others after it, for the characters that it does not have.
const chinese = {
	display: { fonts: [song(700), roman(700, 60)], language: 'zh-hans' },
	text: { fonts: [song(600), roman(600, 30)], language: 'zh-hans' },
	name: { fonts: [song(700), roman(700, 24)], language: 'zh-hans' },
	label: { fonts: [hei(400), song(400), roman(400, 24)], language: 'zh-hans' },
} satisfies Record<string, Cut>;
const english = {
	display: { fonts: [roman(400, 60), song(500)], language: 'en' },
	text: { fonts: [roman(400, 30), song(400)], language: 'en' },
	name: { fonts: [roman(600, 24), song(700)], language: 'en' },
	label: { fonts: [hei(400), song(400), roman(400, 24)], language: 'en' },
} satisfies Record<string, Cut>;
