import { expect, test } from 'vitest';
import { found, put } from './desk.ts';

test('stops at a dateline of another day', async () => {
	expect(await found(put('en', 'MIST BAY, May 7', 'MIST BAY, May 8'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:21 “May 8” in “p1” is not the date of the facts, 2021-05-07.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s."
	`);
});

test('stops at facts of another day than the dateline', async () => {
	expect(await found(put('facts', 'date: 2021-05-07', 'date: 2021-05-06'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:21 “May 7” in “p1” is not the date of the facts, 2021-05-06.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s.
		lanes/en.mdx:24:27 “May 7” in “sign-off” is not the date of the facts, 2021-05-06.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s.
		lanes/zh.mdx:8:16 “5月7日” in “p1” is not the date of the facts, 2021-05-06.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s.
		lanes/zh.mdx:24:7 “5月7日” in “sign-off” is not the date of the facts, 2021-05-06.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s."
	`);
});

test('stops at a sign-off of another day', async () => {
	expect(await found(put('en', 'Mist Bay, May 7)', 'Mist Bay, May 9)'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:24:27 “May 9” in “sign-off” is not the date of the facts, 2021-05-07.
		  Fix: Correct whichever is wrong: the date of the facts is the dateline’s."
	`);
});

test('stops at a dateline of another place', async () => {
	expect(await found(put('en', 'MIST BAY, May 7', 'SAMPLE ISLE, May 7'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:11 “SAMPLE ISLE” in “p1” is not the place of the facts, “Mist Bay”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s."
	`);
});

test('stops at facts of another place than the dateline', async () => {
	expect(await found(put('facts', '{ zh: 雾湾,', '{ zh: 样岛,'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:8:14 “雾湾” in “p1” is not the place of the facts, “样岛”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s.
		lanes/zh.mdx:24:5 “雾湾” in “sign-off” is not the place of the facts, “样岛”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s."
	`);
});

test('stops at a date that no calendar has', async () => {
	expect(await found(put('facts', '2021-05-07', '2021-02-30'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:4:1 “date” is "2021-02-30", which is no date of the calendar.
		  Fix: Write year, month and day, such as 2019-04-28."
	`);
});

test('warns of a date in the future', async () => {
	expect(await found(put('facts', '2021-05-07', '2921-05-07'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:4:1 (date) The date 2921-05-07 is in the future.
		  Fix: Correct the date."
	`);
});

test('warns of a day of the week that the date was not', async () => {
	expect(await found(put('en', 'on May 7 that', 'on Thursday, May 7, that'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:8:95 (date) “Thursday, May 7” in “p1”: that day of 2021 was a Friday.
		  Fix: Write Friday, or correct the date."
	`);
});

test('takes the day of the week that it was', async () => {
	expect(await found(put('en', 'on May 7 that', 'on Friday, May 7, that'))).toBe('');
});
