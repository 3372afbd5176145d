import { bilingual } from '../domain/locale.ts';
import { suppliedBrackets } from '../domain/title.ts';
import { atomsOf } from './atoms.ts';
import type { Card } from './card.ts';
import { Drawing, type TextStyle } from './drawing.ts';
import { sealText, type Faces } from './faces.ts';
import { fitExcerpt, fitText, type Fitted } from './fit.ts';
import type { Palette } from './palette.ts';
import { lengthOf } from './run.ts';
import { imageSize } from './share-image.ts';

/**
 * Draws a card: the masthead and label over a double rule, the words, and under a hairline who says them, when, and the
 * seal.
 */
export function compose(card: Card, faces: Faces, colors: Palette): Drawing {
	const drawing = new Drawing(imageSize.width, imageSize.height, colors.paper);
	head(drawing, card, faces, colors);
	if (card.kind === 'quote') quote(drawing, card, faces, colors);
	else headline(drawing, card, faces, colors);
	foot(drawing, card, faces, colors);
	return drawing;
}

const left = 72;
const right = imageSize.width - left;
const width = right - left;
/** The words are set between these heights. */
const area = { top: 136, bottom: 478 };

function head(drawing: Drawing, card: Card, { name, label }: Faces, colors: Palette) {
	const tracking = card.locale === 'zh' ? 0.08 : 0;
	const end = drawing.text(card.site, { face: name, size: 30, color: colors.ink, tracking }, left, 78);
	const room = right - end - 32;
	if (card.mode) {
		// As a newspaper's folio: the date line, then how the quote is given, with the site's sign for it.
		const words = atomsOf(card.label, card.locale);
		const origin = atomsOf(card.origin, card.locale);
		const size = Math.min(24, room / (lengthOf(words, label) + lengthOf(origin, label) + 2.6));
		const x = right - lengthOf(words, label) * size;
		const side = Math.round(size * 0.66);
		drawing.line(words, { face: label, size, color: colors.second }, x, 77);
		drawing.rectangle(x - side - 10, 77 - side, side, side, colors.second);
		if (card.mode === 'reported') drawing.rectangle(x - side - 8, 79 - side, side - 4, side - 4, colors.paper);
		drawing.line(
			origin,
			{ face: label, size, color: colors.second },
			x - side - 10 - 28 - lengthOf(origin, label) * size,
			77,
		);
	} else {
		const words = atomsOf(card.label, card.locale);
		const size = Math.min(24, room / lengthOf(words, label));
		drawing.line(words, { face: label, size, color: colors.second }, right - lengthOf(words, label) * size, 77);
	}
	drawing.rectangle(left, 98, width, 4, colors.ink);
	drawing.rectangle(left, 105, width, 1.5, colors.ink);
}

function foot(drawing: Drawing, card: Card, { name, label, seal }: Faces, colors: Palette) {
	drawing.rectangle(left, 500, width, 1.5, colors.rule);
	const side = 76;
	const top = 524;
	drawing.rectangle(right - side, top, side, side, colors.seal);
	const size = 33;
	const inset = (side - 2 * size) / 2;
	[...sealText].forEach((character, index) => {
		const x = right - side + inset + (index < 2 ? size : 0);
		drawing.text(
			character,
			{ face: seal, size, color: colors.paper },
			x,
			top + inset + (index % 2) * size + 0.88 * size,
		);
	});
	speaker(drawing, card, { name, label }, colors, width - side - 32);
}

/**
 * The name, with the office under it on a quote; on other cards the office is beside it and the origin under it. At the
 * end of the line that has room, who translated it.
 */
function speaker(
	drawing: Drawing,
	{ locale, mode, name: words, office, origin, credit = '' }: Card,
	{ name, label }: Pick<Faces, 'name' | 'label'>,
	colors: Palette,
	room: number,
) {
	const style = { face: label, size: 24, color: colors.second };
	const small = (text: string, x: number, y: number) => drawing.line(atomsOf(text, locale), style, x, y);
	const fitting = (text: string, space: number) =>
		openingParts(text).find((part) => lengthOf(atomsOf(part, locale), label) * style.size <= space) ?? text;
	const end = drawing.line(atomsOf(words, locale), { face: name, size: 34, color: colors.ink }, left, 556);
	const translated = atomsOf(credit, locale);
	const atEnd = (before: number, y: number) => {
		const size = Math.min(style.size, (left + room - before - 20) / lengthOf(translated, label));
		drawing.line(translated, { ...style, size }, left + room - lengthOf(translated, label) * size, y);
	};
	if (mode) {
		small(fitting(office ?? '', room), left, 597);
		if (credit) atEnd(end, 555);
		return;
	}
	if (office) small(fitting(office, left + room - end - 20), end + 20, 555);
	const originEnd = small(origin, left, 597);
	if (credit) atEnd(originEnd, 597);
}

/** The text, then as many of its parts between commas as are left when the last ones are dropped. */
function openingParts(text: string): string[] {
	const parts = text.split(/, /);
	return parts.map((_, index) => parts.slice(0, parts.length - index).join(', '));
}

const quoteLeading = bilingual((locale) => (locale === 'zh' ? 1.42 : 1.2));

function quote(drawing: Drawing, card: Card, { display, text }: Faces, colors: Palette) {
	const { locale } = card;
	const options = { locale, leading: quoteLeading[locale], width, height: area.bottom - area.top };
	const sizes = locale === 'zh' ? range(104, 54, 2) : range(104, 58, 2);
	const large = fitText(card.words, { ...options, face: display, sizes });
	const fitted =
		large ??
		fitExcerpt(card.words.join(locale === 'zh' ? '' : ' '), {
			...options,
			face: text,
			strictness: locale === 'zh' ? 0.5 : 0.2,
			sizes: locale === 'zh' ? range(53, 42, 1) : range(57, 40, 1),
		});
	const top = area.top + (area.bottom - area.top - fitted.height) * 0.46;
	block(
		drawing,
		fitted,
		{ face: large ? display : text, color: colors.ink, leading: options.leading, baseline: baseline[locale] },
		left,
		top,
	);
}

function headline(drawing: Drawing, card: Card, { display, text }: Faces, colors: Palette) {
	const { locale } = card;
	const leading = locale === 'zh' ? 1.16 : 1.04;
	const deckLeading = locale === 'zh' ? 1.45 : 1.28;
	const isSquare = card.words.length > 1 && card.words.every((line) => [...line].length === card.words.length);
	const height = area.bottom - area.top;
	if (isSquare) {
		const size = Math.floor(height / card.words.length / 1.04);
		const side = card.words.length * size;
		card.words.forEach((line, index) =>
			drawing.text(
				line,
				{ face: display, size, color: colors.ink },
				left - 4,
				area.top + 6 + index * size * 1.04 + 0.88 * size,
			),
		);
		const gap = 56;
		const deck = fitText([card.deck ?? ''], {
			locale,
			face: text,
			sizes: range(56, 30, 1),
			leading: deckLeading,
			width: width - side - gap,
			height,
		});
		if (deck)
			block(
				drawing,
				deck,
				{ face: text, color: colors.ink, leading: deckLeading, baseline: baseline[locale] },
				left + side + gap,
				area.top + 4,
			);
		return;
	}
	const deckSizes = locale === 'zh' ? range(38, 28, 1) : range(36, 27, 1);
	const deck = card.deck
		? fitExcerpt(card.deck, {
				locale,
				face: text,
				sizes: deckSizes,
				leading: deckLeading,
				strictness: 0.15,
				width,
				height: 140,
			})
		: undefined;
	const room = height - (deck ? deck.height + 34 : 0);
	const brackets = card.supplied ? suppliedBrackets[locale] : ['', ''];
	const accents = Object.fromEntries(brackets.map((bracket) => [bracket, colors.seal]));
	const words = card.words.map(
		(line, index) => `${index === 0 ? brackets[0] : ''}${line}${index === card.words.length - 1 ? brackets[1] : ''}`,
	);
	const options = {
		locale,
		face: display,
		sizes: locale === 'zh' ? range(128, 56, 2) : range(124, 52, 2),
		leading,
		strictness: 2,
		width,
		height: room,
	};
	const fitted = fitText(words, options) ?? fitExcerpt(words.join(locale === 'zh' ? '' : ' '), options);
	const top = area.top + (room - fitted.height) * 0.46;
	block(drawing, fitted, { face: display, color: colors.ink, accents, leading, baseline: baseline[locale] }, left, top);
	if (deck)
		block(
			drawing,
			deck,
			{ face: text, color: colors.second, leading: deckLeading, baseline: baseline[locale] },
			left,
			top + fitted.height + 34,
		);
}

/** Where the baseline is in a line's em box, from its top. */
const baseline = { zh: 0.88, en: 0.82 };

function block(drawing: Drawing, { lines, size }: Fitted, style: BlockStyle, x: number, top: number) {
	lines.forEach((line, index) => {
		const y = top + size * (index * style.leading + (style.leading - 1) / 2 + style.baseline);
		drawing.line(line, { ...style, size }, x, y);
	});
}

/** Numbers from the largest down to the smallest. */
const range = (from: number, to: number, step: number) =>
	Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, index) => from - index * step);

interface BlockStyle extends Omit<TextStyle, 'size'> {
	leading: number;
	baseline: number;
}
