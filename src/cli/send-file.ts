import { existsSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { acceptedCodings, codings, type CodingExtension } from '../publish/codings.ts';
import { isTextFile } from '../publish/file-types.ts';
import { headersOf } from '../publish/headers.ts';

/**
 * Answers with a file of the folder, whole: a `Range` is ignored, as RFC 9110 (14.2) allows. Resolves to false, with
 * nothing sent, where there is no such file. Everything that is sent, its length included, comes from the one file that
 * was opened, also when a build replaces it meanwhile; it is closed when the answer or the connection ends.
 */
export async function sendFile(
	folder: string,
	name: string,
	request: IncomingMessage,
	response: ServerResponse,
	status = 200,
): Promise<boolean> {
	const found = await openCoded(folder, name, acceptedCodings(request.headers['accept-encoding']));
	if (!found) return false;
	const { file, coding } = found;
	try {
		const { size, mtimeMs } = await file.stat();
		const tag = `W/"${size}-${mtimeMs}"`;
		const headers = { ...headersOf(name.replace(/^\//, '')), ETag: tag, ...coding };
		if (status === 200 && isKnown(tag, request.headers['if-none-match'])) {
			response.writeHead(304, headers).end();
			return true;
		}
		response.writeHead(status, { ...headers, 'Content-Length': size });
		if (request.method === 'HEAD') response.end();
		// A file that grows while it is sent keeps to the length that was announced.
		else await pipeline(size > 0 ? file.createReadStream({ end: size - 1 }) : [], response);
		return true;
	} finally {
		await file.close();
	}
}

/** Opens the file, or the smallest of those beside it in which it is compressed in a coding that the client takes. */
async function openCoded(folder: string, name: string, accepted: readonly CodingExtension[]) {
	for (const extension of isTextFile(name) ? accepted : []) {
		const file = await openNow(join(folder, `${name}.${extension}`));
		if (file) return { file, coding: { 'Content-Encoding': codings[extension], Vary: 'Accept-Encoding' } };
	}
	const file = await openFile(folder, name);
	return file && { file, coding: {} };
}

/**
 * Opens a regular file. While a build is put in the place of another, there is no folder for a moment: it is waited
 * for.
 */
async function openFile(folder: string, name: string): Promise<FileHandle | undefined> {
	const found = await openNow(join(folder, name));
	if (found) return found;
	for (let tries = 0; tries < 50 && !existsSync(folder); tries++) await setTimeout(20);
	return openNow(join(folder, name));
}

async function openNow(path: string): Promise<FileHandle | undefined> {
	const file = await open(path).catch((error: NodeJS.ErrnoException) => {
		if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined;
		throw error;
	});
	if (!file || (await file.stat()).isFile()) return file;
	await file.close();
	return undefined;
}

/** Whether `If-None-Match` names the tag, alone or in a list. Weak and strong tags are alike (RFC 9110, 13.1.2). */
function isKnown(tag: string, names = ''): boolean {
	if (names.trim() === '*') return true;
	return (names.match(/"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []).some((name) => tag.endsWith(name));
}
