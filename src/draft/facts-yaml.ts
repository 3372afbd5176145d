import type { Bilingual, Locale } from '../domain/locale.ts';
import type { DraftPerson, PageCast } from './cast.ts';
import type { DispatchDraft } from './dispatch-draft.ts';
import type { DraftRange, SourceRanges } from './source-draft.ts';
import type { OriginalLanguage } from './original.ts';
import { isLatin, soundsOf } from './names.ts';

/** A text as a value of YAML, in double quotes where it would be read as something else. */
export const scalar = (text: string) =>
	/^[\p{L}“‘《（—][\p{L}\p{N}\u3000 ·“”‘’（）《》、，。；：？！—….’-]*$/u.test(text) &&
	!/^(?:true|false|null|yes|no|on|off)$/i.test(text) &&
	!/ $/.test(text)
		? text
		: JSON.stringify(text);

/** `dispatch.yaml`. What the page and the content do not say is left empty, with a comment: the build asks for it. */
export function factsYaml(
	draft: DispatchDraft,
	{ file, sha256, body, headline, skip }: SourceRanges,
	twins: ReadonlyMap<string, string>,
	original: OriginalLanguage,
): string {
	const [own, other] = original === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
	const names = (given: string | undefined) => {
		const both = { [own]: given, [other]: twins.get(given ?? '') };
		return bothNames(both);
	};
	const open = (given: string | undefined) =>
		given !== undefined && twins.has(given)
			? ''
			: ` # to fill in${given === undefined ? '' : `: ${languageName[other]}`}`;
	const range = ([first, last]: DraftRange) => (first === last ? `${first}` : `${first}-${last}`);
	const ranges = (all: readonly DraftRange[]) =>
		all.length === 1 ? all.map(range).join() : `[${all.map(range).join(', ')}]`;
	return [
		`kind: ${draft.kind}`,
		...(original === 'zh' ? [] : [`original: ${original}`]),
		`agencies: [${names(draft.agency)}]${open(draft.agency)}`,
		`place: ${names(draft.place)}${open(draft.place)}`,
		`date: ${draft.date ?? '# to fill in'}`,
		...block(
			'speakers',
			draft.speakers.map(
				({ id, labels }) => `${id}: ${labels.length > 0 ? `{ ${own}: [${labels.map(scalar).join(', ')}] }` : '{}'}`,
			),
		),
		...block(
			'bylines',
			draft.bylines.map(({ person, role }) => `- { person: ${person}, role: ${role} }`),
		),
		'source:',
		`  file: ${file}`,
		`  sha256: ${sha256}`,
		`  body: ${ranges(body)}`,
		...(headline ? [`  headline: ${range(headline)}`] : []),
		...(skip.length > 0 ? [`  skip: ${ranges(skip)}`] : []),
		...block(
			'quotes',
			draft.quotes.flatMap(({ id, ...facts }) => {
				const given = Object.entries(facts).map(([key, value]) => `${key}: ${value}`);
				return given.length > 0 ? `${id}: { ${given.join(', ')} }` : [];
			}),
		),
		'',
	].join('\n');
}

const languageName = { zh: 'the Chinese', en: 'the English' };

const optional = (text: string | undefined) => (text === undefined ? '' : scalar(text));

/** A name in both languages, as far as it is known. */
const bothNames = ({ zh, en }: Partial<Bilingual<string | undefined>>) =>
	`{ zh: ${optional(zh)}, en:${en === undefined ? '' : ` ${scalar(en)}`} }`;

const block = (key: string, lines: readonly string[]) =>
	lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)];

/** `content/people/<id>.yaml`: a stub. The Chinese does not tell how a foreign name is spelled, which is left open. */
export function personYaml(person: DraftPerson, cast: PageCast, twins: ReadonlyMap<string, string>): string {
	if (isLatin(person.name)) return englishPerson(person, cast, twins);
	const { pinyin, plain } = soundsOf(person.name);
	const { role, organisation, country } = cast.officeOf(person) ?? {};
	const isForeign = person.name.includes('·') || (country !== undefined && country.id !== 'china');
	const spelling = isForeign ? ' # to fill in: the name’s own spelling' : '';
	return [
		`name: { zh: ${scalar(person.name)}, en: ${isForeign ? '' : scalar(plain)}, pinyin: ${scalar(pinyin)} }${spelling}`,
		`role: { zh: ${optional(role)}, en: } # to fill in${role === undefined ? '' : ': the English'}`,
		...(organisation === undefined ? [] : [organisationLine({ zh: organisation, en: twins.get(organisation) }, 'en')]),
		...(country === undefined ? [] : [`country: ${country.id}`]),
		'# Remove this when the spelling is verified.',
		'unverified:',
		'  zh: 英文姓名据中文译名转写，未能核实。',
		'  en: The English spelling is a transliteration from the Chinese and has not been verified.',
		'',
	].join('\n');
}

/** An organisation, which the content may know in the other language too. */
const organisationLine = ({ zh, en }: Partial<Bilingual<string | undefined>>, other: Locale) =>
	`organisation: ${bothNames({ zh, en })}` +
	(zh !== undefined && en !== undefined ? '' : ` # to fill in: ${languageName[other]}`);

/** A stub of somebody whom an English text names: how Chinese writes the name and the office is still to be found. */
function englishPerson(person: DraftPerson, cast: PageCast, twins: ReadonlyMap<string, string>): string {
	const { role, organisation, country } = cast.officeOf(person) ?? {};
	return [
		`name: { zh: , en: ${scalar(person.name)}, pinyin: } # to fill in: the Chinese, and its pinyin`,
		`role: ${bothNames({ en: role })} # to fill in: the Chinese`,
		...(organisation === undefined ? [] : [organisationLine({ zh: twins.get(organisation), en: organisation }, 'zh')]),
		...(country === undefined ? [] : [`country: ${country.id}`]),
		'',
	].join('\n');
}
