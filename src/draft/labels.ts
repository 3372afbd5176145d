import { locales } from '../domain/locale.ts';
import { answerLabels, reporterPattern, roleNames, roles, type Role } from '../domain/roles.ts';
import { mayBeEnglishName } from './english-names.ts';
import { mayBeName } from './names.ts';
import { officeAndName, isOffice } from './offices.ts';

/** Who a label that opens a text says is speaking. */
export interface Label {
	/** Without its colon. */
	text: string;
	/** The label with its colon. */
	length: number;
	/** Of whoever has no name. */
	role?: Role | 'answer';
}

/**
 * The labels of speakers that open the texts of a dispatch, by their places; none where nobody asks and is answered. A
 * name is a label where it speaks after somebody, or more than once.
 */
export function labelsOf(texts: readonly string[], names: ReadonlySet<string>): Map<number, Label> {
	const found = new Map(
		texts.flatMap((text, index): [number, Label][] => {
			const label = candidate(text);
			return label ? [[index, label]] : [];
		}),
	);
	const counts = new Map<string, number>();
	for (const { text } of found.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
	const order = [...found];
	const labels = order.filter(
		([, label], place) =>
			label.role !== undefined ||
			names.has(label.text) ||
			(mayBeLabel(label.text) && ((counts.get(label.text) ?? 0) > 1 || order[place - 1] !== undefined)),
	);
	const asked = labels.findIndex(([, { role }]) => role === 'reporter');
	const isAnswered = labels.slice(asked).some(([, { role }]) => role === undefined || role === 'answer');
	return new Map(asked !== -1 && isAnswered ? labels : []);
}

function candidate(text: string): Label | undefined {
	const found =
		/^([^，。：；！？“”（）\s]{1,16})[：:]/u.exec(text) ??
		/^(\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,4}):(?= )/u.exec(text);
	if (!found?.[1]) return undefined;
	const role = roleOfLabel(found[1]);
	return { text: found[1], length: found[0].length, ...(role && { role }) };
}

function roleOfLabel(label: string): Label['role'] {
	const known = roleNames.find((role) =>
		locales.some((own) => (roles[role][own] as readonly string[]).includes(label)),
	);
	if (known) return known;
	if (locales.some((own) => (answerLabels[own] as readonly string[]).includes(label))) return 'answer';
	return locales.some((own) => reporterPattern[own].test(label)) ? 'reporter' : undefined;
}

/** A name, or a surname with an office: 林司长; in English a surname too. */
const mayBeLabel = (text: string) =>
	mayBeName(text) ||
	mayBeEnglishName(text) ||
	surnameWithOffice(text) !== undefined ||
	officeAndName(text) !== undefined;

/** Surname and office of a label such as 林司长. */
export function surnameWithOffice(label: string): { surname: string; office: string } | undefined {
	const [surname, office] = [label.charAt(0), label.slice(1)];
	return isOffice(office) ? { surname, office } : undefined;
}
