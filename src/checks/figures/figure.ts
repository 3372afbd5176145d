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
	/** As it is written, with what belongs to it. */
	words: string;
}

export type Bound = 'more' | 'less' | 'about' | 'any';

/** Whether two figures may be the same. */
export const isSameFigure = (a: Figure, b: Figure): boolean =>
	a.kind === b.kind && a.values.some((value) => b.values.some((other) => isSameNumber(value, other)));

/** Equal but for what multiplying decimals adds. */
export const isSameNumber = (a: number, b: number) => Math.abs(a - b) <= Math.abs(a) * 1e-9;
