import { otherLocale } from '../domain/locale.ts';
import { sha256Of } from '../files/digest.ts';
import { descriptionFor, kickerFor } from './summary.ts';
import { personYaml, factsYaml } from './facts-yaml.ts';
import { freeId } from './ids.ts';
import type { DraftKnowledge } from './knowledge.ts';
import { emptyMdx, originalMdx } from './mdx.ts';
import type { PageDraft } from './page-draft.ts';
import { sourceDraft } from './source-draft.ts';
import { marksOnly } from './translation-marks.ts';

/** A file to write, by its path from the folder of the project. */
export interface DraftFile {
	path: string;
	data: string | Uint8Array;
	/** Whether it goes at the end of a file that may be there; every other is new. */
	appends?: boolean;
}

/**
 * The files that a page's drafts are. `named`: what the source is called, without its ending; another text of the
 * content that is called so keeps the name.
 */
export function filesOf(page: PageDraft, bytes: Uint8Array, named: string, knowledge: DraftKnowledge): DraftFile[] {
	const source = sourceDraft(page);
	const isKept = page.received.asReceived && !source.rearranged;
	const text = isKept ? Buffer.from(bytes).toString('utf8') : source.text;
	const data = isKept ? bytes : text;
	const sha256 = sha256Of(data);
	const name = freeId(named, { has: (one) => (knowledge.sources.get(`${one}.txt`) ?? text) !== text });
	const own = page.original === 'en' ? 'en' : 'zh';
	const dispatches = page.dispatches.flatMap((draft): DraftFile[] => {
		const ranges = source.ranges.get(draft);
		if (!ranges) return [];
		const folder = `content/dispatches/${draft.slug}`;
		const summary = { kicker: kickerFor(draft, page), description: descriptionFor(draft) };
		return [
			{
				path: `${folder}/dispatch.yaml`,
				data: factsYaml(draft, { file: `${name}.txt`, sha256, ...ranges }, knowledge.twins, page.original),
			},
			{ path: `${folder}/${own}.mdx`, data: originalMdx(draft, summary) },
			{ path: `${folder}/${otherLocale(own)}.mdx`, data: emptyMdx(draft, marksOnly(draft, page, knowledge)) },
		];
	});
	const newcomers = page.people.filter(({ known }) => !known);
	const countries = new Map(
		newcomers.flatMap((person) => {
			const country = knowledge.countries.find(({ id }) => id === page.cast.officeOf(person)?.country?.id);
			return country && !country.known ? [[country.id, country] as const] : [];
		}),
	);
	return [
		{ path: `content/source/${name}.txt`, data },
		...(isKept ? [] : [{ path: `content/source/received/${name}.txt`, data: bytes }]),
		...dispatches,
		...newcomers.map((person) => ({
			path: `content/people/${person.id}.yaml`,
			data: personYaml(person, page.cast, knowledge.twins),
		})),
		...(countries.size === 0
			? []
			: [
					{
						path: 'content/countries.yaml',
						data: [...countries.values()]
							.map(({ id, zh, en }) => `${id}: { zh: ${zh}, en: ${JSON.stringify(en)} }\n`)
							.join(''),
						appends: true,
					},
				]),
	];
}
