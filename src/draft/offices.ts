import type { Country } from '../domain/person.ts';

/** An office as a text gives it before a name, cut into what the facts of a person keep apart. */
export interface Office {
	role: string;
	organisation?: string;
	country?: Country;
}

/** Words that end an office; what follows one may be a name. */
const offices = [
	'主任|主席|总理|首相|总统|部长|外长|局长|司长|处长|署长|厅长|院长|校长|所长|会长|社长|行长|馆长',
	'站长|市长|省长|州长|县长|镇长|村长|秘书长|理事长|董事长|船长|队长|组长|委员长|委员|议长|议员|大使',
	'公使|领事|参赞|特使|代表|专员|执行秘书|秘书|书记|发言人|教授|研究员|学者|专家|博士',
	'[\\p{Script=Han}]{1,3}学家|学家|作家|分析师|工程师|律师|医生|教师|顾问|总裁|总经理',
	'经理|主编|编辑|记者|负责人|创始人|协调员|官员|主管|总监|總統|總理|部長|局長|司長|處長|院長|校長',
	'所長|會長|秘書長|發言人|研究員|學者|專家|顧問|總裁|經理|記者',
].join('|');
const modifiers = '副|前|原|代|常务|首席|高级|执行|名誉|助理|特约|资深|主席|客座|副總|前任|总';
const endsOffice = new RegExp(`(?:${offices})(?:兼[\\p{Script=Han}]*?(?:${offices}))?`, 'gu');
const otherPerson = new RegExp(`^.*(?:${offices})[\\p{Script=Han}·]{2,12}[和与及、]`, 'u');
const roleAtEnd = new RegExp(`(?:(?:${modifiers})*(?:${offices})[、兼])*(?:${modifiers})*(?:${offices})$`, 'u');

/** Cuts “office, name” after the last word of an office. Undefined where there is no office, or nothing after it. */
export function officeAndName(text: string): { office: string; name: string } | undefined {
	const found = [...text.matchAll(endsOffice)].at(-1);
	if (!found) return undefined;
	const end = found.index + found[0].length;
	return end === text.length ? undefined : { office: text.slice(0, end), name: text.slice(end) };
}

/** The parts of an office: country, organisation, role. An office that is two in one stays whole. */
export function officeParts(office: string, countries: readonly Country[]): Office {
	if (!/\p{Script=Han}/u.test(office)) return englishParts(office, countries);
	const country = [...countries].sort((a, b) => b.zh.length - a.zh.length).find(({ zh }) => office.startsWith(zh));
	const within = country ? office.slice(country.zh.length) : office;
	const role = within.includes('兼') ? within : (roleAtEnd.exec(within)?.[0] ?? within);
	const organisation = within.slice(0, within.length - role.length).replace(/^的/u, '');
	return { role: role || office, ...(organisation && { organisation }), ...(country && { country }) };
}

/** Harbour Master of the Isles Harbour Office: role, organisation or country. */
function englishParts(office: string, countries: readonly Country[]): Office {
	const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
	const country = countries.find(({ en }) => office.endsWith(` of ${en}`));
	if (country) return { role: capital(office.slice(0, -` of ${country.en}`.length)), country };
	// What is only “of” something may be from there.
	const [role = office, organisation] = office.split(/ (?:(?:of|for|from) the|at(?: the)?) (?=\p{Lu})(.*)/u);
	return { role: capital(role), ...(organisation && { organisation }) };
}

/** The words before a name in a text that may be its office: back to a mark, or a word that joins. */
export function officeBefore(text: string, name: string): string | undefined {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
		const before = /[^，。：；！？“”（）()\s]*$/u.exec(text.slice(0, at))?.[0] ?? '';
		// Another person, with an office too, may stand before it.
		const own = before.replace(/^.*[0-9]+日/u, '').replace(otherPerson, '');
		const cut = officeAndName(`${own}${name}`);
		if (cut?.name === name) return cut.office;
	}
	return undefined;
}

const wholeOffice = new RegExp(`^(?:${modifiers})*(?:${offices})$`, 'u');

export const isOffice = (text: string) => wholeOffice.test(text);
