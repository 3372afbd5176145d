import { expect, test } from 'vitest';
import { found, put } from './desk.ts';

test('stops at a label that names nobody', async () => {
	expect(await found(put('talkZh', '**陈策：**会', '**陈测：**会'))).toMatchInlineSnapshot(`
		"hours/zh.mdx:32:1 The label “陈测” names nobody who takes part.
		  Fix: Known are: 记者, 问, 記者, 問, 主持人, 翻译, 译员, 翻譯, 譯員, 答, 陈策. Correct it, or add the person to “speakers” in dispatch.yaml, with this label where it is not the whole name: <id>: { zh: [陈测] }.
		hours/zh.mdx:32:4 In “q2-p1”, after “陈”, there is “测” where content/source/talk.txt:5:2 has “策”.
		  Fix: Write the source's text: “策：会，明年增加到五条。”."
	`);
});

test('stops at a label that only one language has', async () => {
	expect(await found(put('talkEn', '**Chen Ce:** Yes', 'Yes'))).toMatchInlineSnapshot(`
		"hours/en.mdx:32:1 “q2-p1” has no label here, and “陈策” in zh.mdx.
		  Fix: Let both say who speaks, or neither."
	`);
});

test('stops at labels that name two people', async () => {
	expect(await found(put('talkEn', '**Chen Ce:** Yes', '**Reporter:** Yes'))).toMatchInlineSnapshot(`
		"hours/en.mdx:32:1 The label “Reporter” names somebody else than “陈策” in zh.mdx.
		  Fix: Let both name the same."
	`);
});

test('stops at a “by” that the label contradicts', async () => {
	expect(await found(put('talkZh', '<Question id="q2-q">', '<Question id="q2-q" by="chen-ce">')))
		.toMatchInlineSnapshot(`
		"hours/zh.mdx:26:1 The label “记者” names somebody else than by="chen-ce".
		  Fix: Correct “by”, in both languages, or leave it out."
	`);
});

test('stops at a quote given to somebody else than the speaker', async () => {
	expect(await found(put('talkFacts', 'source:', 'quotes: { chen-eight-kilometres: { speaker: ava-proof } }\nsource:')))
		.toMatchInlineSnapshot(`
		"hours/dispatch.yaml:6:11 The quote “chen-eight-kilometres” is given to “ava-proof”, and “chen-ce” speaks in “q1-p1”.
		  Fix: Remove the speaker there; where others are quoted in an answer, write “relays”."
	`);
});

test('stops at a quote of nobody', async () => {
	expect(await found(put('facts', '  chen-second-batch: { speaker: chen-ce }', ''))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:12:11 Nothing says whose words the quote “chen-second-batch” has: nobody speaks in “p2”.
		  Fix: Add “chen-second-batch: { speaker: <id of a person> }” under “quotes” in dispatch.yaml."
	`);
});

test('warns of a speaker whom the paragraph does not name', async () => {
	expect(await found(put('facts', '{ speaker: chen-ce }', '{ speaker: ava-proof }'))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:11:3 (quote) The quote “chen-second-batch” is given to “ava-proof”, whom “p2” does not name; it names chen-ce.
		  Fix: Write “speaker: chen-ce”."
	`);
});

test('warns of verbatim words without quotation marks', async () => {
	expect(await found(put('facts', '{ speaker: chen-ce }', '{ speaker: chen-ce, mode: verbatim }')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:11:3 (quote) The quote “chen-second-batch” is verbatim, and no quotation marks are around it.
		  Fix: Write “mode: reported” for “chen-second-batch”, or put the mark <Quote> inside the quotation marks."
	`);
	expect(await found(put('facts', '{ speaker: chen-ce }', '{ speaker: chen-ce, mode: reported }'))).toBe('');
});

test('warns of reported words in quotation marks', async () => {
	expect(await found(put('facts', ', mode: verbatim', ''))).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:12:3 (quote) The quote “proof-ten-minutes” is reported, and stands in quotation marks.
		  Fix: Write “mode: verbatim” for “proof-ten-minutes”."
	`);
});

test('warns of a quote over other words', async () => {
	expect(
		await found(
			put(
				'en',
				'and the second batch will enter service in 2022.</Quote>',
				'</Quote>and the second batch will enter service in 2022.',
			),
			put(
				'en',
				'the new boats are 20 percent faster on average, </Quote>',
				'the new boats</Quote> are 20 percent faster on average, ',
			),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:52 (quote) The quote “chen-second-batch” is 15% to 58% of “p2” in zh.mdx, and 16% to 21% here.
		  Fix: Mark the same words in both languages."
	`);
});

test('stops at a quote that one language lacks', async () => {
	expect(await found(put('en', '<Quote id="chen-second-batch">', ''), put('en', 'in 2022.</Quote>', 'in 2022.')))
		.toMatchInlineSnapshot(`
		"lanes/zh.mdx:12:11 The quote “chen-second-batch” is marked only in zh.mdx.
		  Fix: Mark the same words in the segment “p2” of en.mdx with <Quote id="chen-second-batch">."
	`);
});

test('stops once at a label that is not marked, in either language', async () => {
	expect(await found(put('talkZh', '**陈策：**', '陈策：'))).toMatchInlineSnapshot(`
		"hours/zh.mdx:16:1 “q1-p1” opens with the name or label “陈策”, which is not marked as who speaks.
		  Fix: Write **陈策：**"
	`);
	expect(await found(put('talkEn', '**Reporter:**', 'Reporter:'))).toMatchInlineSnapshot(`
		"hours/en.mdx:10:1 “q1-q” opens with the name or label “Reporter”, which is not marked as who speaks.
		  Fix: Write **Reporter:**"
	`);
});
