/**
 * `npm run bench:pages`: the largest page of every kind of the site in `dist/`, and a search, under Lighthouse, as a
 * phone on a slow line, each time in a fresh browser. Prints the four scores, first and largest paint (the median of
 * the runs), layout shift, blocking time and bytes. Addresses may be given: `… /zh/ /en/people/`.
 */
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { serve } from '../../src/cli/serve.ts';
import { securityHeaders } from '../../src/publish/headers.ts';
import { launch } from '../browser/chromium.ts';
import { largestPages } from '../browser/pages.ts';
import { freePort } from '../free-port.ts';

const runs = 3;

// Chromium 147 breaks off a page that Lighthouse traces where its answer has this header.
Reflect.deleteProperty(securityHeaders, 'Referrer-Policy');
const dist = join(import.meta.dirname, '../../dist');
const { url, close } = await serve(dist, { port: 0 });
console.log('perf  a11y  best  seo   first   largest    shift   block     bytes');
for (const path of process.argv.length > 2 ? process.argv.slice(2) : [...largestPages(dist), 'zh/search/?q=的']) {
	const results: Result[] = [];
	for (let run = 0; run < runs; run++) results.push(await audit(new URL(path, url).href));
	const median = (pick: (result: Result) => number) => results.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
	console.log(
		[
			...results[0]!.scores.map((_, index) => String(median(({ scores }) => scores[index]!)).padStart(4)),
			` ${median(({ first }) => first).toFixed(0)} ms`.padStart(8),
			`${median(({ largest }) => largest).toFixed(0)} ms`.padStart(8),
			median(({ shift }) => shift).toFixed(4),
			`${median(({ block }) => block).toFixed(0)} ms`.padStart(6),
			String(median(({ bytes }) => bytes)).padStart(8),
			path,
		].join('  '),
	);
}
await close();

/** One run in a browser of its own, which has seen nothing of the site. */
async function audit(address: string): Promise<Result> {
	const port = await freePort();
	const browser = await launch([`--remote-debugging-port=${port}`]);
	try {
		const { lhr } = (await lighthouse(address, { port, logLevel: 'error' }))!;
		if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
		const value = (id: string) => lhr.audits[id]!.numericValue ?? Number.NaN;
		return {
			scores: Object.values(lhr.categories).map(({ score }) => Math.round((score ?? 0) * 100)),
			first: value('first-contentful-paint'),
			largest: value('largest-contentful-paint'),
			shift: value('cumulative-layout-shift'),
			block: value('total-blocking-time'),
			bytes: value('total-byte-weight'),
		};
	} finally {
		await browser.close();
	}
}

interface Result {
	/** Performance, accessibility, best practices, search engines: 0 to 100. */
	scores: number[];
	/** Simulated, in milliseconds. */
	first: number;
	largest: number;
	block: number;
	shift: number;
	/** On the wire, headline font and all. */
	bytes: number;
}
