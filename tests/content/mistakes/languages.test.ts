import { expect, test } from 'vitest';
import { file, found, put, textOf } from './desk.ts';

test('reports a sentence that is missing', async () => {
	expect(
		await found(put('en', ' Many passengers hope for more boats at night, and that the fare will stay the same.', '')),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:1 (length) The English of “p3” is short: 133 letters for 59 characters, 3 sentences in Chinese and 2 in English.
		  Fix: Translate what is missing."
	`);
});

test('reports a sentence that is pasted twice', async () => {
	expect(
		await found(
			put(
				'en',
				'She believes that the fast lane should be extended to Sample Isle.',
				'She believes that the fast lane should be extended to Sample Isle. She believes that the fast lane should be extended to Sample Isle.',
			),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:145 (duplicate) “She believes that the fast lane should b…” stands twice in “p3”, and in zh.mdx nothing does.
		  Fix: Remove it where it does not belong."
	`);
});

test('reports a text that stands under two ids', async () => {
	expect(
		await found(
			put(
				'en',
				'Many passengers hope for more boats at night, and that the fare will stay the same.',
				'the second batch will enter service in 2022. More than 6,000 passengers used the Landing Pass last year, an increase of nearly 10 percent over the year before.',
			),
		),
	).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:251 (figures) In “p3” the English has “2022”, and the Chinese no such figure.
		  Fix: Correct whichever is wrong.
		lanes/en.mdx:20:257 (duplicate) “More than 6,000 passengers used the Land…” stands in “p2” and in “p3”; in zh.mdx the two differ.
		  Fix: Remove it where it does not belong.
		lanes/en.mdx:20:267 (figures) In “p3” the English has “6,000”, and the Chinese no such figure.
		  Fix: Correct whichever is wrong.
		lanes/en.mdx:20:339 (figures) In “p3” the English has “10 percent”, and the Chinese no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('stops at Chinese in the place of English', async () => {
	expect(await found(put('en', 'What passengers say', '旅客反应'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:16:1 “旅客反应” is Chinese in the English of “h1”.
		  Fix: Write it in English."
	`);
});

test('stops at a Chinese sentence in the English', async () => {
	expect(await found(put('en', 'Many passengers hope for more boats at night', '多位旅客希望增加夜班船 at night')))
		.toMatchInlineSnapshot(`
		"lanes/en.mdx:20:212 “多位旅客希望增加夜班船” is Chinese in the English of “p3”.
		  Fix: Write it in English."
	`);
});

test('warns of a Chinese word in the English', async () => {
	expect(await found(put('en', 'to Sample Isle', 'to 样岛'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:199 (script) “样岛” is Chinese in the English of “p3”.
		  Fix: Write it in English."
	`);
});

test('stops at a headline that is not translated', async () => {
	expect(await found(put('en', 'headline: Three Landings to Have a Fast Lane', 'headline: 三个渡口设快船道')))
		.toMatchInlineSnapshot(`
		"lanes/en.mdx:2:11 “三个渡口设快船道” is Chinese in the English of “headline”.
		  Fix: Write it in English.
		lanes/en.mdx:2:16 (terms) In “headline” the Chinese has “快船道”, and the English no “fast lane”.
		  Fix: Write “fast lane”, or allow what is there under “also” in content/terms/.
		lanes/zh.mdx:2:11 (figures) In “headline” the Chinese has “三”, and the English no such figure.
		  Fix: Correct whichever is wrong."
	`);
});

test('stops at a title of an exchange that is not translated', async () => {
	expect(await found(put('talkEn', 'title="Will there be more?"', 'title="还会增加吗？"'))).toMatchInlineSnapshot(`
		"hours/en.mdx:23:26 “还会增加吗” is Chinese in the English of “q2”.
		  Fix: Write it in English.
		hours/en.mdx:23:31 (marks) “？” in “q2” is a mark of another script.
		  Fix: Write “?”."
	`);
});

test('stops once at a title of an exchange that is missing', async () => {
	expect(await found(put('talkEn', / title="[^"]*"/.exec(textOf('talkEn'))![0], ' title=""'))).toMatchInlineSnapshot(`
		"hours/en.mdx:7:1 The exchange “q1” has no title.
		  Fix: Write <Exchange id="q1" title="…">."
	`);
});

test('stops at a kicker in English on the Chinese side', async () => {
	expect(await found(put('zh', 'kicker: 渡口', 'kicker: Landings and lanes'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:3:9 “Landings and lanes” is English in the Chinese of “kicker”.
		  Fix: Write it in Chinese."
	`);
});

test('stops at a place whose languages are exchanged', async () => {
	expect(await found(put('facts', 'place: { zh: 雾湾, en: Mist Bay }', 'place: { zh: Mist Bay, en: 雾湾 }')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:3:1 “Mist Bay” is English in the Chinese of “place”.
		  Fix: Write it in Chinese.
		lanes/dispatch.yaml:3:1 “雾湾” is Chinese in the English of “place”.
		  Fix: Write it in English.
		lanes/en.mdx:8:11 “MIST BAY” in “p1” is not the place of the facts, “雾湾”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s.
		lanes/zh.mdx:8:14 “雾湾” in “p1” is not the place of the facts, “Mist Bay”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s.
		lanes/zh.mdx:24:5 “雾湾” in “sign-off” is not the place of the facts, “Mist Bay”.
		  Fix: Correct whichever is wrong: the place of the facts is the dateline’s."
	`);
});

test('stops at a person’s name in the wrong language', async () => {
	expect(await found(put('person', 'en: Chen Ce,', 'en: 陈策,'))).toMatchInlineSnapshot(`
		"hours/en.mdx:16:1 The label “Chen Ce” names nobody who takes part.
		  Fix: Known are: Reporter, Question, Q, Moderator, Host, Interpreter, Answer, A, 陈策. Correct it, or add the person to “speakers” in dispatch.yaml, with this label where it is not the whole name: <id>: { en: [Chen Ce] }.
		hours/en.mdx:32:1 The label “Chen Ce” names nobody who takes part.
		  Fix: Known are: Reporter, Question, Q, Moderator, Host, Interpreter, Answer, A, 陈策. Correct it, or add the person to “speakers” in dispatch.yaml, with this label where it is not the whole name: <id>: { en: [Chen Ce] }.
		people/chen-ce.yaml:1:1 “陈策” is Chinese in the English of “name”.
		  Fix: Write it in English."
	`);
});

test('stops at an office in the wrong language', async () => {
	expect(await found(put('person', 'role: { zh: 处长, en: Director }', 'role: { zh: 处长, en: 处长 }')))
		.toMatchInlineSnapshot(`
		"people/chen-ce.yaml:2:1 “处长” is Chinese in the English of “role”.
		  Fix: Write it in English."
	`);
});

test('reports a name that is spelled otherwise', async () => {
	expect(await found(put('en', 'Ava Proof', 'Ava Proofe'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:121 (names) In “p3” the English has “Ava Proofe”, and people/ava-proof.yaml “Ava Proof”.
		  Fix: Write “Ava Proof”."
	`);
});

test('reports a name that is missing', async () => {
	expect(await found(put('en', 'said Ava Proof, a passenger', 'said a passenger'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:20:1 (names) In “p3” the Chinese names 艾瓦·普鲁夫, and the English has no “Ava Proof”.
		  Fix: Write “Ava Proof”, as people/ava-proof.yaml has it."
	`);
});

test('reports a name that only the English has', async () => {
	expect(await found(put('en', 'Many passengers', 'Chen Ce and many passengers'))).toMatchInlineSnapshot(`
		"lanes/zh.mdx:20:1 (names) In “p3” the English names Chen Ce, and the Chinese has no “陈策”.
		  Fix: Name the same in both; people/chen-ce.yaml has 陈策."
	`);
});

test('reports a term that is translated otherwise', async () => {
	expect(await found(put('en', 'the Landing Pass', 'the harbor ticket'))).toMatchInlineSnapshot(`
		"lanes/en.mdx:12:1 (terms) In “p2” the Chinese has “渡口通票”, and the English no “Landing Pass”.
		  Fix: Write “Landing Pass”, or allow what is there under “also” in content/terms/."
	`);
});

test('takes a form of a term that is allowed', async () => {
	expect(await found(put('en', 'that the fast lane should', 'that the express lane should'))).toBe('');
});

test('reports a person who has two files', async () => {
	expect(
		await found({
			file: 'people/ce-chen.yaml',
			text: 'name: { zh: 陈策, en: Ce Chen, pinyin: Chén Cè }\nrole: { zh: 处长, en: Director }\n',
		}),
	).toMatchInlineSnapshot(`
		"people/ce-chen.yaml:1:1 (unused) No dispatch names “ce-chen” in its facts.
		  Fix: Remove the file, or name the person.
		people/chen-ce.yaml:1:1 (person) 陈策 is the name of people/ce-chen.yaml too.
		  Fix: Keep one file, and use its id everywhere."
	`);
});

test('reports a person whom nobody names', async () => {
	expect(
		await found({
			file: 'people/no-one.yaml',
			text: 'name: { zh: 吴人, en: No One, pinyin: Wú Rén }\nrole: { zh: 旅客, en: Passenger }\n',
		}),
	).toMatchInlineSnapshot(`
		"people/no-one.yaml:1:1 (unused) No dispatch names “no-one” in its facts.
		  Fix: Remove the file, or name the person."
	`);
});

test('takes a person without a country', async () => {
	expect(await found({ file: file.person, replace: 'country: example-land', by: '' })).toBe('');
});

test('reports a term that two files have', async () => {
	expect(await found({ file: 'terms/more.yaml', text: '- { zh: 快船道, en: quick lane }\n' })).toMatchInlineSnapshot(`
		"terms/more.yaml:1:3 The term “快船道” is in isles.yaml already.
		  Fix: Keep one of the two entries."
	`);
});

test('stops at a country, a term, a label and what a quote is about in the wrong language', async () => {
	expect(await found({ file: 'countries.yaml', text: 'example-land: { zh: Example Land, en: 例国 }\n' }))
		.toMatchInlineSnapshot(`
		"countries.yaml:1:17 “example-land.zh” is "Example Land": not Chinese.
		  Fix: Write it in Chinese.
		countries.yaml:1:35 “example-land.en” is "例国": not English.
		  Fix: Write it in English."
	`);
	expect(await found({ file: 'terms/more.yaml', text: '- { zh: night boat, en: 夜班船 }\n' })).toMatchInlineSnapshot(`
		"terms/more.yaml:1:5 “0.zh” is "night boat": not Chinese.
		  Fix: Write it in Chinese.
		terms/more.yaml:1:21 “0.en” is "夜班船": not English.
		  Fix: Write it in English."
	`);
	expect(await found({ file: 'editions/2021-05-07.yaml', text: 'short:\n  lanes: { zh: 快船道, en: 快船道 }\n' }))
		.toMatchInlineSnapshot(`
		"editions/2021-05-07.yaml:2:21 “short.lanes.en” is "快船道": not English.
		  Fix: Write it in English."
	`);
	expect(await found(put('talkFacts', 'chen-ce: {}', 'chen-ce: { zh: [Director Chen], en: [陈处长] }')))
		.toMatchInlineSnapshot(`
		"hours/dispatch.yaml:5:29 “speakers.chen-ce.zh.0” is "Director Chen": not Chinese.
		  Fix: Write it in Chinese.
		hours/dispatch.yaml:5:50 “speakers.chen-ce.en.0” is "陈处长": not English.
		  Fix: Write it in English."
	`);
	expect(await found(put('facts', 'speaker: chen-ce }', 'speaker: chen-ce, about: { zh: on boats, en: 谈新船 } }')))
		.toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:11:51 “quotes.chen-second-batch.about.zh” is "on boats": not Chinese.
		  Fix: Write it in Chinese.
		lanes/dispatch.yaml:11:65 “quotes.chen-second-batch.about.en” is "谈新船": not English.
		  Fix: Write it in English."
	`);
});

test('stops at Chinese in the place of pinyin', async () => {
	expect(await found(put('person', 'pinyin: Chén Cè', 'pinyin: 陈策'))).toMatchInlineSnapshot(`
		"people/chen-ce.yaml:1:30 “name.pinyin” is "陈策": not pinyin.
		  Fix: Write it in letters, such as Lín Zhīyuǎn."
	`);
});

test('stops at a note about the dispatch in the wrong language', async () => {
	expect(
		await found(
			put('facts', 'kind: article', 'note: { zh: The agency corrected it., en: 通讯社已更正。 }\nkind: article'),
		),
	).toMatchInlineSnapshot(`
		"lanes/dispatch.yaml:1:9 “note.zh” is "The agency corrected it.": not Chinese.
		  Fix: Write it in Chinese.
		lanes/dispatch.yaml:1:39 “note.en” is "通讯社已更正。": not English.
		  Fix: Write it in English."
	`);
	expect(
		await found(
			put('facts', 'kind: article', 'note: { zh: 通讯社已更正。, en: The agency corrected it. }\nkind: article'),
		),
	).toBe('');
});
