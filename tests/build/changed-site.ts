import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeHostileDispatch } from './hostile-dispatch.ts';
import { ProjectCopy } from './project-copy.ts';

const interview = 'content/dispatches/isle-bridges';
const reactions = 'content/dispatches/harbour-voices';
const ledger = 'content/permalinks.yaml';

/** What a copied link to `q1-p3` carried at each time. */
export interface ChangedSite {
	/** The folder of the built site. */
	dir: string;
	project: ProjectCopy;
	/** What npm run permalinks printed, run by run. */
	output: string[];
	/** How many attacks its hostile dispatch holds. */
	attacks: number;
}

/**
 * Does to a copy of the project what editors do over the years, publishing in between: rewrites texts, renames a
 * segment, an exchange, a quote, a person and a dispatch, withdraws a segment and a quote, publishes a dispatch of
 * attacks; then builds it.
 */
export async function buildChangedSite(name: string): Promise<ChangedSite> {
	const project = new ProjectCopy(name);
	const output: string[] = [];
	const inBoth = (folder: string, before: string, after: string) => {
		for (const file of ['zh.mdx', 'en.mdx']) project.edit(`${folder}/${file}`, (text) => text.replace(before, after));
	};
	const publish = async (date: string) => {
		const { code, output: told } = await project.run('permalinks', { PERMALINKS_DATE: date }, ['--release']);
		if (code !== 0) throw new Error(told);
		output.push(told);
	};
	/** Writes what became of an id into its entry. */
	const tell = (id: string, fate: string) =>
		project.edit(ledger, (text) => text.replace(new RegExp(`^( *${id}: \\{.*) \\}$`, 'm'), `$1, ${fate} }`));

	project.edit(`${interview}/en.mdx`, (text) =>
		text.replace('This grand gathering is', 'This <b>& gathering was').replaceAll('<b>&', '\\<b>&'),
	);
	project.edit('content/people/tess-trial.yaml', (text) => text.replace('en: Councilor', 'en: Senior Councilor'));
	await publish('2034-01-10');
	project.edit(`${interview}/en.mdx`, (text) =>
		text
			.replace('This \\<b>& gathering was', 'This gathering is')
			.replace('went home laden with results', 'went home with results'),
	);
	const attacks = writeHostileDispatch(project.dir);
	await publish('2034-02-20');

	inBoth(interview, 'id="q2-p3"', 'id="q2-p3b"');
	tell('q2-p3', 'alias: { to: q2-p3b, date: 2034-03-01 }');
	inBoth(interview, '<Exchange id="q3"', '<Exchange id="next"');
	tell('q3', 'alias: { to: next, date: 2034-03-01 }');

	for (const [file, words] of [
		['zh.mdx', '“一岛一桥”不是“小摆设”，而是过河路。'],
		['en.mdx', '“One Isle, One Bridge” is not an “ornament” but a way across.'],
	] as const) {
		project.edit(`${interview}/${file}`, (text) =>
			text.replace(`<Quote id="zhen-not-an-ornament">${words}</Quote>`, words),
		);
	}
	tell(
		'zhen-not-an-ornament',
		'withdrawn: { date: 2034-03-01, reason: { zh: 摘得太短, en: "Too short & out of <context>" } }',
	);

	for (const file of ['zh.mdx', 'en.mdx'])
		project.edit(`${reactions}/${file}`, (text) => text.replace(/<SignOff[^]*<\/SignOff>\n/, ''));
	project.edit(`${reactions}/dispatch.yaml`, (text) =>
		text.replace(/body: (\d+)-(\d+)/, (_, from, to) => `body: ${from}-${Number(to) - 2}`),
	);
	tell('sign-off', 'withdrawn: { date: 2034-03-01, reason: { zh: 电头误作正文, en: Not part of the text } }');

	inBoth('content/dispatches/ferry-lanes', 'gu-three-lanes', 'gu-lanes');
	project.edit('content/dispatches/ferry-lanes/dispatch.yaml', (text) => text.replace('gu-three-lanes', 'gu-lanes'));
	tell('gu-three-lanes', 'alias: { to: gu-lanes, date: 2034-03-01 }');

	renameSync(join(project.dir, 'content/people/moe-mock.yaml'), join(project.dir, 'content/people/mock-moe.yaml'));
	project.edit(`${reactions}/dispatch.yaml`, (text) => text.replaceAll('speaker: moe-mock', 'speaker: mock-moe'));
	tell('moe-mock', 'alias: { to: mock-moe, date: 2034-03-01 }');

	renameSync(join(project.dir, 'content/dispatches/ferry-lanes'), join(project.dir, 'content/dispatches/fast-lanes'));
	project.edit(ledger, (text) =>
		text.replace(
			'  articles/ferry-lanes:\n',
			'  articles/ferry-lanes:\n    alias: { to: articles/fast-lanes, date: 2034-03-01 }\n',
		),
	);
	await publish('2034-03-01');

	const { code, output: told } = await project.run('build');
	if (code !== 0) throw new Error(told);
	return { dir: join(project.dir, 'dist'), project, output, attacks };
}
