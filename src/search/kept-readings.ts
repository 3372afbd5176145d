import { createRequire } from 'node:module';
import { z } from 'astro/zod';
import { digestOf } from '../files/digest.ts';
import { keptIn } from '../files/kept.ts';
import type { Store } from '../files/store.ts';
import { readingsOf, type Reading } from './sound-table.ts';

/** `readingsOf`, whose results are kept: to read the texts of a thousand dispatches takes half a minute. */
export function keptReadings(store: Store) {
	const kept = keptIn<Reading[]>(store, '', (json) => readingsSchema.parse(json));
	return async (texts: readonly string[]): Promise<Reading[]> => {
		const digest = digestOf([version, texts]);
		const known = kept.get(digest);
		if (known) return known;
		const readings = readingsOf(texts);
		await kept.keep(digest, readings);
		return readings;
	};
}

const readingsSchema = z.array(z.tuple([z.string(), z.string()]));

const { version } = z
	.object({ version: z.string() })
	.parse(createRequire(import.meta.url)('pinyin-pro/package.json') as unknown);
