import { expect, test } from 'vitest';
import type { Change } from '../fixture.ts';
import { file, foundOneAfterOther, put, textOf } from './desk.ts';

// Each row: a mistake, words of the fix that is printed, and what it says to write. Then nothing is reported.

const both = (replace: string, by: string): Change[] => [put('zh', replace, by), put('en', replace, by)];
const talk = (replace: string, by: string): Change[] => [put('talkZh', replace, by), put('talkEn', replace, by)];
const put2 = (zh: [string, string], en: [string, string]): Change[] => [put('zh', ...zh), put('en', ...en)];
const signOff = {
	zh: '\n<SignOff id="sign-off">\n（样刊社雾湾5月7日电）\n</SignOff>\n',
	en: '\n<SignOff id="sign-off">\n(Specimen Wire, Mist Bay, May 7)\n</SignOff>\n',
};
const more = (text: string | Uint8Array): Change => ({ file: 'source/more.txt', text });
const gone = (path: string): Change => ({ file: path, text: null });
const sum = '9ae788042e1a7ec3018299298c23864e1fe82c927e52ab1ccff35b8984bef0b6';

test.each<[string, Change[], string, Change[]]>([
	// Who speaks
	[
		'a label that names nobody',
		[put('talkEn', '**Chen Ce:** Yes', '**Director Chen:** Yes')],
		'<id>: { en: [Director Chen] }',
		[put('talkFacts', 'chen-ce: {}', 'chen-ce: { en: [Director Chen] }')],
	],
	[
		'a label in one language',
		[put('talkEn', '**Chen Ce:** Yes', 'Yes')],
		'Let both say who speaks',
		[put('talkEn', 'Yes', '**Chen Ce:** Yes')],
	],
	[
		'labels of two people',
		[put('talkEn', '**Chen Ce:** Yes', '**Reporter:** Yes')],
		'Let both name the same',
		[put('talkEn', '**Reporter:** Yes', '**Chen Ce:** Yes')],
	],
	[
		'“by” against the label',
		talk('<Question id="q2-q">', '<Question id="q2-q" by="chen-ce">'),
		'Correct “by”, in both languages, or leave it out',
		talk(' by="chen-ce"', ''),
	],
	[
		'a quote of somebody else',
		[put('talkFacts', 'source:', 'quotes: { chen-eight-kilometres: { speaker: ava-proof } }\nsource:')],
		'write “relays”',
		[put('talkFacts', 'speaker: ava-proof', 'relays: ava-proof')],
	],
	[
		'a quote of nobody',
		[put('facts', '  chen-second-batch: { speaker: chen-ce }\n', '')],
		'Add “chen-second-batch: { speaker: <id of a person> }” under “quotes”',
		[put('facts', 'quotes:', 'quotes:\n  chen-second-batch: { speaker: chen-ce }')],
	],
	[
		'a speaker whom nobody names',
		[put('facts', 'speaker: chen-ce', 'speaker: ava-proof')],
		'Write “speaker: chen-ce”',
		[put('facts', 'speaker: ava-proof', 'speaker: chen-ce')],
	],
	[
		'verbatim words without marks',
		[put('facts', '{ speaker: chen-ce }', '{ speaker: chen-ce, mode: verbatim }')],
		'Write “mode: reported”',
		[put('facts', '{ speaker: chen-ce, mode: verbatim', '{ speaker: chen-ce, mode: reported')],
	],
	[
		'reported words in marks',
		[put('facts', ', mode: verbatim', '')],
		'Write “mode: verbatim”',
		[put('facts', '{ speaker: ava-proof', '{ speaker: ava-proof, mode: verbatim')],
	],
	[
		'a quote in one language',
		[put('en', '<Quote id="chen-second-batch">', ''), put('en', 'in 2022.</Quote>', 'in 2022.')],
		'Mark the same words in the segment “p2” of en.mdx with <Quote id="chen-second-batch">',
		[
			put('en', 'the new boats', '<Quote id="chen-second-batch">the new boats'),
			put('en', 'in 2022.', 'in 2022.</Quote>'),
		],
	],
	[
		'a quote over other words',
		[
			put(
				'en',
				'the new boats are 20 percent faster on average, and the second batch will enter service in 2022.</Quote>',
				'the new boats</Quote> are 20 percent faster on average, and the second batch will enter service in 2022.',
			),
		],
		'Mark the same words in both',
		[put('en', 'boats</Quote>', 'boats'), put('en', '2022.', '2022.</Quote>')],
	],
	[
		'a label that is not marked',
		[put('talkZh', '**陈策：**', '陈策：')],
		'Write **陈策：**',
		[put('talkZh', '陈策：<', '**陈策：**<')],
	],
	[
		'a label that is not marked, in English',
		[put('talkEn', '**Reporter:**', 'Reporter:')],
		'Write **Reporter:**',
		[put('talkEn', 'Reporter:', '**Reporter:**')],
	],
	// Ids
	[
		'an id that is missing',
		both('<Paragraph id="p3">', '<Paragraph>'),
		'Write <Paragraph id="…">, with the same id in both',
		both('<Paragraph>', '<Paragraph id="p3">'),
	],
	[
		'an id in one language',
		[put('en', '<Paragraph id="p3">', '<Paragraph id="p4">')],
		'correct the id so that it is the same in both',
		[put('en', '<Paragraph id="p4">', '<Paragraph id="p3">')],
	],
	[
		'a reserved word',
		both('id="p3"', 'id="cite"'),
		'Choose another id, in both languages',
		both('id="cite"', 'id="voices"'),
	],
	['capitals', both('id="p3"', 'id="P3"'), 'beginning with a letter: p3', both('id="P3"', 'id="p3"')],
	[
		'an id twice',
		both('id="p3"', 'id="p2"'),
		'choose another id here',
		[
			put('zh', '<Paragraph id="p2">\n旅客', '<Paragraph id="p3">\n旅客'),
			put('en', '<Paragraph id="p2">\n“', '<Paragraph id="p3">\n“'),
		],
	],
	['an id of the frontmatter', both('id="p3"', 'id="headline"'), 'choose another id', both('id="headline"', 'id="p3"')],
	[
		'a quote id of two dispatches',
		talk('chen-eight-kilometres', 'chen-second-batch'),
		'Choose another quote id, in both languages',
		talk('chen-second-batch', 'chen-on-june'),
	],
	[
		'texts in another order',
		[put('en', 'id="p1"', 'id="px"'), put('en', 'id="p2"', 'id="p1"'), put('en', 'id="px"', 'id="p2"')],
		'Keep the order of zh.mdx: p1, p2, h1, p3, sign-off',
		[put('en', 'id="p2"', 'id="px"'), put('en', 'id="p1"', 'id="p2"'), put('en', 'id="px"', 'id="p1"')],
	],
	// Characters
	[
		'a radical',
		[put('zh', 'description: 雾湾渡口', 'description: 雾湾渡\u2f1d')],
		'Write “口”',
		[put('zh', '\u2f1d', '口')],
	],
	[
		'a letter written as two',
		[put('person', 'Chén', 'Che\u0301n')],
		'Write it as one character: “é”',
		[put('person', 'Che\u0301n', 'Chén')],
	],
	[
		'a character without width',
		[put('en', 'three landings on', 'three\u200b landings on')],
		'Delete it',
		[put('en', '\u200b', '')],
	],
	['a soft hyphen', [put('zh', '12艘新船', '12艘\u00ad新船')], 'Delete it', [put('zh', '\u00ad', '')]],
	[
		'a control of direction',
		[put('en', 'three landings on', 'three \u202elandings on')],
		'Delete it',
		[put('en', '\u202e', '')],
	],
	[
		'a lost byte',
		[put('en', 'three landings on', 'thr\ufffde landings on')],
		'Write the character that is meant',
		[put('en', '\ufffd', 'e')],
	],
	[
		'half-width marks',
		[put('zh', '宣布，三个渡口将设', '宣布,三个渡口将设')],
		'Write “布，”',
		[put('zh', '布,', '布，')],
	],
	['a half-width stop', [put('zh', '将设快船道。', '将设快船道.')], 'Write “道。”', [put('zh', '道.', '道。')]],
	[
		'full-width marks',
		[put('en', 'on average, and', 'on average， and')],
		'Write “average,”',
		[put('en', 'average，', 'average,')],
	],
	[
		'straight quotation marks',
		[put('en', 'the Landing Pass', 'the "Landing Pass"')],
		'Write “ and ”',
		[put('en', '"Landing Pass"', '“Landing Pass”')],
	],
	[
		'a straight apostrophe',
		[put('en', 'What passengers say', "What the passengers' friends say")],
		'Write ’',
		[put('en', "'", '’')],
	],
	[
		'a lone quotation mark',
		[put('en', '“<Quote id="proof', '<Quote id="proof')],
		'Add the mark that opens or closes it',
		[put('en', '<Quote id="proof', '“<Quote id="proof')],
	],
	[
		'two kinds of quotation marks',
		[put('zh', 'description: 雾湾渡口处', 'description: 「雾湾」“渡口处”')],
		'Write one kind',
		[put('zh', '「雾湾」', '“雾湾”')],
	],
	['a space', [put('zh', 'description: 雾湾', 'description: 雾 湾')], 'Delete the space', [put('zh', '雾 湾', '雾湾')]],
	[
		'traditional characters',
		[put('zh', 'description: 雾湾', 'description: 霧灣')],
		'Write “雾湾”',
		[put('zh', '霧灣', '雾湾')],
	],
	// Days
	[
		'a day of the week',
		[put('en', 'on May 7 that', 'on Thursday, May 7, that')],
		'Write Friday',
		[put('en', 'Thursday', 'Friday')],
	],
	[
		'a day of the week in Chinese',
		[put('zh', 'description: 雾湾渡口处5月7日', 'description: 雾湾渡口处5月7日（星期四）')],
		'Write 星期五',
		[put('zh', '星期四', '星期五')],
	],
	[
		'a dateline of another day',
		[put('en', 'MIST BAY, May 7', 'MIST BAY, May 8')],
		'the date of the facts is the dateline’s',
		[put('en', 'MIST BAY, May 8', 'MIST BAY, May 7')],
	],
	[
		'a date of no calendar',
		[put('facts', '2021-05-07', '2021-02-30')],
		'such as 2019-04-28',
		[put('facts', '2021-02-30', '2021-05-07')],
	],
	// The two languages
	[
		'a name spelled otherwise',
		[put('en', 'Ava Proof', 'Ava Proofe')],
		'Write “Ava Proof”',
		[put('en', 'Ava Proofe', 'Ava Proof')],
	],
	[
		'a name that is missing',
		[put('en', 'said Ava Proof, a', 'said a')],
		'Write “Ava Proof”',
		[put('en', 'said a', 'said Ava Proof, a')],
	],
	[
		'a name in English alone',
		[
			put('zh', 'description: 雾湾渡口处', 'description: 渡口处'),
			put('en', 'description: Three', 'description: Chen Ce says that three'),
		],
		'people/chen-ce.yaml has 陈策',
		[put('zh', 'description: 渡口处', 'description: 陈策介绍，雾湾渡口处')],
	],
	[
		'a term',
		[put('en', 'the Landing Pass', 'the harbor ticket')],
		'Write “Landing Pass”',
		[put('en', 'harbor ticket', 'Landing Pass')],
	],
	[
		'a term that may be allowed',
		[put('en', 'the Landing Pass', 'the harbor ticket')],
		'allow what is there under “also”',
		[{ file: 'terms/isles.yaml', replace: 'en: Landing Pass', by: 'en: Landing Pass, also: [harbor ticket]' }],
	],
	[
		'Chinese in the English',
		[put('en', 'What passengers say', '旅客反应')],
		'Write it in English',
		[put('en', '旅客反应', 'Passengers respond')],
	],
	[
		'English in the Chinese',
		[put('zh', 'kicker: 渡口', 'kicker: Landings and lanes')],
		'Write it in Chinese',
		[put('zh', 'Landings and lanes', '渡口')],
	],
	[
		'a title that is missing',
		[put('talkEn', ' title="When does it open?"', '')],
		'Write <Exchange id="q1" title="…">',
		[put('talkEn', '<Exchange id="q1">', '<Exchange id="q1" title="When does it open?">')],
	],
	[
		'Chinese for pinyin',
		[put('person', 'pinyin: Chén Cè', 'pinyin: 陈策')],
		'Write it in letters',
		[put('person', 'pinyin: 陈策', 'pinyin: Chén Cè')],
	],
	[
		'a sentence that is missing',
		[put('en', ' Many passengers hope for more boats at night, and that the fare will stay the same.', '')],
		'Translate what is missing',
		[
			put(
				'en',
				'Sample Isle.',
				'Sample Isle. Many hope for more boats at night, and that the fare will stay the same.',
			),
		],
	],
	[
		'a term twice',
		[{ file: 'terms/more.yaml', text: '- { zh: 快船道, en: quick lane }\n' }],
		'Keep one of the two',
		[gone('terms/more.yaml')],
	],
	[
		'a person twice',
		[
			{
				file: 'people/ce-chen.yaml',
				text: 'name: { zh: 陈策, en: Ce Chen, pinyin: Chén Cè }\nrole: { zh: 处长, en: Director }\n',
			},
		],
		'Keep one file',
		[gone('people/ce-chen.yaml')],
	],
	// The received text
	[
		'characters that differ',
		[put('zh', '第二批', '第三批')],
		"Write the source's text: “二批船",
		[put('zh', '第三批', '第二批')],
	],
	[
		'lines that begin elsewhere',
		[put('facts', 'body: 2-9', 'body: 4-8')],
		'Write body: 2-9',
		[put('facts', 'body: 4-8', 'body: 2-9')],
	],
	[
		'a headline elsewhere',
		[put('facts', 'headline: 1', 'headline: 7')],
		'Write headline: 1',
		[put('facts', 'headline: 7', 'headline: 1')],
	],
	[
		'lines beyond the end',
		[put('facts', 'body: 2-9', 'body: 2-19')],
		'The source ends at line 9',
		[put('facts', '2-19', '2-9')],
	],
	['lines backwards', [put('facts', 'body: 2-9', 'body: 9-2')], 'Write first-last', [put('facts', '9-2', '2-9')]],
	[
		'a headline that was forgotten',
		[put('facts', '  headline: 1\n', '')],
		'Add them to the range of a dispatch',
		[put('facts', 'body: 2-9', 'body: 2-9\n  headline: 1')],
	],
	[
		'lines of nobody',
		[put('zh', signOff.zh, ''), put('en', signOff.en, ''), put('facts', 'body: 2-9', 'body: 2-8')],
		'page furniture to its `skip`',
		[put('facts', 'body: 2-8', 'body: 2-8\n  skip: 9')],
	],
	[
		'a paragraph left out',
		[put('zh', signOff.zh, ''), put('en', signOff.en, '')],
		'Add what is missing',
		put2(
			['也希望票价保持不变。\n</Paragraph>\n', `也希望票价保持不变。\n</Paragraph>\n${signOff.zh}`],
			['stay the same.\n</Paragraph>\n', `stay the same.\n</Paragraph>\n${signOff.en}`],
		),
	],
	[
		'a paragraph of nowhere',
		put2(
			['<Subhead', '<Paragraph id="p2b">\n渡口处没有说票价。\n</Paragraph>\n\n<Subhead'],
			['<Subhead', '<Paragraph id="p2b">\nNo fares were given.\n</Paragraph>\n\n<Subhead'],
		),
		'Remove it from both languages',
		put2(
			['<Paragraph id="p2b">\n渡口处没有说票价。\n</Paragraph>\n\n', ''],
			['<Paragraph id="p2b">\nNo fares were given.\n</Paragraph>\n\n', ''],
		),
	],
	[
		'a source of another name',
		[put('facts', 'file: wire.txt', 'file: wires.txt')],
		'name the file here',
		[put('facts', 'wires.txt', 'wire.txt')],
	],
	[
		'another text before a release',
		[put('source', '12艘新船', '13艘新船'), put('zh', '12艘', '13艘'), put('en', '12 new', '13 new')],
		'before the first release write the new sum here',
		[put('facts', /[0-9a-f]{64}/.exec(textOf('facts'))![0], sum)],
	],
	['a text of nobody', [more('另一篇\n')], 'or remove the file', [gone('source/more.txt')]],
	[
		'.TXT',
		[{ file: 'source/talk.TXT', text: textOf('talkSource') }, gone('source/talk.txt')],
		'Rename it to talk.txt',
		[gone('source/talk.TXT'), { file: 'source/talk.txt', text: textOf('talkSource') }],
	],
	[
		'.yml',
		[{ file: 'people/chen-ce.yml', text: textOf('person') }, gone(file.person)],
		'Rename it to chen-ce.yaml',
		[gone('people/chen-ce.yml'), { file: file.person, text: textOf('person') }],
	],
	[
		'a merge that was not finished',
		[put('en', 'kicker: Landings', '<<<<<<< ours\nkicker: Landings\n=======\nkicker: Piers\n>>>>>>> theirs')],
		'remove the lines <<<<<<<, ======= and >>>>>>>',
		[put('en', '<<<<<<< ours\nkicker: Landings\n=======\n', ''), put('en', '\n>>>>>>> theirs', '')],
	],
	[
		'a link',
		[{ file: file.source, link: 'nothing.txt' }],
		'Put the file itself here',
		[gone(file.source), { file: file.source, text: textOf('source') }],
	],
	[
		'a draft',
		[{ file: 'dispatches/notes.md', text: 'later' }],
		'Move it out of content/',
		[gone('dispatches/notes.md')],
	],
	[
		'a stray file',
		[{ file: 'dispatches/lanes/notes.md', text: 'later' }],
		'Remove it',
		[gone('dispatches/lanes/notes.md')],
	],
	[
		'an empty translation',
		[{ file: file.en, text: '\n' }],
		'the file of a translation may be removed',
		[gone(file.en)],
	],
	// YAML
	[
		'a # that cuts',
		[put('en', 'Have a Fast Lane', 'Have a #Fast Lane')],
		'Put the whole value between double quotes',
		[put('en', 'Three Landings to Have a #Fast Lane', '"Three Landings to Have a #Fast Lane"')],
	],
	[
		'a comment in a headline',
		[put('en', 'Have a Fast Lane', 'Have a Fast Lane # short')],
		'or remove it',
		[put('en', ' # short', '')],
	],
	[
		'a full-width colon',
		[put('facts', 'kind: article', 'kind：article')],
		'Write “: ” in its place',
		[put('facts', '：article', ': article')],
	],
	[
		'a full-width colon in a map',
		[put('facts', '{ zh: 雾湾,', '{ zh：雾湾,')],
		'Write “: ” in its place',
		[put('facts', 'zh：', 'zh: ')],
	],
	[
		'a full-width comma',
		[put('facts', '雾湾, en: Mist', '雾湾，en: Mist')],
		'Write “, ” in its place',
		[put('facts', '，', ', ')],
	],
	[
		'full-width braces',
		[put('facts', 'place: { zh: 雾湾, en: Mist Bay }', 'place: ｛ zh: 雾湾, en: Mist Bay }')],
		'Write “{” in its place',
		[put('facts', '｛', '{')],
	],
	[
		'curly quotation marks',
		[put('en', 'kicker: Landings', 'kicker: “Landings”: news')],
		'Put the whole value between " and "',
		[put('en', '“Landings”: news', '"“Landings”: news"')],
	],
	[
		'a tab',
		[put('facts', '  body: 2-9', '\tbody: 2-9')],
		'Write two spaces for each level',
		[put('facts', '\t', '  ')],
	],
	[
		'a value nobody knows',
		[put('facts', 'kind: article', 'kind: artcle')],
		'Write one of: interview, press-conference, article',
		[put('facts', 'artcle', 'article')],
	],
	[
		'a key nobody knows',
		[put('facts', 'kind: article', 'kind: article\nauthor: chen-ce')],
		'or remove it',
		[put('facts', 'author: chen-ce\n', '')],
	],
	[
		'a key that is missing',
		[put('en', 'kicker: Landings\n', '')],
		'Add “kicker”',
		[put('en', 'description:', 'kicker: Landings\ndescription:')],
	],
	[
		'a key twice',
		[put('facts', 'kind: article', 'kind: article\nkind: article')],
		'Keep one of them',
		[put('facts', 'kind: article\n', '')],
	],
	[
		'no list',
		[put('facts', '[{ zh: 样刊社, en: Specimen Wire }]', '{ zh: 样刊社, en: Specimen Wire }')],
		'or a line that begins with - for each',
		[put('facts', 'agencies: {', 'agencies:\n  - {')],
	],
	[
		'an empty list',
		[put('facts', '[{ zh: 样刊社, en: Specimen Wire }]', '[]')],
		'Write one at least',
		[put('facts', '[]', '[{ zh: 样刊社, en: Specimen Wire }]')],
	],
	[
		'a country of nowhere',
		[put('person', 'country: example-land', 'country: farland')],
		'Add it to content/countries.yaml',
		[{ file: 'countries.yaml', replace: '}', by: '}\nfarland: { zh: 远国, en: Farland }' }],
	],
	[
		'a person without a file',
		[
			put('facts', 'speaker: chen-ce', 'speaker: chen-se'),
			put('talkFacts', '{ chen-ce: {} }', '{ chen-se: {} }'),
			gone(file.person),
		],
		'or add content/people/chen-se.yaml:\n    name: { zh: …, en: …, pinyin: … }\n    role: { zh: …, en: … }',
		[
			{
				file: 'people/chen-se.yaml',
				text: 'name: { zh: 陈策, en: Chen Ce, pinyin: Chén Cè }\nrole: { zh: 处长, en: Director }\n',
			},
		],
	],
	[
		'an alias',
		[
			put(
				'facts',
				'place: { zh: 雾湾, en: Mist Bay }',
				'place: &here { zh: 雾湾, en: Mist Bay }\nplaces: [{ title: *here, names: [{ zh: 样岛, en: Sample Isle }] }]',
			),
		],
		'Write the value itself',
		[put('facts', '*here', '{ zh: 雾湾, en: Mist Bay }')],
	],
	// MDX
	[
		'<br>',
		[put('en', ' Many passengers', '<br>Many passengers')],
		'Write a backslash at the end of the line in place of <br>',
		[put('en', '<br>', '\\\n')],
	],
	[
		'<br> in a heading',
		[put('en', 'What passengers say', 'What passengers<br>say')],
		'where a line may not end, in a heading or a row, write a space',
		[put('en', '<br>', ' ')],
	],
	[
		'a footnote',
		[put('en', 'What passengers say', 'What passengers say[^a]')],
		'a literal bracket is written \\[',
		[put('en', '[^a]', '\\[^a]')],
	],
	[
		'strikethrough',
		[put('en', 'a passenger.', 'a ~~woman~~ passenger.')],
		'a literal ~ is written \\~',
		[put('en', '~~woman~~', '\\~\\~woman\\~\\~')],
	],
	[
		'a star alone',
		[put('en', '12 new boats', '12* new boats')],
		'a literal one is written \\*',
		[put('en', '12*', '12\\*')],
	],
	[
		'underscores',
		[put('en', 'Sample Isle.', '_Sample Isle_.')],
		'Write *…* for a title',
		[put('en', '_Sample Isle_', '*Sample Isle*')],
	],
	[
		'a literal <',
		[put('en', 'ten minutes', '<ten minutes')],
		'Put a backslash before a literal <: \\<',
		[put('en', '<ten', '\\<ten')],
	],
	[
		'a literal {',
		[put('en', 'ten minutes', '{ten} minutes')],
		'put a backslash before a literal {',
		[put('en', '{ten}', '\\{ten\\}')],
	],
	[
		'a small tag',
		[put('en', '<Subhead id="h1">', '<subhead id="h1">'), put('en', '</Subhead>', '</subhead>')],
		'Write <Subhead>, and </Subhead> at its end',
		[put('en', '<subhead', '<Subhead'), put('en', '</subhead', '</Subhead')],
	],
	[
		'a full-width tag',
		[put('en', '<Subhead id="h1">', '＜Subhead id="h1">')],
		'Write “<Subhead”',
		[put('en', '＜Subhead', '<Subhead')],
	],
	['a full-width end', [put('en', '<Subhead id="h1">', '<Subhead id="h1"＞')], 'Write “>”', [put('en', '＞', '>')]],
	[
		'a comment of HTML',
		[put('en', '<Subhead', '<!-- later -->\n\n<Subhead')],
		'Write {/* … */} in its place',
		[put('en', '<!-- later -->', '{/* later */}')],
	],
	[
		'a list of Markdown',
		[put('en', 'What passengers say', '- What passengers say')],
		'is written \\-',
		[put('en', '- What', '\\- What')],
	],
	[
		'a heading of Markdown',
		[put('en', '<Subhead id="h1">\nWhat passengers say\n</Subhead>', '## What passengers say')],
		'Add <Subhead id="h1">',
		[put('en', '## What passengers say', '<Subhead id="h1">\nWhat passengers say\n</Subhead>')],
	],
	[
		'a link of Markdown',
		[put('en', 'Sample Isle.', '[Sample Isle](https://example.org).')],
		'Write plain text',
		[put('en', '[Sample Isle](https://example.org)', 'Sample Isle')],
	],
	[
		'a table in a paragraph',
		[put('en', 'What passengers say', '| What passengers say')],
		'a literal one is written \\|',
		[put('en', '| What', '\\| What')],
	],
	[
		'a line end in a number',
		[put('zh', '在2022年', '在20\n22年')],
		'Write both on one line',
		[put('zh', '20\n22', '2022')],
	],
	[
		'a loose paragraph',
		[put('en', '<SignOff id="sign-off">', ''), put('en', '</SignOff>', '')],
		'Put it inside one of',
		[
			put(
				'en',
				'(Specimen Wire, Mist Bay, May 7)',
				'<SignOff id="sign-off">\n(Specimen Wire, Mist Bay, May 7)\n</SignOff>',
			),
		],
	],
	[
		'a tag that is not closed',
		[put('en', 'say\n</Subhead>', 'say')],
		'Close every tag',
		[put('en', 'passengers say', 'passengers say\n</Subhead>')],
	],
	[
		'an import',
		[put('en', '<Paragraph id="p1">', 'import A from \'a\'\n\n<Paragraph id="p1">')],
		'Remove it',
		[put('en', "import A from 'a'\n\n", '')],
	],
	[
		'an expression for an attribute',
		[put('en', 'id="p2"', 'id={p2}')],
		'Write the value between double quotes',
		[put('en', '{p2}', '"p2"')],
	],
	// What was looked at
	[
		'an entry that silences nothing',
		[put('facts', 'kind: article', 'kind: article\nchecked: [{ code: figures, at: p1, words: "13", reason: a }]')],
		'Remove it',
		[put('facts', '\nchecked: [{ code: figures, at: p1, words: "13", reason: a }]', '')],
	],
	[
		'an entry without a reason',
		[
			put('en', 'with 12 new', 'with 13 new'),
			put('facts', 'kind: article', 'kind: article\nchecked: [{ code: figures, at: p1, words: "13" }]'),
		],
		'Add “checked.0.reason”',
		[put('facts', 'words: "13"', 'words: "13", reason: The English was corrected.')],
	],
	// Files
	[
		'a folder for a file',
		[gone(file.person), { file: `${file.person}/a`, text: '' }],
		'Put a file here in its place',
		[gone(file.person), { file: file.person, text: textOf('person') }],
	],
	[
		'an empty folder',
		[{ file: 'dispatches/later/a', text: '' }, gone('dispatches/later/a')],
		'or remove the folder',
		[gone('dispatches/later')],
	],
	[
		'a dispatch without facts',
		[gone(file.talkFacts)],
		'Add it: a dispatch is dispatch.yaml, zh.mdx, en.mdx',
		[{ file: file.talkFacts, text: textOf('talkFacts') }],
	],
	[
		'a picture that nobody names',
		[{ file: 'dispatches/lanes/pier.jpg', text: '' }],
		'or remove the file',
		[gone('dispatches/lanes/pier.jpg')],
	],
	[
		'a character of private use',
		[put('en', 'three landings on', 'three\ue001 landings on')],
		'Write the character that is meant',
		[put('en', '\ue001', '')],
	],
	[
		'a character that no font has',
		[put('zh', 'description: 雾湾渡口处', 'description: 雾湾渡口处♞')],
		'or other words where they are the site’s own',
		[put('zh', '♞', '')],
	],
	[
		'a file that is no map',
		[{ file: file.person, text: 'Chen Ce' }],
		'or a line for each key',
		[
			{
				file: file.person,
				text: 'name: { zh: 陈策, en: Chen Ce, pinyin: Chén Cè }\nrole: { zh: 处长, en: Director }\n',
			},
		],
	],
	// More of the two languages
	[
		'a text pasted twice',
		[put('en', 'Sample Isle. ', 'Sample Isle. She believes that the fast lane should be extended to Sample Isle. ')],
		'Remove it where it does not belong',
		[put('en', 'Sample Isle. She believes that the fast lane should be extended to Sample Isle. ', 'Sample Isle. ')],
	],
	[
		'a place whose languages are exchanged',
		[put('facts', 'place: { zh: 雾湾, en: Mist Bay }', 'place: { zh: Mist Bay, en: 雾湾 }')],
		'Write it in Chinese',
		[put('facts', 'place: { zh: Mist Bay, en: 雾湾 }', 'place: { zh: 雾湾, en: Mist Bay }')],
	],
	[
		'a name in the wrong language',
		[put('person', 'en: Chen Ce,', 'en: 陈策,')],
		'Write it in English',
		[put('person', 'en: 陈策,', 'en: Chen Ce,')],
	],
	[
		'a country in the wrong language',
		[{ file: 'countries.yaml', text: 'example-land: { zh: Example Land, en: 例国 }\n' }],
		'Write it in Chinese',
		[{ file: 'countries.yaml', text: 'example-land: { zh: 例国, en: Example Land }\n' }],
	],
	[
		'a figure',
		[put('en', 'with 12 new', 'with 13 new')],
		'Correct whichever is wrong',
		[put('en', 'with 13 new', 'with 12 new')],
	],
	[
		'an unknown tag',
		[put('en', '12 new boats', '<Big>12</Big> new boats')],
		'Use only <Dateline> and <Quote>',
		[put('en', '<Big>12</Big>', '12')],
	],
])('what is written about %s is right when followed', async (_, mistake, fix, following) => {
	const [before, after] = await foundOneAfterOther(mistake, following);
	expect(before).toContain(fix);
	expect(after).toBe('');
});
