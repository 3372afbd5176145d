import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../domain/locale.ts';
import type { Country, Person } from '../domain/person.ts';
import { readContent } from '../ingest/content.ts';
import { countries as countriesSchema } from '../ingest/schemas/countries.ts';
import { parseYaml } from '../ingest/yaml.ts';
import { slugOf } from './ids.ts';

/** What a project's content knows already, by which drafts are filled in and no name is taken twice. */
export interface DraftKnowledge {
	people: Person[];
	/** Countries of the content first, then every other with the name that Unicode has for it. */
	countries: (Country & { known: boolean })[];
	/** Names of organisations, agencies and places in the one language, by the other. */
	twins: ReadonlyMap<string, string>;
	/** The texts of `content/source` by the names of their files. */
	sources: ReadonlyMap<string, string>;
	/** Ids of people, also of those whose files have mistakes. */
	peopleIds: ReadonlySet<string>;
	slugs: ReadonlySet<string>;
	quotes: ReadonlySet<string>;
}

/** Reads `<root>/content`; what has mistakes is left out. */
export async function knowledgeOf(root: string): Promise<DraftKnowledge> {
	const { dispatches, people, broken } = await readContent(root);
	const organisations = [...people.values()].flatMap(({ organisation }) => organisation ?? []);
	const named: Bilingual[] = dispatches.flatMap(({ agencies, place, places = [] }) => [
		...agencies,
		place,
		...places.flatMap((list) => list.names),
	]);
	const names = [...organisations, ...named];
	const folders = await readdir(join(root, 'content/dispatches'));
	return {
		people: [...people.values()],
		countries: await countriesOf(root),
		twins: new Map(names.flatMap(({ zh, en }) => [[zh, en] as const, [en, zh] as const])),
		sources: await sourcesOf(root),
		peopleIds: new Set([...people.keys(), ...broken.people]),
		slugs: new Set([...folders, ...broken.slugs]),
		quotes: new Set(dispatches.flatMap(({ quotes }) => quotes.map(({ id }) => id))),
	};
}

async function sourcesOf(root: string): Promise<Map<string, string>> {
	const folder = join(root, 'content/source');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
	return new Map(
		await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
	);
}

async function countriesOf(root: string): Promise<DraftKnowledge['countries']> {
	const text = await readFile(join(root, 'content/countries.yaml'), 'utf8').catch(() => '{}');
	const own = parseYaml(text, countriesSchema, () => undefined)?.value ?? {};
	const known = Object.entries(own).map(([id, names]) => ({ id, ...names, known: true }));
	const others = regionNames().filter(({ zh }) => !known.some((country) => country.zh === zh));
	return [...known, ...others];
}

/** Every region that Unicode names: two letters of ISO 3166. */
function regionNames(): DraftKnowledge['countries'] {
	const [zh, en] = ['zh-Hans', 'en'].map(
		(locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
	);
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters
		.flatMap((first) => letters.map((second) => first + second))
		.flatMap((code) => {
			const names = { zh: zh?.of(code), en: en?.of(code) };
			if (!names.zh || !names.en || !/^\p{Script=Han}+$/u.test(names.zh)) return [];
			return [{ id: slugOf(names.en), zh: names.zh, en: names.en, known: false }];
		});
}
