/** The tables of an OpenType font by tag. Checksums are not looked at. */
export function readTables(font: Buffer): Map<string, Buffer> {
	const tables = new Map<string, Buffer>();
	for (let index = 0; index < font.readUInt16BE(4); index++) {
		const record = 12 + index * 16;
		const offset = font.readUInt32BE(record + 8);
		tables.set(
			font.toString('latin1', record, record + 4),
			font.subarray(offset, offset + font.readUInt32BE(record + 12)),
		);
	}
	return tables;
}

/** One table of a font. Throws where the font has none by that tag. */
export function tableOf(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
	const table = tables.get(tag);
	if (!table) throw new Error(`The font has no table “${tag}”, only ${[...tables.keys()].join(', ')}.`);
	return table;
}

/** A TrueType font of these tables. Its checksums are zero: it is for tools that write their own. */
export function writeTables(tables: ReadonlyMap<string, Buffer>): Buffer {
	const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
	const header = Buffer.alloc(12 + entries.length * 16);
	header.writeUInt32BE(0x0001_0000, 0);
	header.writeUInt16BE(entries.length, 4);
	let offset = header.length;
	const bodies = entries.map(([tag, table], index) => {
		const record = 12 + index * 16;
		header.write(tag, record, 'latin1');
		header.writeUInt32BE(offset, record + 8);
		header.writeUInt32BE(table.length, record + 12);
		const body = padded(table);
		offset += body.length;
		return body;
	});
	return Buffer.concat([header, ...bodies]);
}

/** The table filled up with zeros to a multiple of four bytes. */
export const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc(-table.length & 3)]);

/** Big-endian 16-bit numbers, signed or not. */
export const uint16s = (...values: readonly number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 2);
	values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
	return bytes;
};

/** Big-endian 32-bit numbers. */
export const uint32s = (...values: readonly number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 4);
	values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
	return bytes;
};
