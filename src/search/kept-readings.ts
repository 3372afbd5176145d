import { createRequire } from 'node:module';
import { z } from 'astro/zod';
import { digestOf } from '../files/digest.ts';
import type { Store } from '../files/store.ts';
import { readingsOf, type Reading } from './sound-table.ts';

/** `readingsOf`, whose results are kept: to read the texts of a thousand dispatches takes half a minute. */
export function keptReadings(store: Store) {
	return async (texts: readonly string[]): Promise<Reading[]> => {
		const name = `${digestOf([version, texts])}.json`;
		const kept = await store.read(name);
		if (kept) return readingsSchema.parse(JSON.parse(kept.toString()));
		const readings = readingsOf(texts);
		await store.write(name, Buffer.from(JSON.stringify(readings)));
		return readings;
	};
}

const readingsSchema = z.array(z.tuple([z.string(), z.string()]));

const { version } = z
	.object({ version: z.string() })
	.parse(createRequire(import.meta.url)('pinyin-pro/package.json') as unknown);
