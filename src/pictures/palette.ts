import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

export interface Palette {
	paper: string;
	ink: string;
	/** For what is secondary. */
	second: string;
	rule: string;
	seal: string;
}
