import type { Attribution } from './attributions.ts';
import { englishName, titleAndName } from './english-names.ts';

const verbs = '(?:said|says|added|adds|stressed|noted|explained|stated|told reporters|continued|recalled)';
const who = (group: string) => `(?<${group}>${englishName}|[Hh]e|[Ss]he)`;
const office = (group: string) => `(?:, (?:an? |the )?(?<${group}>\\p{Ll}[^,.“”"]{2,70})(?=[,.]),?)?`;

/** “Words,” said Ada Trial, director of the Ferry Office. “Words,” she added. */
const quoted = new RegExp(
	`[“"](?<words>[^“”"]{8,}?)[,?!]?[”"],? ` +
		`(?:${verbs} ${who('last')}${office('lastOffice')}|${who('first')}${office('firstOffice')} ${verbs})`,
	'gu',
);

/** Ada Trial, director of the Ferry Office, said that …: to the end of the sentence. */
const reported = new RegExp(
	`(?<=^|[.!?][”"]? )${who('name')}${office('office')} ${verbs}(?: on \\p{Lu}\\p{Ll}+)?` +
		`(?: that|,|:)? (?<words>[^“”"]{8,}?[.!?])(?= |$)`,
	'gu',
);

/** What a paragraph in English gives as the words of people, in its order. */
export function englishAttributions(text: string): Attribution[] {
	const inMarks = [...text.matchAll(quoted)].map(({ groups = {}, index }): Attribution => {
		const start = index + 1;
		const own = whoIs(groups.last ?? groups.first ?? '', groups.lastOffice ?? groups.firstOffice);
		return { ...own, start, end: start + (groups.words?.length ?? 0), verbatim: true };
	});
	const others = [...text.matchAll(reported)].map(({ 0: whole, groups = {}, index }): Attribution => {
		const end = index + whole.length;
		const own = whoIs(groups.name ?? '', groups.office);
		return { ...own, start: end - (groups.words?.length ?? 0), end, verbatim: false };
	});
	return [...inMarks, ...others].sort((a, b) => a.start - b.start);
}

function whoIs(name: string, office: string | undefined): Pick<Attribution, 'name' | 'office'> {
	if (/^s?he$/iu.test(name)) return {};
	const own = titleAndName(name);
	return office === undefined ? own : { ...own, office };
}
