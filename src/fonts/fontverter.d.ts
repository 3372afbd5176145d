declare module 'fontverter' {
	/** Converts a font between formats; `truetype` is the bare font of any kind. */
	export function convert(font: Buffer, target: 'truetype' | 'woff' | 'woff2'): Promise<Buffer>;
}
