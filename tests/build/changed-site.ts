import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectCopy } from './project-copy.ts';

const interview = 'content/dispatches/wang-yi-second-brf';
const reactions = 'content/dispatches/international-reactions';
const ledger = 'content/permalinks.yaml';

/** What a copied link to `q1-p3` carried at each time. */
export interface ChangedSite {
	/** The folder of the built site. */
	dir: string;
	project: ProjectCopy;
	/** What npm run permalinks printed, run by run. */
	output: string[];
}

/**
 * Does to a copy of the project what editors do over the years, publishing in between: rewrites texts, renames a
 * segment, an exchange, a quote, a person and a dispatch, withdraws a segment and a quote; then builds it.
 */
export async function buildChangedSite(name: string): Promise<ChangedSite> {
	const project = new ProjectCopy(name);
	const output: string[] = [];
	const inBoth = (folder: string, before: string, after: string) => {
		for (const file of ['zh.mdx', 'en.mdx']) project.edit(`${folder}/${file}`, (text) => text.replace(before, after));
	};
	const publish = async (date: string) => {
		const { code, output: told } = await project.run('permalinks', { PERMALINKS_DATE: date });
		if (code !== 0) throw new Error(told);
		output.push(told);
	};
	/** Writes what became of an id into its entry. */
	const tell = (id: string, fate: string) =>
		project.edit(ledger, (text) => text.replace(new RegExp(`^( *${id}: \\{.*) \\}$`, 'm'), `$1, ${fate} }`));

	project.edit(`${interview}/en.mdx`, (text) =>
		text.replace('This grand gathering is', 'This <b>& gathering was').replaceAll('<b>&', '\\<b>&'),
	);
	project.edit('content/people/juba-sakala.yaml', (text) =>
		text.replace('en: Executive secretary', 'en: Executive Secretary-General'),
	);
	await publish('2027-01-10');
	project.edit(`${interview}/en.mdx`, (text) =>
		text
			.replace('This \\<b>& gathering was', 'This gathering is')
			.replace('went home laden with the fruits', 'went home with the fruits'),
	);
	await publish('2027-02-20');

	inBoth(interview, 'id="q2-p3"', 'id="q2-p3b"');
	tell('q2-p3', 'alias: { to: q2-p3b, date: 2027-03-01 }');
	inBoth(interview, '<Exchange id="q3"', '<Exchange id="next"');
	tell('q3', 'alias: { to: next, date: 2027-03-01 }');

	for (const [file, words] of [
		['zh.mdx', '“一带一路”合作不是“清谈馆”，而是行动队。'],
		['en.mdx', 'Belt and Road cooperation is not a “talk shop” but an action team.'],
	] as const) {
		project.edit(`${interview}/${file}`, (text) =>
			text.replace(`<Quote id="wang-yi-talk-shop">${words}</Quote>`, words),
		);
	}
	project.edit(`${interview}/dispatch.yaml`, (text) => text.replace(/.*wang-yi-talk-shop.*\n/, ''));
	tell(
		'wang-yi-talk-shop',
		'withdrawn: { date: 2027-03-01, reason: { zh: 摘得太短, en: "Too short & out of <context>" } }',
	);

	for (const file of ['zh.mdx', 'en.mdx'])
		project.edit(`${reactions}/${file}`, (text) => text.replace(/<SignOff[^]*<\/SignOff>\n/, ''));
	project.edit(`${reactions}/dispatch.yaml`, (text) => text.replace('404-508', '404-506'));
	tell('sign-off', 'withdrawn: { date: 2027-03-01, reason: { zh: 电头误作正文, en: Not part of the text } }');

	inBoth('content/dispatches/border-facilitation', 'qu-yunhai-eighteen-lanes', 'qu-yunhai-lanes');
	project.edit('content/dispatches/border-facilitation/dispatch.yaml', (text) =>
		text.replace('qu-yunhai-eighteen-lanes', 'qu-yunhai-lanes'),
	);
	tell('qu-yunhai-eighteen-lanes', 'alias: { to: qu-yunhai-lanes, date: 2027-03-01 }');

	renameSync(join(project.dir, 'content/people/kin-phea.yaml'), join(project.dir, 'content/people/phea-kin.yaml'));
	project.edit(`${reactions}/dispatch.yaml`, (text) => text.replace('speaker: kin-phea', 'speaker: phea-kin'));
	tell('kin-phea', 'alias: { to: phea-kin, date: 2027-03-01 }');

	renameSync(
		join(project.dir, 'content/dispatches/border-facilitation'),
		join(project.dir, 'content/dispatches/border-lanes'),
	);
	project.edit(ledger, (text) =>
		text.replace(
			'  articles/border-facilitation:\n',
			'  articles/border-facilitation:\n    alias: { to: articles/border-lanes, date: 2027-03-01 }\n',
		),
	);
	await publish('2027-03-01');

	const { code, output: told } = await project.run('build');
	if (code !== 0) throw new Error(told);
	return { dir: join(project.dir, 'dist'), project, output };
}
