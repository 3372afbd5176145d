/**
 * Eight hexadecimal digits that differ where a file of the index was damaged or is another one (FNV-1a, 32 bits). The
 * build puts them into the file's name, the browser checks them, over plain HTTP too, where it has no cryptography.
 */
export function checksumOf(bytes: Uint8Array): string {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Whether the content of a file is the one that its name announces; a name without digest announces nothing. */
export function isNamed(name: string, bytes: Uint8Array): boolean {
	const digest = /\.([0-9a-f]{8})\.gz$/.exec(name)?.[1];
	return digest === undefined || digest === checksumOf(bytes);
}
