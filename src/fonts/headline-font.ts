import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { codeDigest, digestOf } from '../files/digest.ts';
import type { Store } from '../files/store.ts';
import type { MadeFont } from './font-worker.ts';
import { fontPackage } from './packages.ts';

/** What a headline font may weigh on the wire, in bytes. */
export const headlineFontLimit = 40_000;

/**
 * Makes headline fonts as WOFF2: bold Noto Serif SC with the characters asked for and no others. An unchanged set is
 * not made again. `likely`: what may be asked for, so that each slice is opened once. Close it in the end.
 *
 * The glyphs are merged from the slices of a package of 7 MB, which the pictures need too. One call of `subset-font` on
 * an unsliced face would be shorter, but the one package found that has such a face, @expo-google-fonts/noto-serif-sc
 * 0.4.3, adds 119 MB to the install.
 */
export async function headlineFontMaker(root: string, store: Store, likely: string): Promise<HeadlineFontMaker> {
	const code = [fontPackage('noto-serif-sc').version, await codeDigest(root, ['src/fonts'])];
	let thread: ReturnType<typeof startThread> | undefined;
	return {
		make: async (characters) => {
			const name = `headline.${digestOf([characters, code])}.woff2`;
			const { path, made } = await store.file(name, () => (thread ??= startThread(root, likely)).draw(characters));
			return { name, path, made, data: await readFile(path) };
		},
		close: async () => void (await thread?.stop()),
	};
}

/** A thread that draws fonts one after the other, so that the build goes on beside it. */
function startThread(root: string, likely: string) {
	const worker = new Worker(join(root, 'src/fonts/font-worker.ts'), { workerData: likely });
	const waiting = new Map<string, PromiseWithResolvers<Buffer>>();
	worker.on('message', ({ characters, data }: MadeFont) => waiting.get(characters)?.resolve(Buffer.from(data)));
	worker.on('error', (error) => waiting.forEach(({ reject }) => reject(error)));
	return {
		draw: (characters: string): Promise<Buffer> => {
			const made = Promise.withResolvers<Buffer>();
			waiting.set(characters, made);
			worker.postMessage(characters);
			return made.promise;
		},
		stop: () => worker.terminate(),
	};
}

export interface HeadlineFontMaker {
	make: (characters: string) => Promise<HeadlineFont>;
	close: () => Promise<void>;
}

export interface HeadlineFont {
	/** Its file's name, which tells its characters and what made it. */
	name: string;
	/** Where it is kept. */
	path: string;
	/** WOFF2. */
	data: Buffer;
	/** Whether it had to be made. */
	made: boolean;
}
