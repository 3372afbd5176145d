import type { Dispatch } from '../domain/dispatch.ts';
import { otherLocale, type Locale } from '../domain/locale.ts';
import { parseProse } from '../ingest/prose.ts';
import { untranslatedMdx, withText } from './apply.ts';
import { mdxOf, type Coded } from './coded.ts';
import { pairUnits } from './pair.ts';
import { readUnits } from './read-units.ts';
import { unitName, unitsOf, type Unit } from './units.ts';

/** What an import does, and the files that it changes. */
export interface Import {
	/** Addresses of texts that are new, that were another text before, or are as they were. */
	written: string[];
	replaced: string[];
	same: string[];
	/** What differs from the content’s own translation and was left as it is. */
	kept: string[];
	/** What could not be used, and why. */
	faults: string[];
	/** What the file says is reviewed, and is now in those words. */
	reviewed: Set<string>;
	/** The new texts of translations, by their paths from the project’s folder. */
	files: Map<string, string>;
}

/**
 * The translations of a TMX or XLIFF file as changes of the content. A translation that is there already is written
 * over only with `replace`, or where it is out of date. `read`: gives the text of a file, or undefined where there is
 * none.
 */
export async function importTranslation(
	text: string,
	dispatches: readonly Dispatch[],
	read: (path: string) => Promise<string | undefined>,
	{ replace }: { replace: boolean },
): Promise<Import> {
	const result: Import = {
		written: [],
		replaced: [],
		same: [],
		kept: [],
		faults: [],
		reviewed: new Set(),
		files: new Map(),
	};
	const units = dispatches.flatMap(unitsOf);
	for (const paired of pairUnits(units, readUnits(text))) {
		if ('fault' in paired) result.faults.push(`${paired.name}: ${paired.fault}`);
		else {
			const isTaken = await put(paired.unit, paired.target, { units, read, replace, result });
			if (isTaken && paired.isReviewed) result.reviewed.add(unitName(paired.unit));
		}
	}
	return result;
}

/** Whether the translation is now in these words. */
async function put(unit: Unit, target: Coded, { units, read, replace, result }: Putting): Promise<boolean> {
	const name = unitName(unit);
	const { slug, into } = unit;
	const refuse = (list: string[], message: string) => {
		list.push(message);
		return false;
	};
	if (unit.target && sameText(unit.target, target)) {
		result.same.push(name);
		return true;
	}
	if (mdxOf(target).join('') === '') return false;
	if (unit.target && !unit.outdated && !replace) return refuse(result.kept, name);
	const pathOf = (locale: Locale) => `content/dispatches/${slug}/${locale}.mdx`;
	const before =
		result.files.get(pathOf(into)) ??
		(await read(pathOf(into))) ??
		untranslatedMdx(
			(await read(pathOf(otherLocale(into)))) ?? '',
			units.filter((one) => one.slug === slug),
		);
	const after = withText(before, unit, target);
	if (after === undefined) return refuse(result.faults, `${name}: ${pathOf(into)} has no place for it.`);
	const fault = faultOf(target, into);
	if (fault !== undefined) return refuse(result.faults, `${name}: ${fault}`);
	result.files.set(pathOf(into), after);
	(unit.target ? result.replaced : result.written).push(name);
	return true;
}

const sameText = (one: Coded, other: Coded) => mdxOf(one).join('|') === mdxOf(other).join('|');

/** The first mistake that a text would be in its file. */
function faultOf(text: Coded, locale: Locale): string | undefined {
	const found: string[] = [];
	for (const cell of mdxOf(text))
		parseProse(
			`${front}<Paragraph id="p">\n${cell}\n</Paragraph>\n`,
			locale,
			(_, message) => found.push(message),
			true,
		);
	return found[0];
}

const front = '---\nheadline: a\nkicker: a\ndescription: a\n---\n\n';

interface Putting {
	units: readonly Unit[];
	read: (path: string) => Promise<string | undefined>;
	replace: boolean;
	result: Import;
}
