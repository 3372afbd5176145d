/** Patterns of English texts: a capitalized word, and the name of a person, two to four of them. */
const word = "\\p{Lu}[\\p{L}’'-]*\\.?";
export const englishName = `${word}(?: ${word}){1,3}`;

const titles = [
	'President|Premier|Chancellor|Minister|Secretary|Governor|Mayor|Senator|Ambassador|Consul|Envoy|Commissioner',
	'Chairman|Chairwoman|Chairperson|Chair|Director|Head|Chief|Manager|Officer|Master|Captain|Commander|General',
	'Spokesperson|Spokesman|Spokeswoman|Professor|Dean|Principal|Rector|Doctor|Dr|Researcher|Expert|Economist',
	'Editor|Reporter|Correspondent|Engineer|Judge|Justice|Mr|Mrs|Ms|Sir|Dame|Lord|Lady',
].join('|');
const endsTitle = new RegExp(`^(?:.* )?(?:${titles})\\.?(?= )`, 'u');

/** Cuts “Harbour Master Orla Proof” after the last word of an office, which may be absent. */
export function titleAndName(text: string): { name: string; office?: string } {
	const office = endsTitle.exec(text)?.[0];
	return office === undefined ? { name: text } : { office, name: text.slice(office.length + 1) };
}

/** Whether a text may be the name of a person, or the surname by which a label has them. */
export const mayBeEnglishName = (text: string) => new RegExp(`^${word}(?: ${word}){0,3}$`, 'u').test(text);

/**
 * Who in a text has this name or surname, in full, and the office that stands before it or after a comma: Harbour
 * Master Orla Proof of the Harbour Office; Ada Trial, director of the Ferry Office.
 */
export function inFull(text: string, label: string): { name: string; office?: string } | undefined {
	const found = new RegExp(`(?<full>(?:${word} )*${label})(?![\\p{L}:])(?<after>[^.!?]{0,80})`, 'u').exec(text);
	if (!found?.groups) return undefined;
	const { full = '', after = '' } = found.groups;
	const { name, office } = titleAndName(full);
	const place = /^ (?:of|at|for) (?:the )?(?:\p{Lu}[\p{L}’'-]*(?: of)? ?)+/u.exec(after)?.[0].trimEnd() ?? '';
	const apposition =
		office === undefined ? /^, (?:an? |the )?(?<words>\p{Ll}[^,]{2,70}),/u.exec(after)?.groups?.words : undefined;
	const whole = office === undefined ? apposition : `${office}${place}`;
	return { name, ...(whole !== undefined && { office: whole }) };
}
