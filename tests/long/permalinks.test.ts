import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseJsonFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/cli/serve.ts';
import { rangeVersion, type Permalinks } from '../../src/domain/permalink.ts';
import { segmentTexts, allSegments } from '../../src/domain/dispatch.ts';
import { urnOf } from '../../src/feeds/ids.ts';
import { readContent } from '../../src/ingest/content.ts';
import { readSite } from '../../src/loaders/site.ts';
import { version } from '../../src/ledger/hash.ts';
import { buildChangedSite, type ChangedSite } from '../build/changed-site.ts';
import { hostilePath } from '../build/hostile-dispatch.ts';
import { readingPages, segmentsOf, writtenSegments } from '../build/dispatches.ts';
import { readPages, textOf, withAttribute, attribute, byTag, type Page as BuiltPage } from '../build/html.ts';
import { canonicalOf, nextOf, problemWith, publishedAddresses } from '../build/published.ts';
import { mistakesIn } from '../build/validator.ts';
import { randomNumbers } from '../random.ts';
import { attackCounts, encoded, hostileTexts, watched, type Hostile } from '../browser/hostile.ts';
import { toolsLoaded, settled, useBrowser } from '../browser/site.ts';

const browser = useBrowser();
const interview = 'interviews/isle-bridges';
let site: ChangedSite;
let server: Serving;
let pages: Map<string, BuiltPage>;
let ledger: Permalinks;

beforeAll(async () => {
	site = await buildChangedSite('changed');
	server = await serve(site.dir, { port: 0 });
	pages = new Map(readPages(site.dir).map((page) => [page.path, page]));
	ledger = (await readSite(site.project.dir)).permalinks;
});
afterAll(async () => {
	await server?.close();
	site?.project.remove();
});

const open = (path: string, options = {}) => browser.open(new URL(path, server.url).href, options);
const visit = (path: string, options = {}) => browser.visit(new URL(path, server.url).href, options);
const feedItems = (kind: string) => {
	const value: unknown = JSON.parse(readFileSync(join(site.dir, `en/feeds/${kind}.json`), 'utf8'));
	return parseJsonFeed(value as object).items ?? [];
};
const pageAt = (path: string) => pages.get(path)!;
const entry = (id: string) =>
	ledger.dispatches.find((dispatch) => dispatch.id === interview)!.ids.find((one) => one.id === id)!;
const notices = (page: Page) => page.locator('.edited');

describe('of a site whose texts and ids have changed', () => {
	test('the feed of corrections has what changed and what was withdrawn, each with its date', () => {
		const items = feedItems('corrections');
		expect(items.map(({ title, date_published: date, url }) => `${date} ${title} ${url}`)).toMatchInlineSnapshot(`
			[
			  "2034-03-01T12:00:00Z Withdrawn: (Example News Agency, Cloud Isle, May 6) http://localhost:4321/en/articles/harbour-voices/#sign-off",
			  "2034-03-01T12:00:00Z Withdrawn: “One Isle, One Bridge” is not an “ornament” but a way across. http://localhost:4321/en/quotes/zhen-not-an-ornament/",
			  "2034-02-20T12:00:00Z Seeing the Bridges, Asking the Ferries, Talking of Lights: Paragraph 5 changed http://localhost:4321/en/interviews/isle-bridges/history/",
			  "2034-02-20T12:00:00Z Seeing the Bridges, Asking the Ferries, Talking of Lights: Paragraph 9 changed http://localhost:4321/en/interviews/isle-bridges/history/",
			  "2034-02-20T12:00:00Z Seeing the Bridges, Asking the Ferries, Talking of Lights: Quote changed http://localhost:4321/en/interviews/isle-bridges/history/",
			  "2034-01-10T12:00:00Z Seeing the Bridges, Asking the Ferries, Talking of Lights: Paragraph 5 changed http://localhost:4321/en/interviews/isle-bridges/history/",
			  "2034-01-10T12:00:00Z People: Tess Trial changed http://localhost:4321/en/people/tess-trial/",
			]
		`);
		for (const { url } of items)
			expect(problemWith(new URL(url!).pathname.slice(1) + new URL(url!).hash, pages)).toBe(undefined);
		expect(items.find(({ title }) => title?.includes('Paragraph'))?.content_html).toMatchInlineSnapshot(`
			"<p>Until February 20, 2034</p>
			<blockquote lang="en"><p>This &lt;b&gt;&amp; gathering was the largest meeting of the isles this year. From the opening ceremony and the round table to the talk at the doors, every isle set out its plans in detail.</p></blockquote>
			<p>Changed to</p>
			<blockquote lang="en"><p>This gathering is the largest meeting of the isles this year. From the opening ceremony and the round table to the talk at the doors, every isle set out its plans in detail.</p></blockquote>"
		`);
	});

	test('a dispatch that was renamed stays the item that it was', () => {
		const renamed = feedItems('dispatches').find(({ url }) => url?.endsWith('/fast-lanes/'));
		expect(renamed?.id).toBe(urnOf('en/articles/ferry-lanes'));
	});

	test('npm run permalinks tells what it wrote', () => {
		expect(site.output[0]).toMatchInlineSnapshot(`
			"content/permalinks.yaml:
			  ~ id q1-p3 of interviews/isle-bridges: the English changed
			  ~ person tess-trial: the English changed
			Recorded the release in content/permalinks.yaml, content/published/isle-bridges.json, content/published/_people.json.
			"
		`);
		expect(site.output[2]).toMatchInlineSnapshot(`
			"content/permalinks.yaml:
			  + dispatch: articles/fast-lanes
			  + ids of articles/fast-lanes: p1, p2, p3, p4, p5
			  + ids of interviews/isle-bridges: q2-p3b, next
			  + quote: gu-lanes
			  + person: mock-moe
			Recorded the release in content/permalinks.yaml.
			"
		`);
	});

	test('every address that was ever published leads to its text or says what became of it', () => {
		expect(publishedAddresses(ledger).flatMap((address) => problemWith(address, pages) ?? [])).toEqual([]);
	});

	test('every page is valid HTML, and no text has anything added', async () => {
		const { dispatches } = await readContent(site.project.dir);
		expect(await mistakesIn([...pages.values()])).toEqual([]);
		for (const reading of readingPages([...pages.values()], dispatches))
			expect(segmentsOf(reading.page, reading.locale)).toEqual(writtenSegments(reading, reading.locale));
	});

	test.each([
		['a dispatch', 'articles/ferry-lanes/', 'articles/fast-lanes/'],
		['a dispatch in both languages', 'articles/ferry-lanes/dual/', 'articles/fast-lanes/dual/'],
		['the changes of a dispatch', 'articles/ferry-lanes/history/', 'articles/fast-lanes/history/'],
		['an answer', `${interview}/q3/`, `${interview}/next/`],
		['a quote', 'quotes/gu-three-lanes/', 'quotes/gu-lanes/'],
		['a person', 'people/moe-mock/', 'people/mock-moe/'],
	])(
		'the old address of %s leads on, names the new one as canonical and is not to be listed',
		(_what, before, after) => {
			for (const locale of ['zh', 'en']) {
				const page = pageAt(`${locale}/${before}`);
				expect(nextOf(page)).toBe(`/${locale}/${after}`);
				expect(new URL(canonicalOf(page)!).pathname).toBe(`/${locale}/${after}`);
				expect(page.html).toContain('<meta name="robots" content="noindex">');
				expect(withAttribute(page.document, 'href').map((link) => attribute(link, 'href'))).toContain(
					`/${locale}/${after}`,
				);
			}
		},
	);

	test('a withdrawn quote has a page with its last text, the dates and the reason in both languages', () => {
		for (const locale of ['zh', 'en']) {
			const text = textOf(pageAt(`${locale}/quotes/zhen-not-an-ornament/`).document);
			for (const said of [
				'“一岛一桥”不是“小摆设”，而是过河路。',
				'“One Isle, One Bridge” is not an “ornament” but a way across.',
				'摘得太短',
				'Too short & out of <context>',
			])
				expect(text).toContain(said);
			expect(text).toContain(locale === 'zh' ? '2034年3月1日撤下' : 'withdrawn on March 1, 2034');
		}
	});

	test('the tally of the source counts what is published', () => {
		const tally = /([\d,]+) of ([\d,]+) characters/.exec(textOf(pageAt('en/source/first-page/').document))!;
		const [published, received] = tally.slice(1).map((count) => Number(count.replace(',', '')));
		expect(received! - published!).toBe('（示例通讯社云屿5月6日电）'.length);
	});

	test.each([true, false])(
		'the old address of a dispatch leads to the new one, the old id of a segment opens and marks it in every view, that of a withdrawn one the place where it stood, with JavaScript: %s',
		async (javaScriptEnabled) => {
			const page = await visit('/zh/articles/ferry-lanes/', { javaScriptEnabled });
			await page.waitForURL('**/zh/articles/fast-lanes/');

			for (const view of ['', 'dual/', 'reveal/']) {
				await page.goto(new URL(`/en/${interview}/${view}#q2-p3`, server.url).href);
				await expect.poll(() => isInView(page, '#q2-p3b', 400), { message: view }).toBe(true);
				expect(await shadowOf(page, '#q2-p3b')).not.toBe(await shadowOf(page, '#q2-p5'));
			}

			await page.goto(new URL('/zh/articles/harbour-voices/#sign-off', server.url).href);
			await expect.poll(() => isInView(page, '.withdrawn', 800)).toBe(true);
			const place = page.locator('.withdrawn');
			expect(await place.innerText()).toContain('2034年3月1日撤下。理由：电头误作正文');
			await place.locator('summary').click();
			await expect.poll(() => place.innerText()).toContain('（示例通讯社云屿5月6日电）');
			expect(await place.innerText()).toContain('(Example News Agency, Cloud Isle, May 6)');
		},
	);

	test('the script of an old address takes the query and the fragment along', async () => {
		const page = await visit('/zh/articles/ferry-lanes/dual/?v=0123abcd#p3');
		await page.waitForURL('**/zh/articles/fast-lanes/dual/?v=0123abcd#p3');
	});

	test('a hostile query or fragment of an old address is taken to the new one, once, and nowhere else', async () => {
		const page = await open('/zh/articles/fast-lanes/');
		const { harmless, moves } = await watched(page);
		// The watch keeps it there.
		await page.goto(new URL('/zh/articles/ferry-lanes/', server.url).href);
		await toolsLoaded(page);
		const texts = hostileTexts(attackCounts.movedAddresses, randomNumbers('moved'));
		await page.evaluate(
			async (addresses) => {
				const { hostile } = window as unknown as Hostile;
				const element = document.querySelector('follow-on')!;
				for (const address of addresses) {
					hostile.isOwn = true;
					history.replaceState(null, '', address);
					hostile.isOwn = false;
					element.parentElement!.append(element);
					await hostile.tick();
				}
			},
			texts.map((text) => `?v=${encoded(text)}#${text}`),
		);
		const gone = (await moves()).map((address) => new URL(address));
		const target = new URL('/zh/articles/fast-lanes/', server.url).href;
		expect(gone.map(({ origin, pathname }) => origin + pathname)).toEqual(['', ...texts].map(() => target));
		await harmless();
	});

	test('attacks in every field of a dispatch are shown as the characters that they are, and run nowhere', async () => {
		expect(site.attacks).toBeGreaterThan(300);
		const paths = [`en/${hostilePath}`, `zh/${hostilePath}dual/`, `en/${hostilePath}reveal/`, `zh/${hostilePath}cite/`];
		const others = ['en/quotes/hostile-quote/', 'zh/people/hostile-person/', 'en/editions/2031-05-05/', 'zh/source/'];
		const page = await open('en/about/');
		const { harmless } = await watched(page);
		for (const path of [...paths, ...others, 'zh/search/?q=zqx9', `en/${hostilePath}?mark=zqx9`]) {
			await page.goto(new URL(path, server.url).href);
			await settled(page);
			// A picture or a frame that an attack made would name these.
			expect(await page.locator('[src=x], [onload], [onerror], [srcdoc], main iframe, main script').count()).toBe(0);
			expect(await page.locator('a[href^="javascript:" i], a[href^="data:text/html" i]').count()).toBe(0);
			await harmless();
		}
		for (const kind of ['dispatches', 'quotes']) {
			const contents = feedItems(kind).map(({ content_html: html }) => html ?? '');
			expect(contents.join('')).toContain('zqx9');
			expect(contents.filter((html) => attackIn(html))).toEqual([]);
		}
	});

	test('what is copied of attacks are their characters', async () => {
		const page = await visit(`zh/${hostilePath}`);
		await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('main')!));
		const segments = page.locator('main [data-segment]');
		const texts = await segments.allTextContents();
		await page.evaluate(() => {
			const all = [...document.querySelectorAll('main [data-segment]')];
			getSelection()!.setBaseAndExtent(all[0]!, 0, all.at(-1)!, all.at(-1)!.childNodes.length);
		});
		await page.locator('.tool').waitFor();
		const [text, html] = await page.evaluate(() => {
			const clipboardData = new DataTransfer();
			document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
			return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
		});
		expect(text).toBe(texts.join('\n\n'));
		const fragment = parseFragment(html);
		expect(textOf(fragment)).toBe(texts.join(''));
		expect(new Set(html.match(/<\/?\w+/g))).toEqual(new Set(['<p', '</p']));
	});

	describe('a link that carries a version', () => {
		const [first, second] = [0, 1].map((index) => () => entry('q1-p3').history[index]!);

		test('says where the text has changed since, when, and shows both, in every view', async () => {
			const page = await visit('/en/about/');
			for (const view of ['', 'dual/', 'reveal/', 'q1/']) {
				await page.goto(new URL(`/en/${interview}/${view}?v=${first!().version}#q1-p3`, server.url).href);
				await notices(page).waitFor();
				const text = await notices(page).innerText();
				expect([view, await page.locator('.pair:has(#q1-p3) .edited').count()]).toEqual([view, 1]);
				expect(text).toContain('The text here has changed since this link was made.');
				expect(text).toContain('Until January 10, 2034');
				expect(text).toContain('This grand gathering is the largest');
				expect(text).toContain('This gathering is the largest');
				expect(await notices(page).locator('del').allInnerTexts()).toEqual(['grand ']);
				expect(text).not.toContain('这场盛会');
			}
		});

		test('shows the text as it was then, markup in it as the characters that it is', async () => {
			const page = await visit(`/zh/${interview}/?v=${second!().version}#q1-p3`);
			await notices(page).waitFor();
			expect(await notices(page).innerText()).toContain('This <b>& gathering was the largest');
			expect(await notices(page).locator('b').count()).toBe(0);
		});

		test('marks each changed text of a range', async () => {
			const versions = ['q1-p2', 'q1-p3', 'q1-p4', 'q1-p5', 'q1-p6', 'q1-p7'].map(
				(id) => entry(id).history[0]?.version ?? entry(id).version,
			);
			const page = await visit(`/zh/${interview}/?v=${rangeVersion(versions)}#q1-p2..q1-p7`);
			await expect.poll(() => notices(page).count()).toBe(2);
			expect(await page.locator('.pair:has(.edited) .n').allInnerTexts()).toEqual(['5', '9']);
		});

		test('tells of a quote on its page', async () => {
			const past = ledger.quotes.find(({ id }) => id === 'zhen-laden')!.history[0]!;
			const page = await visit(`/zh/quotes/zhen-laden/?v=${past.version}`);
			await notices(page).waitFor();
			expect(await notices(page).innerText()).toContain('此链接生成后，这里的文字有改动。');
			expect(await notices(page).locator('del').allInnerTexts()).toEqual(['laden ']);
		});

		test('says where nothing has changed: of a segment, a range, an answer’s page and a quote', async () => {
			const segments = allSegments(
				(await readContent(site.project.dir)).dispatches.find(({ slug }) => slug === 'isle-bridges')!,
			);
			const now = (...ids: string[]) =>
				rangeVersion(segments.filter(({ id }) => ids.includes(id)).map((segment) => version(segmentTexts(segment))));
			const quote = version(ledger.quotes.find(({ id }) => id === 'zhen-laden')!.text);
			const page = await visit('/en/about/');
			for (const address of [
				`/en/${interview}/dual/?v=${now('q1-p3')}#q1-p3`,
				`/zh/${interview}/?v=${now('q1-p2', 'q1-p3', 'q1-p4')}#q1-p2..q1-p4`,
				'/zh/quotes/zhen-laden/?v=' + quote,
			]) {
				await page.goto(new URL(address, server.url).href);
				await notices(page).waitFor();
				expect([address, await notices(page).allInnerTexts()]).toEqual([
					address,
					[
						address.startsWith('/en/')
							? 'The text here is unchanged since this link was made.'
							: '此链接生成后，这里的文字没有改动。',
					],
				]);
			}
		});

		test('is passed over where nobody knows the version, and where it is mangled; the script that tells of changes comes only where there is one', async () => {
			const page = await open('/en/about/');
			let asked: string[] = [];
			const errors: unknown[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			page.on('pageerror', (error) => errors.push(error));
			const hasCome = (part: string) =>
				page.evaluate((word) => performance.getEntriesByType('resource').some(({ name }) => name.includes(word)), part);
			const { version: known } = first!();
			for (const made of ['deadbeef', known.slice(0, 7), `${known}a`, '%', '<b>', '"]', '', undefined]) {
				asked = [];
				const query = made === undefined ? '' : `?v=${made}`;
				await page.goto(new URL(`/en/${interview}/${query}#q1-p3`, server.url).href);
				await toolsLoaded(page);
				if (made) await expect.poll(() => hasCome('/edited-since'), { message: made }).toBe(true);
				if (made === 'deadbeef') await expect.poll(() => hasCome('/history/')).toBe(true);
				await settled(page);
				expect([made, await notices(page).count(), errors]).toEqual([made, 0, []]);
				expect([made, asked.some((path) => path.endsWith('/history/'))]).toEqual([made, made === 'deadbeef']);
				expect([made, asked.some((path) => path.includes('/edited-since'))]).toEqual([made, Boolean(made)]);
			}
		});

		test('without JavaScript leads to the list of the page’s changes, in every view', async () => {
			const page = await visit('/en/about/', { javaScriptEnabled: false });
			const list = page.locator(`a[href="/en/${interview}/history/"]:visible`).first();
			for (const view of ['', 'dual/', 'reveal/', 'q1/']) {
				await page.goto(new URL(`/en/${interview}/${view}?v=${first!().version}#q1-p3`, server.url).href);
				await list.waitFor();
				expect([view, await notices(page).count()]).toEqual([view, 0]);
			}
			await list.click();
			await page.waitForURL('**/history/');
			const text = await page.locator('main').innerText();
			for (const said of [
				'Until January 10, 2034',
				'Until February 20, 2034',
				'This <b>& gathering was',
				'went home laden with',
			])
				expect(text).toContain(said);
		});
	});

	test('the script that tells of changes is small', () => {
		const [file] = readdirSync(join(site.dir, '_astro')).filter((name) => name.startsWith('edited-since'));
		expect(brotliCompressSync(readFileSync(join(site.dir, '_astro', file!))).length).toBeLessThanOrEqual(1000);
	});

	test('the person whose office was corrected has the old one on their page', () => {
		expect(textOf(pageAt('en/people/tess-trial/').document)).toContain('Until January 10, 2034');
	});
});

/** Whether HTML holds what runs code: an element or an attribute that no text of a dispatch has. */
const attackIn = (html: string) => {
	const fragment = parseFragment(html);
	const elements = ['img', 'svg', 'script', 'iframe', 'template'].flatMap((name) => byTag(fragment, name));
	return elements.some((element) => !(attribute(element, 'src') ?? '').startsWith('http'));
};

/** Whether the first element of a selector begins in the window, so many pixels from its top at most. */
const isInView = (page: Page, selector: string, most: number) =>
	page
		.locator(selector)
		.first()
		.evaluate((element, limit) => {
			const { top } = element.getBoundingClientRect();
			return top >= 0 && top < limit;
		}, most);

const shadowOf = (page: Page, selector: string) =>
	page.locator(selector).evaluate((element) => getComputedStyle(element).boxShadow);
