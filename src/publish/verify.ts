import type { Permalinks } from '../domain/permalink.ts';
import { siteFiles, siteTexts } from './built-site.ts';
import { isKnownType } from './file-types.ts';
import { ledgerAddresses } from './ledger-addresses.ts';
import type { PublishedSite } from './published-site.ts';
import { brokenLinks } from './verify-links.ts';
import { faultyPages, localAddresses } from './verify-pages.ts';

/** Throws where the built site in `folder` may not be released, and says everything that is wrong with it. */
export async function verifySite(folder: string, site: PublishedSite, permalinks: Permalinks): Promise<void> {
	const names = siteFiles(folder);
	const texts = await siteTexts(folder, names);
	const problems = [
		...localAddresses(texts),
		...faultyPages(site, texts),
		...brokenLinks(site, new Set(names), texts),
		...unanswered(site, texts, permalinks),
		...names
			.filter((name) => !isKnownType(name))
			.map((name) => `${name}: its type is not in src/publish/file-types.ts.`),
	];
	if (problems.length > 0) throw new ReleaseError(report(problems));
}

/** A mistake in the built site; its message is all that there is to say. */
class ReleaseError extends Error {
	override name = 'ReleaseError';
}

/** The addresses of the ledger that lead to nothing. A page that leads on leaves the fragment to the next one. */
function unanswered({ basePath }: PublishedSite, texts: ReadonlyMap<string, string>, permalinks: Permalinks): string[] {
	return ledgerAddresses(permalinks).flatMap((address) => {
		const [path = '', fragment] = address.slice(basePath.length).split('#');
		const html = texts.get(`${path}index.html`);
		if (html === undefined) return [`content/permalinks.yaml: ${address} leads to no page.`];
		if (fragment === undefined || html.includes(` id="${fragment}"`) || leadsOn.test(html)) return [];
		return [`content/permalinks.yaml: ${address} leads to no element.`];
	});
}

const leadsOn = /<meta http-equiv="refresh"/;

function report(problems: readonly string[]): string {
	const shown = problems.slice(0, mostShown);
	const more = problems.length - shown.length;
	return [
		`The built site may not be released: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
		'',
		...shown.map((problem) => `  ${problem}`),
		...(more > 0 ? [`  … and ${more} more.`] : []),
		'',
		'Fix: each of these is a fault of the code or of a link in content/; npm run build shows the page as it is.',
	].join('\n');
}

const mostShown = 30;
