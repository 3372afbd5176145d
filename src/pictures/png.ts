import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of up to sixteen colors, four bits a pixel (ISO/IEC 15948): each pixel takes the nearest of them. `pixels`:
 * red, green and blue, a byte each. A third smaller than with colors that a quantizer chooses, and quicker.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number, colors: readonly Rgb[]): Buffer {
	const nearest = nearestOf(colors);
	// A row begins with its filter, of which palettes need none.
	const rowLength = 1 + Math.ceil(width / 2);
	const rows = new Uint8Array(rowLength * height);
	for (let y = 0, at = 0; y < height; y++) {
		for (let x = 0, byte = y * rowLength + 1; x < width; x++, at += 3) {
			const index = nearest(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
			if (x % 2 === 0) rows[byte] = index << 4;
			else rows[byte] = (rows[byte++] ?? 0) | index;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Bits a pixel, and that they are places in a palette.
	header.set([4, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(colors.flat())),
		chunk('IDAT', deflateSync(rows, packing)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/**
 * A window of two rows finds what a larger one does, in half the time, and small blocks fit the codes to lines and the
 * blank between them. A lower level leaves a twentieth more.
 */
const packing = { level: 9, memLevel: 5, windowBits: 10 };

/** `#rrggbb` as numbers. */
export function rgbOf(hex: string): Rgb {
	const value = Number.parseInt(hex.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The color that lies so far on the way from one to the other, from 0 to 1. */
export const between = (from: Rgb, to: Rgb, way: number): Rgb => [
	Math.round(from[0] + (to[0] - from[0]) * way),
	Math.round(from[1] + (to[1] - from[1]) * way),
	Math.round(from[2] + (to[2] - from[2]) * way),
];

/** The place of the color nearest to a pixel's, looked for once for all pixels that differ by less than eight. */
function nearestOf(colors: readonly Rgb[]): (red: number, green: number, blue: number) => number {
	const known = new Uint8Array(2 ** 15);
	let [last, lastIndex] = [-1, 0];
	return (red, green, blue) => {
		// Most pixels are like the one before.
		const color = (red << 16) | (green << 8) | blue;
		if (color === last) return lastIndex;
		last = color;
		const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
		const before = known[key] ?? 0;
		if (before > 0) return (lastIndex = before - 1);
		const distances = colors.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
		const index = distances.indexOf(Math.min(...distances));
		known[key] = index + 1;
		return (lastIndex = index);
	};
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
