import { expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { Decisions } from '../../src/draft/decisions.ts';
import { knowledgeOf } from '../../src/draft/knowledge.ts';
import { draftPage } from '../../src/draft/page-draft.ts';
import { proveWhole } from '../../src/draft/proof.ts';
import type { DraftBlock } from '../../src/draft/segments.ts';
import { fixtureSite } from '../fixtures/site.ts';

// Shapes of pages, all of them invented, as short as the shape allows.

const knowledge = await knowledgeOf(fixtureSite);

/** What a page is taken for: its dispatches with their blocks, and what was left over. */
async function outline(page: string): Promise<string> {
	const draft = (await draftPage(Buffer.from(page), knowledge, new Decisions()))!;
	expect(proveWhole(draft).faults).toEqual([]);
	const dispatches = draft.dispatches.map((one) =>
		[
			[one.kind, one.agency, one.place, one.date, one.headline, one.subtitle].map((fact) => fact ?? '-').join(' | '),
			...one.bylines.map(({ person, role }) => `  ${role} ${person}`),
			...one.speakers.map(({ id, labels }) => `  ${id} ${labels.join(' ')}`.trimEnd()),
			...one.quotes.map(
				({ id, mode = kinds[one.kind].quoteMode, relays }) => `  ${id}: ${mode}${relays ? `, words of ${relays}` : ''}`,
			),
			...one.blocks.flatMap((block) => lines(block, '  ')),
		].join('\n'),
	);
	return [...dispatches, ...draft.leftovers.map(({ what, text }) => `left over: ${what}: ${text}`)].join('\n');
}

function lines(block: DraftBlock, indent: string): string[] {
	if (block.block === 'List') return [`${indent}List`, ...block.items.flatMap((item) => lines(item, `${indent}  `))];
	if (block.block === 'Table')
		return [`${indent}Table ${block.id}: ${block.rows.map(({ cells }) => cells.join(' ')).join(' / ')}`];
	if (block.block === 'Exchange')
		return [
			`${indent}${block.id} “${block.title}”`,
			...block.turns.flatMap(({ parts }) => parts.flatMap((part) => lines(part, `${indent}  `))),
		];
	return [`${indent}${block.id}: ${block.text}`];
}

test('two dispatches without an empty line or a line set in', async () => {
	expect(
		await outline(`群岛开放新码头
样刊电讯社雾湾2031年5月3日电 雾湾新码头3日启用，可同时停靠六
艘渡船。码头有候船室和行李房，老人和孩子有专门的座位，轮椅
可以直接上船。
码头管理处主任顾名说，新码头比旧码头近二百米，“少走二百
米，老人少歇一次”。
旧码头将改作渔市。
（记者贾设问）
灯塔博物馆闭馆一月
样刊电讯社云屿5月3日电（摄影：贾设问）云屿灯塔博物馆3日起闭馆
整修，6月3日重新开放。
`),
	).toMatchInlineSnapshot(`
		"article | 样刊电讯社 | 雾湾 | 2031-05-03 | 群岛开放新码头 | -
		  reporter jia-shewen
		  gu-ming-1: reported
		  p1: 样刊电讯社雾湾2031年5月3日电雾湾新码头3日启用，可同时停靠六艘渡船。码头有候船室和行李房，老人和孩子有专门的座位，轮椅可以直接上船。
		  p2: 码头管理处主任顾名说，新码头比旧码头近二百米，“少走二百米，老人少歇一次”。
		  p3: 旧码头将改作渔市。
		  sign-off: （记者贾设问）
		article | 样刊电讯社 | 云屿 | 2031-05-03 | 灯塔博物馆闭馆一月 | -
		  photographer jia-shewen
		  p1: 样刊电讯社云屿5月3日电（摄影：贾设问）云屿灯塔博物馆3日起闭馆整修，6月3日重新开放。"
	`);
});

test('a paper’s own dispatches, each under its headline', async () => {
	expect(
		await outline(`要闻                      2032年1月2日

群岛开放新码头

本报雾湾12月31日电 （记者 贾设问） 雾湾新码头3日启用，可同时停靠六艘渡船。

灯塔博物馆闭馆一月

本报讯（记者贾设问）云屿灯塔博物馆3日起闭馆整修。

潮汐表重印

样刊电讯社云屿1月1日电 《群岛潮汐表》1日重印，印数一千册。

下转第二版
`),
	).toMatchInlineSnapshot(`
		"article | - | 雾湾 | 2031-12-31 | 群岛开放新码头 | -
		  reporter jia-shewen
		  p1: 本报雾湾12月31日电（记者贾设问）雾湾新码头3日启用，可同时停靠六艘渡船。
		article | - | - | - | 灯塔博物馆闭馆一月 | -
		  reporter jia-shewen
		  p1: 本报讯（记者贾设问）云屿灯塔博物馆3日起闭馆整修。
		article | 样刊电讯社 | 云屿 | 2032-01-01 | 潮汐表重印 | -
		  p1: 样刊电讯社云屿1月1日电《群岛潮汐表》1日重印，印数一千册。
		left over: date of the page: 要闻                      2032年1月2日
		left over: pointer to another page: 下转第二版"
	`);
});

test('an interview under 问 and 答, and whom the headline says it is with', async () => {
	expect(
		await outline(`桥要修，路要通
——访群岛桥梁所所长林述

    问：桥什么时候修？
    答：明年春天。材料已经运到，工人正在培训。
    我们还请了老工匠。
    问：路呢？
    答：一起修。
`),
	).toMatchInlineSnapshot(`
		"interview | - | - | - | 桥要修，路要通 | ——访群岛桥梁所所长林述
		  lin-shu
		  lin-shu-1: verbatim
		  q1 “桥什么时候修？”
		    q1-q: 问：桥什么时候修？
		    q1-p1: 答：明年春天。材料已经运到，工人正在培训。
		    q1-p2: 我们还请了老工匠。
		  q2 “路呢？”
		    q2-q: 问：路呢？
		    q2-p1: 答：一起修。"
	`);
});

test('an interview in traditional script', async () => {
	expect(
		await outline(`樣刊電訊社雲嶼9月1日電 群島橋樑所所長林述1日接受記者專訪。

記者：橋什麼時候修好？

林述：明年春天。現在還在備料。
`),
	).toMatchInlineSnapshot(`
		"interview | 樣刊電訊社 | 雲嶼 | - | - | -
		  lin-shu
		  intro: 樣刊電訊社雲嶼9月1日電群島橋樑所所長林述1日接受記者專訪。
		  q1 “橋什麼時候修好？”
		    q1-q: 記者：橋什麼時候修好？
		    q1-p1: 林述：明年春天。現在還在備料。"
	`);
});

test('a speech with its date, its place and whoever delivers it', async () => {
	expect(
		await outline(`在群岛会议开幕式上的讲话
（2031年5月3日，云屿）
群岛会议主席　甄举例

各位代表，朋友们：

今天，我们在云屿相聚。海把我们分开，也把我们连在一起。
`),
	).toMatchInlineSnapshot(`
		"speech | - | 云屿 | 2031-05-03 | 在群岛会议开幕式上的讲话 | -
		  zhen-juli
		  p1: （2031年5月3日，云屿）
		  h1: 群岛会议主席　甄举例
		  p2: 各位代表，朋友们：
		  p3: 今天，我们在云屿相聚。海把我们分开，也把我们连在一起。"
	`);
});

test('a word with the hyphen that it has elsewhere, figures that meet, and marks of Markdown', async () => {
	expect(
		await outline(`样刊电讯社云屿2031年9月1日电 系统由open-source团队维护，open-
source是其名。编号为*12
34_的{灯}<亮>了。
`),
	).toMatchInlineSnapshot(`
		"article | 样刊电讯社 | 云屿 | 2031-09-01 | - | -
		  p1: 样刊电讯社云屿2031年9月1日电系统由open-source团队维护，open-source是其名。编号为*1234_的{灯}<亮>了。"
	`);
});

test('a page in English', async () => {
	expect(
		await outline(`Boats Come Home at Dusk

MIST BAY, Dec. 26, 2032 (Example News Agency) -- All boats of the isles were
back in the bay at dusk on Dec. 26, after three days of fog. The har-
bour office said no boat was missing.

The fog is to lift on Monday.
`),
	).toMatchInlineSnapshot(`
		"article | Example News Agency | Mist Bay | 2032-12-26 | Boats Come Home at Dusk | -
		  p1: MIST BAY, Dec. 26, 2032 (Example News Agency) -- All boats of the isles were back in the bay at dusk on Dec. 26, after three days of fog. The harbour office said no boat was missing.
		  p2: The fog is to lift on Monday.
		left over: hyphen of a divided word, now “harbour”: -"
	`);
});

test('an article in English, with what people say in it', async () => {
	expect(
		await outline(`Ferries to Run Through the Night

MIST BAY, May 3, 2031 (Specimen Wire) -- Ferries between Mist Bay
and Cloud Isle will run through the night from June 1, the Isles
Ferry Office said on Saturday.

"The night boat is the one that people miss most," said Ada Trial,
director of the Isles Ferry Office. She said that four boats would
be added.

Tom Mock, a fisherman of Cloud Isle, said that he had waited for
this for eleven years.

What passengers say

Passengers welcomed the plan.

(End)
`),
	).toMatchInlineSnapshot(`
		"article | Specimen Wire | Mist Bay | 2031-05-03 | Ferries to Run Through the Night | -
		  ada-trial-1: verbatim
		  ada-trial-2: reported
		  tom-mock-1: reported
		  p1: MIST BAY, May 3, 2031 (Specimen Wire) -- Ferries between Mist Bay and Cloud Isle will run through the night from June 1, the Isles Ferry Office said on Saturday.
		  p2: "The night boat is the one that people miss most," said Ada Trial, director of the Isles Ferry Office. She said that four boats would be added.
		  p3: Tom Mock, a fisherman of Cloud Isle, said that he had waited for this for eleven years.
		  h1: What passengers say
		  p4: Passengers welcomed the plan.
		  sign-off: (End)"
	`);
});

test('a press conference in English', async () => {
	expect(
		await outline(`Isles Weather Office Holds Press Conference

MIST BAY, May 3, 2031 (Specimen Wire) -- Director Ada Trial and Deputy
Director Tom Mock of the Isles Weather Office held a press conference in Mist Bay on Saturday.

Moderator: Good morning. The first question, please.

Gazette reporter: Will the rains come early this year?

Ada Trial: They will come eleven days early. Nobody should be surprised by a wet roof.

Q: How sure are you?

Tom Mock: We were right 87 percent of the time last year.

Moderator: Thank you all.
`),
	).toMatchInlineSnapshot(`
		"press-conference | Specimen Wire | Mist Bay | 2031-05-03 | Isles Weather Office Holds Press Conference | -
		  ada-trial
		  tom-mock
		  ada-trial-1: verbatim
		  tom-mock-1: verbatim
		  intro: MIST BAY, May 3, 2031 (Specimen Wire) -- Director Ada Trial and Deputy Director Tom Mock of the Isles Weather Office held a press conference in Mist Bay on Saturday.
		  intro-2: Moderator: Good morning. The first question, please.
		  q1 “Will the rains come early this year?”
		    q1-q: Gazette reporter: Will the rains come early this year?
		    q1-p1: Ada Trial: They will come eleven days early. Nobody should be surprised by a wet roof.
		  q2 “How sure are you?”
		    q2-q: Q: How sure are you?
		    q2-p1: Tom Mock: We were right 87 percent of the time last year.
		    q2-q2: Moderator: Thank you all."
	`);
});

test('words of somebody else that an answer passes on are theirs', async () => {
	expect(
		await outline(`与林疏谈灯塔

样刊电讯社云屿2031年5月3日电 灯塔3日亮灯，林疏答记者问。

记者：灯塔为什么重要？

林疏：甄举例说，灯亮一夜，船回一队，群岛从此不怕夜航。

记者：以后呢？

林疏：明年还要在东口再修一座同样高的灯塔。
`),
	).toMatchInlineSnapshot(`
		"interview | 样刊电讯社 | 云屿 | 2031-05-03 | 与林疏谈灯塔 | -
		  lin-shu-2
		  lin-shu-2-1: reported, words of zhen-juli
		  lin-shu-2-2: verbatim
		  intro: 样刊电讯社云屿2031年5月3日电灯塔3日亮灯，林疏答记者问。
		  q1 “灯塔为什么重要？”
		    q1-q: 记者：灯塔为什么重要？
		    q1-p1: 林疏：甄举例说，灯亮一夜，船回一队，群岛从此不怕夜航。
		  q2 “以后呢？”
		    q2-q: 记者：以后呢？
		    q2-p1: 林疏：明年还要在东口再修一座同样高的灯塔。"
	`);
});

test('a communiqué in two columns of which the first is longer, with full-width figures and numbered articles', async () => {
	expect(
		await outline(`云屿时报　　２０３１年５月８日　星期四　　　第二版

群岛渡口论坛发表《云屿公报》
—— 设立互通基金　夜班船加倍

　　样刊电讯社云屿５月７日电          　　第二条　各方将在样岛设
（记者林试 周样） 群岛渡口论        立秘书处，秘书长任期两年
坛７日在云屿闭幕，与会的２４        半。
个岛屿代表发表《云屿公报》。        　　论坛期间，各方还签署了
全文如下：                          ２８项合作协议。
　　第一条　与会代表一致认          　　（完）
为，过去三年，各岛新开航线          　　　　　　　　下转第三版
１２条，旅客总量达１．２亿人
次，比三年前增长近三成，各方
承诺：
　　（一）统一票务标准；
　　（二）把夜班船增加一倍。
`),
	).toMatchInlineSnapshot(`
		"article | 样刊电讯社 | 云屿 | 2031-05-07 | 群岛渡口论坛发表《云屿公报》 | ——设立互通基金　夜班船加倍
		  reporter lin-shi
		  reporter zhou-yang
		  p1: 样刊电讯社云屿５月７日电（记者林试 周样）群岛渡口论坛７日在云屿闭幕，与会的２４个岛屿代表发表《云屿公报》。全文如下：
		  p2: 第一条　与会代表一致认为，过去三年，各岛新开航线１２条，旅客总量达１．２亿人次，比三年前增长近三成，各方承诺：
		  List
		    p3: （一）统一票务标准；
		    p4: （二）把夜班船增加一倍。
		  p5: 第二条　各方将在样岛设立秘书处，秘书长任期两年半。
		  p6: 论坛期间，各方还签署了２８项合作协议。
		  sign-off: （完）
		left over: date of the page: 云屿时报　　２０３１年５月８日　星期四　　　第二版
		left over: pointer to another page: 下转第三版"
	`);
});
