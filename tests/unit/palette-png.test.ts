import sharp from 'sharp';
import { expect, test } from 'vitest';
import { between, palettePng, rgbOf } from '../../src/pictures/png.ts';

const paper = rgbOf('#f3f0e7');
const ink = rgbOf('#211d18');

test('each pixel takes the nearest color of the palette, in rows of an odd length too', async () => {
	const pixels = Uint8Array.from([paper, [240, 240, 240], ink, [40, 30, 30], [140, 130, 130], paper].flat());
	const { data, info } = await sharp(palettePng(pixels, 3, 2, [paper, ink, between(paper, ink, 0.5)]))
		.raw()
		.toBuffer({ resolveWithObject: true });
	expect(info).toMatchObject({ width: 3, height: 2, channels: 3 });
	expect([...data]).toEqual([paper, paper, ink, ink, between(paper, ink, 0.5), paper].flat());
});
