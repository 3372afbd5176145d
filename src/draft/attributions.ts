import { englishAttributions } from './english-attributions.ts';
import { mayBeName } from './names.ts';
import { officeAndName } from './offices.ts';

/** Words that an article gives as somebody's. */
export interface Attribution {
	/** The name as the text has it; undefined where it says 他 or 她, whoever spoke before. */
	name?: string;
	office?: string;
	/** Where the words are in the text. */
	start: number;
	end: number;
	/** Whether they stand in quotation marks. */
	verbatim: boolean;
}

/**
 * What a paragraph gives as the words of people: 某国某所所长某某说，…. They go on to the next such beginning or the end
 * of the paragraph. `known`: names that are somebody's, with which no office need stand.
 */
export function attributionsIn(text: string, known: ReadonlySet<string>): Attribution[] {
	if (!/\p{Script=Han}/u.test(text)) return englishAttributions(text);
	const openings = [...text.matchAll(opening)].flatMap((match): (Attribution & { from: number })[] => {
		const lead = match.groups?.inView ?? match.groups?.lead ?? '';
		const who = whoIn(lead, known);
		if (!who) return [];
		const start = match.index + match[0].length;
		return [
			{
				...who,
				from: match.index,
				start,
				end: text.length,
				verbatim: text.slice(start, start + 1) === '“' && match[0].endsWith('：'),
			},
		];
	});
	return openings.map(({ from: _, ...own }, index) => {
		const limit = openings[index + 1]?.from ?? text.length;
		const closes = own.verbatim ? text.indexOf('”', own.start) : -1;
		if (closes !== -1 && closes <= limit) return { ...own, start: own.start + 1, end: closes };
		// Who said it may be said again after the words.
		const after = afterwards.exec(text.slice(own.start, limit))?.[0].length ?? 0;
		return { ...own, end: limit - after };
	});
}

const verbs =
	'认为|表示|指出|介绍|强调|告诉记者|坦言|透露|回应|解释|补充|谈到|呼吁|评价|称|说|認為|介紹|強調|告訴記者|透露|回應|解釋|補充|稱|說';
const together = '(?:一致|普遍|共同|纷纷|紛紛|分别|分別|再次|随后|隨後|同时|同時)?';
const lead = '(?![”’」』])[^，。：；！？]{2,60}?|[他她]';
const opening = new RegExp(
	`(?<=^|[。！？][”’」』]?)(?:在(?<inView>[^，。：；！？]{2,60}?)看来，|` +
		`(?<lead>${lead})(?:还|也|則|则|並|并)?${together}(?:${verbs})(?:说|，说)?[，：])`,
	'gu',
);
const afterwards = new RegExp(`(?<=”)[他她](?:${verbs})。$`, 'u');

function whoIn(lead: string, known: ReadonlySet<string>): Pick<Attribution, 'name' | 'office'> | undefined {
	if (/^[他她]$/u.test(lead)) return {};
	const name = [...known].filter((one) => lead.endsWith(one)).sort((a, b) => b.length - a.length)[0];
	if (name !== undefined) return { name, ...(lead !== name && { office: lead.slice(0, -name.length) }) };
	const cut = officeAndName(lead);
	if (!cut || !mayBeName(cut.name)) return undefined;
	return cut;
}
