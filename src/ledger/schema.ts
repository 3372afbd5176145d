import { z } from 'astro/zod';
import { dispatchFolderPattern } from '../i18n/dispatch-path.ts';
import { bilingualLine, id } from '../ingest/schemas/common.ts';

const hash = z.string().regex(/^[0-9a-f]{16}$/, { error: 'not a content hash; npm run permalinks writes them' });

/** `interviews/<slug>` or `articles/<slug>`: the part of a dispatch's address that both languages share. */
const dispatchAddress = z.string().regex(new RegExp(`^${dispatchFolderPattern}/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`), {
	error: 'not an address of a dispatch, such as interviews/a-talk',
});

/** What the ledger knows of one id: when it appeared, what it says, what it said, where it went. */
const entry = z.strictObject({
	/** The day of the release that first published it. Absent before: it may still change or vanish without a trace. */
	date: z.iso.date().optional(),
	/** Hash of its text, in each language. */
	zh: hash,
	en: hash,
	/**
	 * The texts it was released with before, oldest first, each until the day of the release that changed it. The last
	 * one has no day yet where its change has not been released.
	 */
	history: z.array(z.strictObject({ until: z.iso.date().optional(), zh: hash, en: hash })).optional(),
	/** Its original has changed since it was translated, and nobody has confirmed the translation. */
	outdated: z.literal(true).optional(),
	/** The id under which it goes on. */
	alias: z.strictObject({ to: z.string().min(1), date: z.iso.date() }).optional(),
	/** Why and when it was taken back. */
	withdrawn: z.strictObject({ date: z.iso.date(), reason: bilingualLine }).optional(),
});

/** An id within a dispatch; `page`: it is an exchange and has a page of its own. */
const placeEntry = entry.extend({ page: z.literal(true).optional() });

/** `content/permalinks.yaml`: every id that this site has published. */
export const ledger = z.strictObject({
	dispatches: z.record(dispatchAddress, entry.extend({ ids: z.record(id, placeEntry).default({}) })).default({}),
	quotes: z.record(id, entry).default({}),
	people: z.record(id, entry).default({}),
});

/** A file of `content/published/`: texts as published, by their hash. */
export const publishedTexts = z.record(hash, z.string());

export type Ledger = z.output<typeof ledger>;
export type LedgerEntry = z.output<typeof placeEntry>;
