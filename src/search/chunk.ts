/**
 * Reader of Pagefind's index files (format of version 1.5): CBOR, unpacked, behind the mark “pagefind_dcd”.
 * A chunk is [[word, [[page delta, [position delta | −weight−1 …], …] …], variants] …].
 */
export function readChunk(file: Uint8Array): Map<string, Occurrences> {
	const reader = new Reader(bodyOf(file));
	const words = new Map<string, Occurrences>();
	reader.array();
	for (let count = reader.array(); count > 0; count--) {
		const fields = reader.array();
		words.set(reader.text(), readOccurrences(reader));
		for (let rest = fields - 2; rest > 0; rest--) reader.skip();
	}
	return words;
}

/**
 * The index's own directory (`pf_meta`): a page's fragment by page number, and the words at either end of each chunk.
 */
export function readDirectory(file: Uint8Array): { pages: string[]; chunks: ChunkEntry[] } {
	const reader = new Reader(bodyOf(file));
	reader.array();
	reader.text();
	const pages = Array.from({ length: reader.array() }, () => {
		const fields = reader.array();
		const hash = reader.text();
		for (let rest = fields - 1; rest > 0; rest--) reader.skip();
		return hash;
	});
	const chunks = Array.from({ length: reader.array() }, (): ChunkEntry => {
		reader.array();
		return [reader.text(), reader.text(), reader.text()];
	});
	return { pages, chunks };
}

/** The positions of a word, ascending, each as `page * pageSpan + position`. */
export type Occurrences = Float64Array;

/** More than the positions of any page. */
export const pageSpan = 2 ** 20;

/** First word, last word, hash in the file's name. */
export type ChunkEntry = [from: string, to: string, hash: string];

function readOccurrences(reader: Reader): Occurrences {
	const found: number[] = [];
	let page = 0;
	for (let pages = reader.array(); pages > 0; pages--) {
		const fields = reader.array();
		page += reader.integer();
		let position = 0;
		for (let count = reader.array(); count > 0; count--) {
			const delta = reader.integer();
			if (delta < 0) position = 0;
			else found.push(page * pageSpan + (position += delta));
		}
		for (let rest = fields - 2; rest > 0; rest--) reader.skip();
	}
	return Float64Array.from(found);
}

function bodyOf(file: Uint8Array): Uint8Array {
	if (decoder.decode(file.subarray(0, mark.length)) !== mark)
		throw new Error('This is not a file of the search index.');
	return file.subarray(mark.length);
}

const mark = 'pagefind_dcd';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The part of CBOR (RFC 8949) that the index uses: integers, strings, arrays of known length. */
class Reader {
	#bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	array() {
		return this.#head(4);
	}

	text(): string {
		const length = this.#head(3);
		return decoder.decode(this.#bytes.subarray(this.#at, (this.#at += length)));
	}

	integer(): number {
		return this.#type() === 1 ? -1 - this.#head(1) : this.#head(0);
	}

	skip(): void {
		const type = this.#type();
		if (type === 4) for (let count = this.array(); count > 0; count--) this.skip();
		else if (type === 3) this.text();
		else this.integer();
	}

	/** The type of the next item. */
	#type() {
		return (this.#bytes[this.#at] ?? 0) >> 5;
	}

	#head(type: number): number {
		const first = this.#byte();
		const short = first & 31;
		if (first >> 5 !== type || short > 27) throw new Error('The search index is damaged.');
		if (short < 24) return short;
		let value = 0;
		for (let size = 2 ** (short - 24); size > 0; size--) value = value * 256 + this.#byte();
		return value;
	}

	#byte(): number {
		const byte = this.#bytes[this.#at++];
		if (byte === undefined) throw new Error('The search index is damaged.');
		return byte;
	}
}
