/** Reads files of the index folder. What was read stays; what failed is tried once more, and again at the next call. */
export function fileReader(folder: string | URL, get: typeof fetch = (...request) => fetch(...request)): FileReader {
	const files = new Map<string, Promise<Uint8Array>>();
	return (name) => {
		const known = files.get(name);
		if (known) return known;
		const file = read(name, new URL(name, folder), get);
		files.set(name, file);
		file.catch(() => files.delete(name));
		return file;
	};
}

async function read(name: string, url: URL, get: typeof fetch): Promise<Uint8Array> {
	const attempt = async (cache: RequestCache) => {
		const response = await get(url, { cache });
		if (!response.ok) throw new FileError(name, response.status);
		return unpack(new Uint8Array(await response.arrayBuffer()));
	};
	try {
		return await attempt('default');
	} catch {
		return await attempt('reload').catch((cause: unknown) => {
			throw cause instanceof FileError ? cause : new FileError(name, 0, { cause });
		});
	}
}

/** The content of a gzip file; other bytes as they are, since a server may have unpacked them on the way. */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(textOf(bytes));

export type FileReader = (name: string) => Promise<Uint8Array>;

/** A file of the index could not be had. */
export class FileError extends Error {
	readonly file: string;
	/** HTTP status; 0 where there was no answer, or none that could be read. */
	readonly status: number;

	constructor(file: string, status: number, options?: ErrorOptions) {
		super(`The search file “${file}” could not be read${status ? ` (${status})` : ''}.`, options);
		this.file = file;
		this.status = status;
	}
}
