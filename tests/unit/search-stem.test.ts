import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { readChunk } from '../../src/search/chunk.ts';
import { unpack } from '../../src/search/files.ts';
import { makeRecords } from '../../src/search/records.ts';
import { stem } from '../../src/search/stem.ts';
import { readContentAgain } from '../kept-readings.ts';

test('stems are those of Pagefind’s own English stemmer for every word of the texts', async () => {
	const { dispatches, people } = await readContentAgain(join(import.meta.dirname, '../../'));
	const words = [
		...new Set([
			...makeRecords(dispatches, people)
				.words.flat()
				.filter((word) => /^[a-z]+$/.test(word)),
			...others,
		]),
	];
	expect(words.length).toBeGreaterThan(1000);
	const theirs = await pagefindStems(words);
	expect(words.map((word) => `${word} ${stem(word)}`)).toEqual(words.map((word, at) => `${word} ${theirs.get(at)}`));
});

test('the forms of a word share a stem', () => {
	for (const forms of [
		['cooperate', 'cooperates', 'cooperating', 'cooperated', 'cooperation', 'cooperative'],
		['connect', 'connected', 'connecting', 'connectivity'],
		['country', 'countries'],
		['develop', 'developing', 'development'],
	]) {
		expect(new Set(forms.map(stem)).size, forms.join()).toBe(1);
	}
});

test('what is not plain English is left alone', () => {
	expect([stem('бег'), stem('is'), stem('a1')]).toEqual(['бег', 'is', 'a1']);
});

/** Words that try the algorithm's rarer rules. */
const others = [
	'generously hopeful agreed feed controlling dying skies proceeding replacement adjustable rational conditional',
	'apology adoption hopping hoping feudalism decisiveness callousness formative formalize electrical revival allowance',
	'airliner communism bowdlerize youth yellow saying buying crying added egging offed ebbed erring evening evenings',
	'vying hying lying paste pasted pasting constructor',
].flatMap((line) => line.split(' '));

/** The stem by the word's place, as an index of the words in English has it. */
async function pagefindStems(words: readonly string[]): Promise<Map<number, string>> {
	try {
		const { index } = await pagefind.createIndex();
		await index!.addHTMLFile({ url: '/', content: `<html lang="en"><body>${words.join(' ')}</body></html>` });
		const stems = new Map<number, string>();
		for (const { path, content } of (await index!.getFiles()).files) {
			if (!path.endsWith('.pf_index')) continue;
			for (const [word, places] of readChunk(await unpack(content))) for (const place of places) stems.set(place, word);
		}
		return stems;
	} finally {
		await pagefind.close();
	}
}
