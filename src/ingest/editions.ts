import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { coupletClauses, longestClause } from '../domain/couplet.ts';
import type { EditionChoices } from '../domain/edition.ts';
import { quotesOf } from '../domain/quote.ts';
import type { ReadDispatch } from './dispatch.ts';
import { reporterFor, type ContentIssue, type Report } from './issue.ts';
import { editionFacts, type EditionFacts } from './schemas/edition.ts';
import { readText } from './read-text.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/**
 * Reads `content/editions/<date>.yaml`, what the editors of the editions decided, and checks it against the dispatches.
 * There need be no such file and no such folder.
 */
export async function readEditions(
	root: string,
	read: readonly ReadDispatch[],
	issues: ContentIssue[],
): Promise<EditionChoices[]> {
	const folder = join(root, 'content/editions');
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	const choices = names.sort().map(async (name) => {
		const path = join(folder, name);
		const report = reporterFor(relative(root, path), issues);
		const date = dateOf(name, report);
		const text = date === undefined ? undefined : await readText(path, report);
		const parsed = typeof text === 'string' ? parseYaml(text, editionFacts, report) : undefined;
		if (date === undefined || !parsed) return [];
		const known = new EditionCheck(date, parsed, read, report);
		return known.passes() ? [choicesOf(date, parsed.value)] : [];
	});
	return (await Promise.all(choices)).flat();
}

function dateOf(name: string, report: Report): string | undefined {
	const [, date] = /^(\d{4}-\d{2}-\d{2})\.yaml$/.exec(name) ?? [];
	if (date !== undefined && !Number.isNaN(Date.parse(date))) return date;
	report(
		undefined,
		`The file's name “${name}” is not the date of an edition.`,
		'Rename it to the date, such as 2019-04-28.yaml, or remove it.',
	);
	return undefined;
}

function choicesOf(date: string, { lead, order, couplet, weight, short }: EditionFacts): EditionChoices {
	const slugs = order.flat();
	return {
		date,
		order: lead === undefined || slugs[0] === lead ? slugs : [lead, ...slugs],
		beside: order.filter((row) => Array.isArray(row)),
		couplet,
		weight,
		short,
	};
}

/** The checks of one file, each mistake reported at its line. */
class EditionCheck {
	readonly #date: string;
	readonly #file: ParsedYaml<EditionFacts>;
	readonly #read: readonly ReadDispatch[];
	readonly #report: Report;
	#sound = true;

	constructor(date: string, file: ParsedYaml<EditionFacts>, read: readonly ReadDispatch[], report: Report) {
		[this.#date, this.#file, this.#read, this.#report] = [date, file, read, report];
	}

	passes(): boolean {
		const { lead, order, couplet, short } = this.#file.value;
		if (this.#own().length === 0 && !this.#read.some(({ facts }) => facts === undefined)) {
			this.#mistake(
				[],
				`No dispatch is dated ${this.#date}.`,
				'Rename the file to the date that is meant, or remove it.',
			);
			return false;
		}
		if (lead !== undefined) this.#checkSlug(lead, ['lead']);
		const seen = new Set<string>();
		order.forEach((row, place) =>
			[row].flat().forEach((slug, at) => {
				const path = Array.isArray(row) ? ['order', place, at] : ['order', place];
				this.#checkSlug(slug, path);
				if (seen.has(slug)) this.#mistake(path, `“${slug}” stands twice in the order.`, 'Keep one of them.');
				else if (slug === lead && seen.size > 0)
					this.#mistake(
						path,
						`“${slug}” leads, and the order begins with “${[...seen][0]}”.`,
						'Put it first here too.',
					);
				seen.add(slug);
			}),
		);
		for (const slug of Object.keys(short)) this.#checkSlug(slug, ['short', slug]);
		if (couplet !== undefined) this.#checkCouplet(couplet);
		return this.#sound;
	}

	#checkSlug(slug: string, path: PropertyKey[]) {
		const dispatch = this.#read.find((one) => one.slug === slug);
		if (!dispatch)
			this.#mistake(path, `There is no dispatch “${slug}”.`, `Write one of this edition: ${this.#slugs()}.`);
		else if (dispatch.facts && dispatch.facts.value.date !== this.#date)
			this.#mistake(
				path,
				`“${slug}” belongs to the edition of ${dispatch.facts.value.date}.`,
				`Write one of this edition: ${this.#slugs()}.`,
			);
	}

	#checkCouplet(id: string) {
		const dispatches = this.#own().flatMap(({ dispatch }) => dispatch ?? []);
		const quotes = dispatches.flatMap((dispatch) => dispatch.quotes.map((quote) => quote.id));
		if (!quotes.includes(id)) {
			// It may be in a dispatch whose mistakes are told elsewhere.
			if (dispatches.length < this.#own().length) return;
			const fix = quotes.length > 0 ? `Write one of them: ${quotes.join(', ')}.` : 'Remove “couplet”.';
			this.#mistake(['couplet'], `The quote “${id}” is in no dispatch of ${this.#date}.`, fix);
			return;
		}
		const quote = dispatches.flatMap(quotesOf).find((one) => one.id === id);
		if (quote && !coupletClauses(quote))
			this.#mistake(
				['couplet'],
				`The Chinese of “${id}” does not open with two clauses of at most ${longestClause} characters each.`,
				'Choose a quote that does, or remove “couplet”.',
			);
	}

	#own = () => this.#read.filter(({ facts }) => facts?.value.date === this.#date);

	#slugs = () =>
		this.#own()
			.map(({ slug }) => slug)
			.join(', ');

	#mistake(path: PropertyKey[], message: string, fix: string) {
		this.#sound = false;
		this.#report(this.#file.locate(path), message, fix);
	}
}
