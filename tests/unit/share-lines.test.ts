import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { atomsOf, type Atom } from '../../src/pictures/atoms.ts';
import { breakLines } from '../../src/pictures/break-lines.ts';
import type { Face } from '../../src/pictures/face.ts';
import { excerpts, fitExcerpt, fitText } from '../../src/pictures/fit.ts';
import { lengthOf, setRun } from '../../src/pictures/run.ts';

/** A face whose Chinese characters are an em wide and whose letters are half an em. */
const face: Face = {
	shape: (text) => ({
		glyphs: [],
		advance: [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0),
	}),
};

const textOf = (atoms: readonly Atom[]) =>
	atoms.map(({ text, gap }, index) => (index > 0 && gap === 'word' ? ' ' : '') + text).join('');

/** The lines of a text in a measure in em. */
function linesOf(text: string, measure: number, locale: Locale = 'zh'): string[] {
	const atoms = atomsOf(text, locale);
	const length = (start: number, stop: number) => lengthOf(atoms.slice(start, stop), face);
	return breakLines(atoms, { measure, length, maxLines: 20 })?.lines.map(textOf) ?? [];
}

const passages = [
	'“一带一路”合作不是“清谈馆”，而是行动队。',
	'习近平主席提出高质量共建“一带一路”，这是推动世界经济强劲和包容增长的现实需要——也是各国的共同愿望……',
	'即日起，18个口岸边检现场将设置“一带一路”通道，为执行重点工程（包括重大项目）的人员提供便利；船员100%受惠！',
	'《万象时报》报道：老挝方面签署了交通、创新、绿色发展等相关合作文件。“很好！”他说，“真的？”',
];

test('in Chinese a foreign name stays whole, its accents and what chooses the form of a character included', () => {
	expect(atomsOf('访Łódź的S\u0303a\u{1f600}\u{fe0f}馆', 'zh').map(({ text }) => text)).toEqual([
		'访',
		'Łódź',
		'的',
		'S\u0303a',
		'\u{1f600}\u{fe0f}',
		'馆',
	]);
});

describe('Chinese lines', () => {
	const measures = Array.from({ length: 20 }, (_, index) => 7 + index);
	const broken = passages.flatMap((text) =>
		measures
			.map((measure) => ({ text, measure, lines: linesOf(text, measure) }))
			.filter(({ lines }) => lines.length > 0),
	);

	test('hold the text and nothing else', () => {
		expect(broken.length).toBeGreaterThan(60);
		for (const { text, lines } of broken) expect(lines.join('')).toBe(text);
	});

	test('never start with a mark that closes or pauses', () => {
		expect(broken.flatMap(({ lines }) => lines.filter((line) => /^[”’》）」』、，。；：？！·…%]/u.test(line)))).toEqual(
			[],
		);
	});

	test('never end with a mark that opens', () => {
		expect(broken.flatMap(({ lines }) => lines.filter((line) => /[“‘《（「『]$/u.test(line)))).toEqual([]);
	});

	test('never break a dash, an ellipsis, a number or a short quotation', () => {
		const ends = broken.flatMap(({ lines }) =>
			lines.slice(1).map((line, index) => [lines[index]!.slice(-6), line.slice(0, 6)] as const),
		);
		expect(
			ends.filter(
				([end, start]) =>
					(end.endsWith('—') && start.startsWith('—')) ||
					start.startsWith('…') ||
					(/\d$/.test(end) && /^[\d%]/.test(start)),
			),
		).toEqual([]);
		expect(
			broken.filter(({ lines }) =>
				lines.some((line) => (line.match(/“/gu) ?? []).length !== (line.match(/”/gu) ?? []).length),
			),
		).toEqual([]);
	});

	test('never leave one character alone on the last line', () => {
		expect(
			broken.filter(({ lines }) => lines.length > 1 && lines.at(-1)!.replaceAll(/\p{P}/gu, '').length < 2),
		).toEqual([]);
	});

	test('break between words and after pauses before they break inside a word', () => {
		expect(linesOf('大家的事大家商量着办，各国携手同行。', 11)).toMatchInlineSnapshot(`
			[
			  "大家的事大家商量着办，",
			  "各国携手同行。",
			]
		`);
		expect(linesOf('我们愿同合作伙伴一起播撒种子收获果实', 10)).toMatchInlineSnapshot(`
			[
			  "我们愿同合作伙伴",
			  "一起播撒种子收获果实",
			]
		`);
	});
});

describe('English lines', () => {
	test('are even, and end before a phrase that belongs together', () => {
		expect(linesOf('Belt and Road cooperation is not a “talk shop” but an action team.', 13, 'en'))
			.toMatchInlineSnapshot(`
			[
			  "Belt and Road cooperation",
			  "is not a “talk shop”",
			  "but an action team.",
			]
		`);
	});

	test('may end with the hyphen of a compound', () => {
		expect(linesOf('broad-brushwork', 5, 'en')).toEqual(['broad-', 'brushwork']);
	});

	test('keep the brackets of a supplied headline with its words', () => {
		expect(linesOf('[Eighteen Ports Open Belt and Road Lanes]', 11, 'en')).toEqual([
			'[Eighteen Ports Open',
			'Belt and Road Lanes]',
		]);
	});
});

describe('the spacing of marks', () => {
	test('two marks that meet share one blank half', () => {
		expect(lengthOf(atomsOf('馆”，而', 'zh'), face)).toBe(3.5);
		expect(lengthOf(atomsOf('：“好', 'zh'), face)).toBe(2.5);
	});

	test('an opening mark at the start of a line hangs its blank half out', () => {
		expect(setRun(atomsOf('“好', 'zh'), face).pieces[0]).toEqual({ text: '“', x: -0.5 });
	});

	test('a closing mark at the end of a line is measured with its ink alone', () => {
		expect(lengthOf(atomsOf('好。', 'zh'), face)).toBe(1.5);
	});

	test('Han characters and figures stand an eighth of an em apart', () => {
		expect(lengthOf(atomsOf('第18个', 'zh'), face)).toBe(3.25);
	});
});

describe('fitting', () => {
	const options = { locale: 'zh' as const, face, sizes: [100, 80, 60, 40], leading: 1.5, width: 1000, height: 300 };

	test('takes the largest size in which the text fits', () => {
		expect(fitText(['大家的事大家商量着办'], options)).toMatchObject({ size: 100 });
	});

	test('gives nothing where the text fits in no size', () => {
		expect(fitText(['国'.repeat(400)], options)).toBeUndefined();
	});

	test('cuts what is too long after a sentence, or else at a clause, with an ellipsis', () => {
		expect(excerpts('甲乙，丙丁。戊己，庚辛。壬癸。', 'zh')).toEqual([
			'甲乙，丙丁。戊己，庚辛。壬癸。',
			'甲乙，丙丁。戊己，庚辛。……',
			'甲乙，丙丁。……',
			'甲乙，丙丁。戊己……',
			'甲乙……',
		]);
		expect(excerpts('One, two. Three.', 'en')).toEqual(['One, two. Three.', 'One, two. …', 'One …', 'One, two. …']);
		const fitted = fitExcerpt(`各国人民携手同行。${'我们愿同合作伙伴一起'.repeat(20)}。`, options);
		expect(fitted.lines.map(textOf).join('')).toBe('各国人民携手同行。……');
		expect(fitExcerpt('国'.repeat(400), options).lines.map(textOf).join('')).toMatch(/^国+……$/);
	});
});
