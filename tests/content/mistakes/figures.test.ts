import { expect, test } from 'vitest';
import { found, put } from './desk.ts';

test('reports a number that differs', async () => {
	expect(await found(put('en', 'with 12 new', 'with 13 new'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:162 (figures) In “p1” the Chinese has “12”, and the English “13”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a magnitude that differs', async () => {
	expect(await found(put('en', '240 million', '240 billion'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:230 (figures) In “p1” the Chinese has “超过2.4亿”, and the English “240 billion”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reads 亿 and million as the same amount', async () => {
	expect(await found(put('en', '240 million yuan', '0.24 billion yuan'))).toBe('');
});

test('reports a percentage that differs', async () => {
	expect(await found(put('en', '20 percent', '21 percent'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:89 (figures) In “p2” the Chinese has “20%”, and the English “21 percent”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a percentage that is a number in the other language', async () => {
	expect(await found(put('en', '20 percent faster', '20 knots faster'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:89 (figures) In “p2” the Chinese has “20%”, and the English “20”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a figure that only the Chinese calls more', async () => {
	expect(await found(put('en', 'More than 6,000', '6,000'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:1 (length) The English of “p2” is short: 192 letters for 60 characters, 2 sentences in Chinese and 1 in English.
		  Fix: Translate what is missing.
		lanes/en.mdx:12:176 (figures) In “p2” the Chinese has “6000余”, and the English “6,000”: only one says how exact it is.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a figure that only the English calls more', async () => {
	expect(await found(put('en', 'with 12 new', 'with more than 12 new'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:172 (figures) In “p1” the Chinese has “12”, and the English “12”: only one says how exact it is.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports “nearly” where the other language has more', async () => {
	expect(await found(put('en', 'nearly 10 percent', 'more than 10 percent'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:261 (figures) In “p2” the Chinese has “近一成”, and the English “10 percent”: only one says how exact it is.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports another month', async () => {
	expect(await found(put('en', 'on June 1,', 'on July 1,'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:149 (figures) In “p1” the Chinese has “6月”, and the English “July”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports another day', async () => {
	expect(await found(put('en', 'on June 1,', 'on June 11,'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:154 (figures) In “p1” the English has “11”, and the Chinese no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports another year', async () => {
	expect(await found(put('en', 'in 2022', 'in 2023'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:162 (figures) In “p2” the Chinese has “2022”, and the English “2023”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports another currency', async () => {
	expect(await found(put('en', 'million yuan', 'million US dollars'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:230 (figures) In “p1” the Chinese has “超过2.4亿”, and the English “240 million”: the currencies differ.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a number in words that differs', async () => {
	expect(await found(put('en', 'ten minutes', 'two minutes'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:20:49 (figures) In “p3” the Chinese has “十”, and the English no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('reads words and figures as the same number', async () => {
	expect(await found(put('en', 'ten minutes', '10 minutes'))).toBe('');
});

test('reports an ordinal that differs', async () => {
	expect(await found(put('en', 'the second batch', 'the third batch'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:127 (figures) In “p2” the Chinese has “第二”, and the English “third”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a count in the headline', async () => {
	expect(await found(put('en', 'headline: Three', 'headline: Four'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:2:11 (figures) In “headline” the Chinese has “三”, and the English “Four”.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a figure that is missing', async () => {
	expect(await found(put('en', 'with 12 new boats', 'with new boats'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:8:63 (figures) In “p1” the Chinese has “12”, and the English no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('reports a figure that is too much', async () => {
	expect(await found(put('en', 'hope for more boats', 'hope for 30 more boats'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:237 (figures) In “p3” the English has “30”, and the Chinese no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('points at a figure of the text, not at its like in the id', async () => {
	expect(await found(put('en', 'hope for more boats', 'hope for 3 more boats'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:237 (figures) In “p3” the English has “3”, and the Chinese no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('takes the year and the month of the dateline for granted', async () => {
	expect(await found(put('en', 'announced on May 7 that', 'announced on May 7, 2021, that'))).toBe('');
});

test('takes a day of the week for the date that it was', async () => {
	expect(await found(put('en', 'announced on May 7 that', 'announced on Friday that'))).toBe('');
});
