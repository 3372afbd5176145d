import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes into `<root>/content` invented editions, each of so many dispatches of every shape: what a front page can
 * meet. All of it is made up from the sentences below.
 */
export async function writeEditions(root: string, editions: Record<string, number>): Promise<void> {
	const write = async (file: string, lines: readonly string[]) => {
		const path = join(root, 'content', file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, `${lines.join('\n')}\n`);
	};
	await write(
		'countries.yaml',
		countries.map(([zh, en], at) => `c${at}: { zh: ${zh}, en: ${en} }`),
	);
	for (const [at, [zh, en]] of people.entries())
		await write(`people/p${at}.yaml`, [
			`name: { zh: ${zh}, en: ${en}, pinyin: ${en} }`,
			`role: { zh: 管理员, en: Keeper }`,
			`country: c${at % countries.length}`,
		]);
	let turn = 0;
	for (const [date, count] of Object.entries(editions))
		for (let rank = 0; rank < count; rank++, turn++) {
			const slug = `d${date.replaceAll('-', '')}-${rank + 1}`;
			const dispatch = dispatchOf(slug, turn, rank, count);
			await write(`source/${slug}.txt`, [...dispatch.body, ...dispatch.head]);
			await write(`dispatches/${slug}/zh.mdx`, dispatch.zh);
			await write(`dispatches/${slug}/en.mdx`, dispatch.en);
			if (dispatch.picture) await copyFile(picture, join(root, 'content/dispatches', slug, 'picture.jpg'));
			const lines = dispatch.body.length;
			await write(`dispatches/${slug}/dispatch.yaml`, [
				`kind: ${dispatch.kind}`,
				'agencies: [{ zh: 示例通讯社, en: Example News Agency }]',
				'place: { zh: 云屿, en: Cloud Isle }',
				`date: ${date}`,
				...(dispatch.kind === 'interview' ? [`speakers: { p${turn % people.length}: {} }`] : []),
				`source: { file: ${slug}.txt, body: 1-${lines}, headline: ${lines + 1} }`,
				...(dispatch.quotes.length > 0
					? ['quotes:', ...dispatch.quotes.map(([id, who, mode]) => `  ${id}: { speaker: p${who}, mode: ${mode} }`)]
					: []),
				...(dispatch.places ? placeLines : []),
			]);
		}
}

/** One dispatch: its kind follows from its place in the edition, its words from its turn in the corpus. */
function dispatchOf(slug: string, turn: number, rank: number, count: number) {
	const shapes = count === 1 ? [brief] : rank === 0 ? leads : others;
	const shape = shapes[(count === 1 || rank === 0 ? turn : rank - 1) % shapes.length]!;
	const pool = rank === 0 ? leadHeadlines : headlines;
	const [zhHead, enHead] = pool[(rank === 0 ? count + Math.floor(count / 8) : turn) % pool.length]!;
	const front = (locale: 'zh' | 'en') => [
		'---',
		`headline: ${locale === 'zh' ? zhHead : enHead}`,
		`kicker: ${shape[locale]}`,
		`description: ${locale === 'zh' ? '本文为测试而虚构。' : 'Invented for tests.'}`,
		'---',
		'',
	];
	const [zh, en, body]: [string[], string[], string[]] = [front('zh'), front('en'), []];
	const quotes: [string, number, string][] = [];
	let number = 0;
	const text = (sentences: number, from: number) => {
		const picked = Array.from({ length: sentences }, (_, at) => sentencePool[(from * 5 + at) % sentencePool.length]!);
		return [picked.map(([one]) => one).join(''), picked.map(([, one]) => one).join(' ')] as const;
	};
	const block = (tag: string, id: string, [chinese, english]: readonly [string, string], plain = chinese) => {
		zh.push(`<${tag} id="${id}">`, chinese, `</${tag}>`, '');
		en.push(`<${tag} id="${id}">`, english, `</${tag}>`, '');
		body.push(plain);
	};
	const paragraph = (sentences: number) => block('Paragraph', `p${++number}`, text(sentences, turn + number));
	const open = () => {
		const [chinese, english] = text(2, turn);
		block(
			'Paragraph',
			`p${++number}`,
			[`<Dateline>示例通讯社云屿电</Dateline>${chinese}`, `<Dateline>CLOUD ISLE (Example) —</Dateline> ${english}`],
			`示例通讯社云屿电${chinese}`,
		);
	};
	open();
	for (let part = 0; part < shape.questions; part++) {
		const [question, english] = questionPool[(turn + part) % questionPool.length]!;
		zh.push(`<Exchange id="q${part + 1}" title="${question}">`, '');
		en.push(`<Exchange id="q${part + 1}" title="${english}">`, '');
		const [who, name] = people[turn % people.length]!;
		block('Question', `q${part + 1}-q`, [`**记者：**${question}`, `**Reporter:** ${english}`], `记者：${question}`);
		zh.push('<Answer>', '');
		en.push('<Answer>', '');
		const [chinese, said] = text(4, turn + part);
		const id = `${slug}-s${part}`;
		const isCouplet = part === 0;
		const [clauses, sense] = isCouplet ? couplets[turn % couplets.length]! : text(1, turn + part + 3);
		quotes.push([id, turn % people.length, 'verbatim']);
		block(
			'Paragraph',
			`q${part + 1}-p1`,
			[
				`**${who}：**<Quote id="${id}">${clauses}</Quote>${chinese}`,
				`**${name}:** <Quote id="${id}">${sense}</Quote> ${said}`,
			],
			`${who}：${clauses}${chinese}`,
		);
		zh.push('</Answer>', '', '</Exchange>', '');
		en.push('</Answer>', '', '</Exchange>', '');
	}
	for (let part = 0; part < shape.subheads; part++) {
		block('Subhead', `h${part + 1}`, subheads[part % subheads.length]!);
		for (let voice = 0; voice < 4; voice++) {
			const who = (turn + part * 4 + voice) % people.length;
			const id = `${slug}-v${part}-${voice}`;
			const [chinese, english] = text(1, turn + part * 4 + voice);
			quotes.push([id, who, 'reported']);
			block(
				'Paragraph',
				`p${++number}`,
				[
					`${people[who]![0]}说，<Quote id="${id}">${chinese}</Quote>`,
					`${people[who]![1]} said: <Quote id="${id}">${english}</Quote>`,
				],
				`${people[who]![0]}说，${chinese}`,
			);
		}
	}
	if (shape.places)
		block('Paragraph', `p${++number}`, [
			`开行的渡口是${places.map(([one]) => one).join('、')}。`,
			`The landings are ${places.map(([, one]) => one).join(', ')}.`,
		]);
	if (shape.picture) {
		zh.push(
			'<Figure id="f1" src="picture.jpg" alt="画：一座灯塔。" credit="示例通讯社">',
			'图为灯塔。',
			'</Figure>',
			'',
		);
		en.push(
			'<Figure id="f1" src="picture.jpg" alt="Drawing: a lighthouse." credit="Example">',
			'The lighthouse.',
			'</Figure>',
			'',
		);
		body.push('图为灯塔。');
	}
	for (let more = 0; more < shape.paragraphs; more++) paragraph(3);
	return { kind: shape.kind, body, head: [zhHead], zh, en, quotes, places: shape.places, picture: shape.picture };
}

const shape = (kind: string, zh: string, en: string, rest: Partial<Shape>): Shape => ({
	kind,
	zh,
	en,
	questions: 0,
	subheads: 0,
	paragraphs: 0,
	places: false,
	picture: false,
	...rest,
});

const interview = shape('interview', '专访', 'Interview', { questions: 3 });
const long = shape('article', '通讯', 'Feature', { paragraphs: 9 });
const roll = shape('article', '众说', 'Voices', { subheads: 3 });
const brief = shape('article', '简讯', 'Brief', { paragraphs: 1 });
const table = shape('article', '航讯', 'Ferries', { paragraphs: 3, places: true });
const view = shape('article', '图片', 'Picture', { paragraphs: 6, picture: true });
const talk = shape('interview', '答问', 'Answers', { questions: 1 });

const leads = [interview, view, interview, long];
const others = [roll, table, view, talk, long, brief, brief, long, brief, brief, brief, talk, brief, brief];

/** An invented picture of the fixture site. */
const picture = join(import.meta.dirname, 'fixtures/site/content/dispatches/lighthouse-lit/lighthouse.jpg');

const couplets = [
	['山记得每一场雨，海记得每一座山。', 'The mountain remembers every rain; the sea remembers every mountain.'],
	['桥要造在路上，灯要亮在夜里。', 'A bridge belongs on the road; a lamp belongs in the night.'],
] as const;

const leadHeadlines = [
	['江豚重回旧桥下　渔民新上护渔船', 'Porpoises Return Beneath the Old Bridge'],
	['小雪无雪', 'Minor Snow, and No Snow'],
	['江豚重回旧桥下　渔民新上护渔船', 'Porpoises Return Beneath the Old Bridge, Fishermen Take to Patrol Boats'],
	['引活水　润旱塬　安农家', 'Bringing Water to the Dry Plateau'],
	[
		'古籍普查历时十八年完成，两千九百余家单位目录向读者开放检索',
		'Survey of Ancient Books Is Complete after Eighteen Years, and Its Catalogue Opens to Readers',
	],
	['守灯塔的人还在守', 'The Keepers Stay'],
	['书要放在人手里', 'Put the Book in a Hand'],
] as const;

const headlines = [
	['十二座岛的管灯人谈：夜里为什么还要亮灯', 'Twelve Keepers on Why the Lamps Still Burn at Night'],
	[
		'渡船公布冬季班期：新增夜班四十六班，三条老航线恢复开行',
		'Winter Timetable Adds Forty-Six Night Boats and Brings Back Three Old Lines',
	],
	['一粒种子记得一座山', 'A Seed Remembers a Mountain'],
	['守灯塔的人', 'The Lighthouse Keepers'],
	['联合公报', 'A Joint Communiqué'],
	['沙丘之下古渠重现', 'An Old Canal Comes to Light under the Dunes'],
	['冬麦播种结束', 'Winter Sowing Is Complete'],
	['桥是走出来的', 'A Bridge Is Made by Walking'],
	[
		'渡口的最后一个秋天，船工把船桨交给了孙女',
		'In the Ferry’s Last Autumn, the Boatman Hands His Oar to His Granddaughter',
	],
	['GPS测桥新法推广到二十四岛', 'GPS Survey of Bridges Reaches Twenty-Four Isles'],
	['五市就界河巡查达成一致', 'Five Cities Agree on Patrols'],
] as const;

const sentencePool = [
	[
		'旧桥上下游十二里江段去年记录到江豚二百六十一次，为有记录以来最多。',
		'Along twelve miles of the old bridge’s reach, porpoises were counted 261 times last year, more than ever before.',
	],
	['观测员四十三人里有三十九人过去打鱼。', 'Of the 43 observers, 39 used to fish.'],
	[
		'他们认得水声，知道哪一道纹是风，哪一道纹是鱼。',
		'They know the water by its sound, and which ripple is wind and which is fish.',
	],
	['报告的附录里，每一次记录都有观测员的名字。', 'In the annex each count bears the name of its observer.'],
	[
		'护渔船今年新增十六条，船员按月领薪，冬季另有培训。',
		'This year the patrol has 16 more boats, with monthly pay and winter courses for the crews.',
	],
	[
		'上岸的家庭，有一半在江边开了店，另一半仍在江上，只是不再下网。',
		'Half of the families that came ashore keep shops by the river; the other half are still on it, but cast no nets.',
	],
	['明年的观测从二月开始，增加夜间听音。', 'Next year’s count begins in February and adds listening at night.'],
	['看不见的时候，可以听见。', 'What cannot be seen can be heard.'],
	[
		'航道部门说，限速不影响全程时间，因为省下的是等闸的时间。',
		'The channel office says the speed limit costs no time, since what it saves is the wait at the lock.',
	],
	[
		'去年冬天，一头幼豚误入回水湾，三个村的人轮流守了九天，等涨水把它送出去。',
		'Last winter a calf strayed into a backwater, and people of three villages watched for nine days until high water carried it out.',
	],
	['守夜的人名也写进了报告，在第四十二页。', 'Those who watched are named too, on page 42.'],
] as const;

const questionPool = [
	['数字从哪里来？', 'Where do the figures come from?'],
	['渔民上岸以后做什么？', 'What do the fishermen do ashore?'],
	['明年怎么听？', 'How will they listen next year?'],
] as const;

const subheads = [
	['书架之间', 'Between the shelves'],
	['借书的人', 'Those who borrow'],
	['明天的阅览室', 'The reading room of tomorrow'],
] as const;

const people = [
	['沈若兰', 'Shen Ruolan'],
	['陶一鸣', 'Tao Yiming'],
	['罗松', 'Luo Song'],
	['韩晓棠', 'Han Xiaotang'],
	['马文渊', 'Ma Wenyuan'],
	['叶青禾', 'Ye Qinghe'],
	['古丽娜', 'Guli Na'],
	['丁小满', 'Ding Xiaoman'],
	['秦岭南', 'Qin Lingnan'],
	['白露', 'Bai Lu'],
	['方知远', 'Fang Zhiyuan'],
	['许明月', 'Xu Mingyue'],
	['诺瓦·桑普尔', 'Nova Sample'],
] as const;

const countries = [
	['云屿', 'Cloud Isle'],
	['雾湾', 'Mist Bay'],
	['样岛', 'Sample Isle'],
	['长洲', 'Long Shoal'],
] as const;

const places = [
	['东港', 'East Haven'],
	['鹿岛', 'Deer Isle'],
	['石湾', 'Stone Bay'],
	['南桥', 'South Bridge'],
	['白沙', 'White Sands'],
	['大礁', 'Great Reef'],
] as const;

const placeLines = [
	'places:',
	'  - title: { zh: 恢复航线, en: Lines brought back }',
	'    names:',
	...places.map(([zh, en]) => `      - { zh: ${zh}, en: ${en} }`),
];

interface Shape {
	kind: string;
	zh: string;
	en: string;
	questions: number;
	subheads: number;
	paragraphs: number;
	places: boolean;
	picture: boolean;
}
