import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesOf, readPages } from './html.ts';
import { mistakesIn } from './validator.ts';

const { dir } = inject('site');

test('every page is valid HTML', async () => {
	expect(await mistakesIn(readPages(dir))).toEqual([]);
});

test('no style has a shorthand of text-decoration with a colour or a thickness, which Safari drops whole', () => {
	const styled = filesOf(dir).filter((file) => /\.(html|css)$/.test(file));
	const found = styled.flatMap(
		(file) =>
			readFileSync(join(dir, file), 'utf8').match(/text-decoration:(?!(underline|line-through|none)[;}])[^;}]*/g) ?? [],
	);
	expect([...new Set(found)]).toEqual([]);
});
