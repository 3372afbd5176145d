/** How sure a decision is: the page says it; most signs do; somebody has to look. */
export type Sureness = 'certain' | 'likely' | 'unsure';

export interface Decision {
	/** What was decided, such as “slug” or “paragraph of lines 12-40”. */
	about: string;
	/** What it came to. */
	value: string;
	sure: Sureness;
	why: string;
	/** In the received text, from 1. */
	line?: number | undefined;
}

/** A decision that an editor may answer otherwise. */
export interface Question extends Decision {
	/** What may be answered; anything where it is not given. */
	options?: readonly string[];
	/** What is wrong with an answer; undefined where nothing is. */
	refuse?: (answer: string) => string | undefined;
}

/** Asks an editor; an empty answer accepts the value. */
export type Ask = (question: Question) => Promise<string>;

/** Takes down what is decided, and asks where it is unsure and somebody is there to be asked. */
export class Decisions {
	readonly made: Decision[] = [];
	readonly #ask: Ask | undefined;

	constructor(ask?: Ask) {
		this.#ask = ask;
	}

	note({ about, value, sure, why, line }: Decision): void {
		this.made.push({ about, value, sure, why, line });
	}

	/** The value of a question: as proposed, or as the editor answers. */
	async settle(question: Question): Promise<string> {
		const answer = question.sure === 'unsure' && this.#ask ? (await this.#ask(question)).trim() : '';
		const isAnswered = answer !== '' && answer !== question.value;
		this.note(isAnswered ? { ...question, value: answer, sure: 'certain', why: 'the editor says so' } : question);
		return isAnswered ? answer : question.value;
	}
}
