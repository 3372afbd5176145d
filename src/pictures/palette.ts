import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { between, rgbOf, type Rgb } from './png.ts';

/** The site's colours by day, as the stylesheet in `root` defines them. */
export async function palette(root: string): Promise<Palette> {
	const css = await readFile(join(root, 'src/styles/base.css'), 'utf8');
	const color = (name: string) => {
		const value = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6})`).exec(css)?.[1];
		if (!value)
			throw new Error(
				`src/styles/base.css does not define --${name} as light-dark(#rrggbb, …), which the share images need.`,
			);
		return value;
	};
	return { paper: color('paper'), ink: color('ink'), second: color('ink-2'), rule: color('rule'), seal: color('seal') };
}

/**
 * The tones in which a picture is kept: with two between paper and ink for edges, small type and rules, it looks as it
 * does with more and weighs a third less.
 */
export function tonesOf({ paper, ink, seal }: Palette): Rgb[] {
	const [light, dark, red] = [rgbOf(paper), rgbOf(ink), rgbOf(seal)];
	return [light, dark, red, between(light, dark, 0.4), between(light, dark, 0.68), between(light, red, 0.5)];
}

export interface Palette {
	paper: string;
	ink: string;
	/** For what is secondary. */
	second: string;
	rule: string;
	seal: string;
}
