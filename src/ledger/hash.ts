import { createHash } from 'node:crypto';
import type { Bilingual } from '../domain/locale.ts';

/** What the ledger remembers a text by: the first 16 hex digits of the SHA-256 of its UTF-8 bytes. */
export const contentHash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

/**
 * What a copied link carries as `?v=`: the first four digits of each language's hash, Chinese first, so that it tells
 * which one changed.
 */
export const version = ({ zh, en }: Bilingual) => versionOf({ zh: contentHash(zh), en: contentHash(en) });

/** The same from hashes that are known already. */
export const versionOf = (hashes: Bilingual) => hashes.zh.slice(0, 4) + hashes.en.slice(0, 4);
