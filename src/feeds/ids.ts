import { createHash } from 'node:crypto';

/** An identifier made of a name and nothing else (a UUID of version 5, RFC 9562), as a URN. */
export function urnOf(name: string): string {
	const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** This project's own namespace. It never changes: what has been read would come again as new. */
const namespace = Buffer.from('6f0c8f6e5b1d4c55a8f52d9c2b7e4a10', 'hex');
