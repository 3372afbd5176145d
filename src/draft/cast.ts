import type { Person } from '../domain/person.ts';
import type { Decisions } from './decisions.ts';
import { freeId, refuseId, slugOf } from './ids.ts';
import type { DraftKnowledge } from './knowledge.ts';
import { hasSurname, isLatin, soundsOf } from './names.ts';
import { officeParts } from './offices.ts';

/** Somebody whom the page names, with what the content or the page says of them. */
export interface DraftPerson {
	id: string;
	name: string;
	/** As the page has it before the name. */
	office?: string | undefined;
	/** Their file in the content, where there is one. */
	known?: Person | undefined;
}

/** The people of a page, each once. */
export class PageCast {
	readonly people: DraftPerson[] = [];
	readonly #knowledge: DraftKnowledge;
	readonly #decisions: Decisions;

	constructor(knowledge: DraftKnowledge, decisions: Decisions) {
		this.#knowledge = knowledge;
		this.#decisions = decisions;
	}

	/** The names that are somebody's already, here or in the content. */
	names(): Set<string> {
		return new Set([
			...this.#knowledge.people.flatMap(({ name }) => [name.zh, name.en]),
			...this.people.map(({ name }) => name),
		]);
	}

	/** The person of a name, who joins the cast with this. */
	async member(name: string, office: string | undefined, line: number): Promise<DraftPerson> {
		const already = this.people.find((person) => person.name === name);
		if (already) {
			already.office ??= office;
			return already;
		}
		const known = this.knownAs(name);
		const person = known ? { id: known.id, name, office, known } : await this.#newcomer(name, office, line);
		this.people.push(person);
		return person;
	}

	async #newcomer(name: string, office: string | undefined, line: number): Promise<DraftPerson> {
		const taken = new Set([...this.#knowledge.peopleIds, ...this.people.map((person) => person.id)]);
		const parts = this.officeOf({ office });
		const isForeign =
			!isLatin(name) && (name.includes('·') || !hasSurname(name) || (parts?.country && parts.country.id !== 'china'));
		const words = parts && [parts.country?.zh, parts.organisation, parts.role].filter(Boolean).join(' / ');
		const sound = isLatin(name) ? slugOf(name) : soundsOf(name).id;
		const isTaken = taken.has(sound);
		const id = await this.#decisions.settle({
			about: `person ${name}`,
			value: freeId(sound, taken),
			sure: isForeign || isTaken ? 'unsure' : 'likely',
			why:
				(words === undefined ? 'the page gives no office' : `office: ${words}`) +
				(isForeign ? '; an id stays for ever, and the name’s own spelling is better than these sounds' : '') +
				(isTaken ? `; “${sound}” is somebody’s already: if it is the same person, write that id` : ''),
			line,
			refuse: (answer) => (taken.has(answer) ? 'Somebody has this id already.' : refuseId(answer)),
		});
		return { id, name, office };
	}

	/** Whom the content knows by a name. */
	knownAs(name: string): Person | undefined {
		return this.#knowledge.people.find((person) => person.name.zh === name || person.name.en === name);
	}

	/** The office of somebody in its parts; nothing where the page gives none. */
	officeOf({ office }: Pick<DraftPerson, 'office'>) {
		return office === undefined ? undefined : officeParts(office, this.#knowledge.countries);
	}
}
