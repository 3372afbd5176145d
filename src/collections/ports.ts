import { getCollection } from 'astro:content';
import type { Port } from '../ingest/schemas/ports.ts';

/** The ports of entry in the order of the dispatch that lists them. */
export async function getPorts(): Promise<Port[]> {
	const entries = await getCollection('ports');
	return entries.sort((a, b) => a.id.localeCompare(b.id)).map(({ data }) => data);
}
