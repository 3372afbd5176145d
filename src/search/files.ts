import { isNamed } from './checksum.ts';

/**
 * Reads files of the index folder and parses them. A file that was read is kept. One that could not be fetched or
 * parsed, or whose content is not the one that its name announces, is fetched once more, past the cache; if that fails
 * too, it is an error now and tried again at the next call. `signal` ends all that is under way. `attempt`
 * is 1 where a reader tries all of it again, and so on: the files then have another address, since a browser would wait
 * for the file of the same address that hangs, be it one that the page preloads.
 */
export function fileReader(
	folder: string | URL,
	get: typeof fetch = (...request) => fetch(...request),
	{ signal, attempt = 0 }: { signal?: AbortSignal; attempt?: number } = {},
): FileReader {
	const files = new Map<string, Promise<unknown>>();
	return <Content>(name: string, parse: (bytes: Uint8Array) => Content, { isFresh = false } = {}) => {
		const known = isFresh ? undefined : files.get(name);
		if (known) return known as Promise<Content>;
		const file = read(
			name,
			parse,
			async (cache) => {
				const response = await get(new URL(attempt ? `${name}?attempt=${attempt}` : name, folder), {
					cache,
					...(signal && { signal }),
				});
				if (!response.ok) throw new FileError(name, response.status);
				return new Uint8Array(await response.arrayBuffer());
			},
			isFresh ? ['reload'] : ['default', 'reload'],
		);
		files.set(name, file);
		file.catch(() => files.get(name) === file && files.delete(name));
		return file;
	};
}

async function read<Content>(
	name: string,
	parse: (bytes: Uint8Array) => Content,
	load: (cache: RequestCache) => Promise<Uint8Array>,
	[cache = 'reload', ...others]: RequestCache[],
): Promise<Content> {
	try {
		const bytes = await unpack(await load(cache));
		if (!isNamed(name, bytes)) throw new Error(`The content of “${name}” is not that of its name.`);
		return parse(bytes);
	} catch (cause) {
		if (others.length > 0) return read(name, parse, load, others);
		throw cause instanceof FileError ? cause : new FileError(name, 0, { cause });
	}
}

/** The content of a gzip file. Other bytes are returned as they are, since a server may have unpacked the file. */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Gives a parsed file of the index; `isFresh` asks for it past everything that is kept. */
export type FileReader = <Content>(
	name: string,
	parse: (bytes: Uint8Array) => Content,
	options?: { isFresh?: boolean },
) => Promise<Content>;

/** A file of the index could not be fetched, or holds something else than it should. */
export class FileError extends Error {
	readonly file: string;
	/** HTTP status; 0 where there was no answer, or one that could not be read. */
	readonly status: number;

	constructor(file: string, status: number, options?: ErrorOptions) {
		super(`The search file “${file}” could not be read${status ? ` (${status})` : ''}.`, options);
		this.file = file;
		this.status = status;
	}
}
