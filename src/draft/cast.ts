import type { Person } from '../domain/person.ts';
import type { Decisions } from './decisions.ts';
import { freeId, refuseId } from './ids.ts';
import type { Knowledge } from './knowledge.ts';
import { soundsOf } from './names.ts';
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
	readonly #knowledge: Knowledge;
	readonly #decisions: Decisions;

	constructor(knowledge: Knowledge, decisions: Decisions) {
		this.#knowledge = knowledge;
		this.#decisions = decisions;
	}

	/** The names that are somebody's already, here or in the content. */
	names(): Set<string> {
		return new Set([...this.#knowledge.people.map(({ name }) => name.zh), ...this.people.map(({ name }) => name)]);
	}

	/** The person of a name, who joins the cast with this. */
	async member(name: string, office: string | undefined, line: number): Promise<DraftPerson> {
		const already = this.people.find((person) => person.name === name);
		if (already) {
			already.office ??= office;
			return already;
		}
		const known = this.#knowledge.people.find((person) => person.name.zh === name);
		const person = known ? { id: known.id, name, office, known } : await this.#newcomer(name, office, line);
		this.people.push(person);
		return person;
	}

	async #newcomer(name: string, office: string | undefined, line: number): Promise<DraftPerson> {
		const { id } = soundsOf(name);
		const taken = new Set([...this.#knowledge.people, ...this.people].map((person) => person.id));
		const foreign = name.includes('·');
		const answer = await this.#decisions.settle({
			about: `person ${name}`,
			value: freeId(id, taken),
			sure: foreign ? 'unsure' : 'likely',
			why: foreign
				? 'an id by the sounds of the Chinese; the name’s own spelling is better, and an id stays for ever'
				: `surname and given name as they sound${office === undefined ? '; the page gives no office' : `; “${office}”`}`,
			line,
			refuse: refuseId,
		});
		return { id: answer, name, office };
	}

	/** The office of somebody in its parts; nothing where the page gives none. */
	officeOf({ office }: DraftPerson) {
		return office === undefined ? undefined : officeParts(office, this.#knowledge.countries);
	}
}
