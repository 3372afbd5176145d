/** The size that a PNG's header states. Throws where the data is no PNG. */
export function pngSize(data: Buffer): { width: number; height: number } {
	if (data.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || data.toString('latin1', 12, 16) !== 'IHDR')
		throw new Error('This is no PNG.');
	return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}
