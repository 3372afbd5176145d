import type { Locale } from '../domain/locale.ts';
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

const song = (wght: number) => ({ id: 'noto-serif-sc', axes: 'wght', variations: { wght } });
const hei = (wght: number) => ({ id: 'noto-sans-sc', axes: 'wght', variations: { wght } });
const roman = (wght: number, opsz: number) => ({ id: 'newsreader', axes: 'opsz', variations: { wght, opsz } });

const inChinese = (font: Cut['fonts'][number]): Cut => ({ fonts: [font], language: 'zh-hans' });
const inEnglish = (font: Cut['fonts'][number], wght: number): Cut => ({ fonts: [font, song(wght)], language: 'en' });

const chinese = {
	display: inChinese(song(700)),
	text: inChinese(song(600)),
	name: inChinese(song(700)),
	label: inChinese(hei(400)),
};
const english = {
	display: inEnglish(roman(400, 60), 500),
	text: inEnglish(roman(400, 30), 400),
	name: inEnglish(roman(600, 24), 700),
	label: inEnglish(hei(400), 400),
};
