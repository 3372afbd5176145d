import type { TextRange } from '../../domain/inline.ts';

/** A figure of a text, whatever it is written with. */
export interface Figure extends TextRange {
	/** What it counts; the first is its value, the others are what else it may be: 9 p.m. is 21 too. */
	values: number[];
	kind: 'number' | 'percent' | 'month';
	/** Whether the other language must have it too: not 一 and “one”, which are often no figures. */
	certain: boolean;
	/** What is said of its exactness: 余 and “more than”, 近 and “nearly”, 约 and “about”; `any` where it can be each. */
	bound?: Bound | undefined;
	/** Code of its currency, where it has one. */
	currency?: string | undefined;
	/** Whether it is a part or a multiple, which may be said in percent: 四分之三, 增长1.5倍. */
	isShare?: boolean;
	/** As it is written, with what belongs to it. */
	words: string;
}

export type Bound = 'more' | 'less' | 'about' | 'any';

/** Whether two figures may be the same. */
export const isSameFigure = (a: Figure, b: Figure): boolean =>
	isSameOfKind(a, b) || isSameOfKind(inPercent(a), b) || isSameOfKind(a, inPercent(b));

const isSameOfKind = (a: Figure, b: Figure) =>
	a.kind === b.kind && a.values.some((value) => b.values.some((other) => isSameNumber(value, other)));

/** A share in percent, also rounded to whole ones or to tenths. */
const inPercent = (figure: Figure): Figure =>
	figure.isShare
		? {
				...figure,
				kind: 'percent',
				values: figure.values.flatMap((value) => [value * 100, Math.round(value * 100), Math.round(value * 1000) / 10]),
			}
		: figure;

/** Figures with others that hold some of them: what is inside of a whole need not be in the other language. */
export const withWholes = (parts: readonly Figure[], wholes: readonly Figure[]): Figure[] => [
	...parts.map((part): Figure =>
		wholes.some(({ start, end }) => part.start < end && start < part.end)
			? { ...part, certain: false, bound: 'any' }
			: part,
	),
	...wholes,
];

/** Equal but for what multiplying decimals adds. */
export const isSameNumber = (a: number, b: number) => Math.abs(a - b) <= Math.abs(a) * 1e-9;
