import { describe, expect, inject, test } from 'vitest';
import { builtSegments, queryOf, segmentsHit, statusOf } from './search-site.ts';
import { siteUrl, useBrowser } from './site.ts';

const browser = useBrowser();

describe('a query in the address', () => {
	test('is answered: every passage, marked, with its place and speaker', async () => {
		const page = await browser.visit('/zh/search/?q=互联互通');
		await expect.poll(() => statusOf(page)).toBe('“互联互通”：9次，见于5段。');
		const hits = page.locator('.hit');
		expect(await hits.count()).toBe(5);
		expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['互联互通']));
		const q1p5 = page.locator('.hit[data-segment-id=q1-p5]');
		expect(await q1p5.locator('mark').count()).toBe(5);
		expect(await q1p5.locator('.meta').innerText()).toContain('甄举例');
		expect(await q1p5.locator('.hit-link').getAttribute('href')).toBe('/zh/interviews/isle-bridges/#q1-p5');
		expect(await q1p5.locator('[lang=en]').innerText()).toContain('connectivity');
	});

	test('shows text as it stands: no spaces between characters, no lost punctuation', async () => {
		const page = await browser.visit('/zh/search/?q=互联互通');
		const segments = new Map((await builtSegments(page)).map(({ name, text }) => [name, text]));
		await page.locator('.hit').first().waitFor();
		const shown = await page.locator('.hit').evaluateAll((hits) =>
			hits.map((hit) => ({
				name: `${hit.getAttribute('data-dispatch')}#${hit.getAttribute('data-segment-id')} zh`,
				text: hit.querySelector('[lang=zh-Hans] .hit-text')!.textContent,
			})),
		);
		expect(shown).toHaveLength(5);
		for (const { name, text } of shown) {
			for (const piece of text.split('……').filter(Boolean)) expect(segments.get(name), name).toContain(piece);
		}
	});

	test('under a base path is answered too', async () => {
		const page = await browser.visit('/zh/search/');
		await page.goto(`${inject('basedFixture').url}en/search/?q=互联互通`);
		await expect.poll(() => statusOf(page)).toBe('“互联互通”: 9 mentions in 5 passages.');
		expect(await page.locator('.hit-link').first().getAttribute('href')).toMatch(/^\/some\/base\/zh\//);
	});

	test('with a phrase across a comma finds the one passage', async () => {
		const page = await browser.visit('/zh/search/?q=关键是互联互通，要通过');
		await expect.poll(() => page.locator('.hit').count()).toBe(1);
		expect(await page.locator('.hit mark').allInnerTexts()).toEqual(['关键是互联互通，要通过']);
	});

	test('with one character finds more than a page shows, and shows the rest on demand', async () => {
		const page = await browser.visit('/zh/search/?q=的');
		await page.locator('.hit').first().waitFor();
		const count = Number(/见于(\d+)段/.exec(await statusOf(page))?.[1]);
		expect(count).toBeGreaterThan(10);
		expect(await page.locator('.hit').count()).toBe(10);
		while (await page.locator('[data-part=more]').isVisible()) {
			const before = await page.locator('.hit').count();
			await page.locator('[data-part=more]').click();
			await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(before);
		}
		expect(await page.locator('.hit').count()).toBe(count);
	});

	test('asks for no file of the index that the page does not name from the start, and for no file twice', async () => {
		const page = await browser.open('/zh/about/');
		const requested: string[] = [];
		page.on('request', (request) => requested.push(new URL(request.url()).pathname));
		const response = await page.goto(new URL('zh/search/?q=互联互通', siteUrl).href);
		await page.locator('.hit').first().waitFor();
		const html = await response!.text();
		const loaded = requested.filter((path) => /\/(pagefind|_astro)\//.test(path) && !path.endsWith('.woff2'));
		expect(loaded.length).toBeGreaterThan(5);
		expect(loaded.filter((path) => path.includes('/pagefind/') && !html.includes(`"${path}"`))).toEqual([]);
		expect(new Set(loaded).size).toBe(loaded.length);
	});

	test('that nothing answers says so and offers a way on', async () => {
		const page = await browser.visit('/zh/search/?q=从未写过的话');
		await expect.poll(() => statusOf(page)).toBe('没有一段含有“从未写过的话”。');
		expect(await page.locator('.hit').count()).toBe(0);
		expect(await page.locator('[data-part=ways] a').first().getAttribute('href')).toBe('/zh/quotes/');
		expect(await page.locator('[data-part=ways] a').first().isVisible()).toBe(true);
	});
});

describe('the method of the element', () => {
	test('gives all hits, with addresses that lead to the segment', async () => {
		const page = await browser.visit('/zh/search/');
		const hits = await page.evaluate(async () => {
			await customElements.whenDefined('dispatch-search');
			return document.querySelector('dispatch-search')!.search('过河路');
		});
		expect(hits.map(({ type, segment, quote }) => [type, segment, quote?.id])).toEqual([
			['quote', 'q3-p4', 'zhen-not-an-ornament'],
			['answer', 'q3-p4', undefined],
		]);
		await page.goto(new URL(hits[0]!.url, page.url()).href);
		expect(await page.locator(':target').textContent()).toContain('过河路');
		await page.goto(new URL(hits[0]!.quote!.url, page.url()).href);
		expect(await page.locator('main').textContent()).toContain('而是过河路');
	});

	test('finds English by stem, by beginning and as a phrase', async () => {
		const page = await browser.visit('/en/search/');
		const segments = await builtSegments(page);
		const having = (pattern: RegExp) =>
			segments
				.filter(({ text, language }) => language === 'en' && pattern.test(text))
				.map(({ name }) => name)
				.sort();
		const [stem, beginning, several, phrase, reversed] = await segmentsHit(page, [
			'connecting',
			'lighth',
			'bridges boat',
			'"hand in hand"',
			'"in hand hand"',
		]);
		expect(stem).toEqual(having(/\bconnect(s|ed|ing|ion|ivity)?\b/i));
		expect(beginning).toEqual(having(/\blighth/i));
		expect(several).toEqual(having(/(?=[^]*\bbridges?\b)(?=[^]*\bboats?\b)/i));
		expect(phrase).toEqual(having(/hand in hand/i));
		expect(reversed).toEqual([]);
		for (const found of [stem, beginning, several, phrase]) expect(found!.length).toBeGreaterThan(0);
	});
});

describe('folding and sound', () => {
	test.each(['互聯互通', '互 联 互 通', '互联　互通', 'hulianhutong', 'hu lian hu tong', 'hù lián hù tōng'])(
		'%s finds what 互联互通 finds',
		async (query) => {
			const page = await browser.visit('/zh/search/');
			const [expected, found] = await segmentsHit(page, ['互联互通', query]);
			expect(expected).toHaveLength(5);
			expect(found).toEqual(expected);
		},
	);

	test.each([
		['640 多亿', '640多亿'],
		['６４０多亿', '640多亿'],
		['「小摆设」', '“小摆设”'],
		['"小摆设"，', '“小摆设”，'],
		['ONE ISLE', 'one isle'],
		['ｉｓｌｅ', 'isle'],
	])('%s finds what %s finds', async (query, plain) => {
		const [expected, found] = await segmentsHit(await browser.visit('/zh/search/'), [plain, query]);
		expect(expected!.length).toBeGreaterThan(0);
		expect(found).toEqual(expected);
	});

	test('a match by sound is said to be one, and its tables are loaded only then', async () => {
		const page = await browser.open('/zh/search/');
		const files: string[] = [];
		page.on('request', (request) => files.push(new URL(request.url()).pathname));
		await page.fill('input[name=q]', '互联互通');
		await expect.poll(() => page.locator('.hit').count()).toBe(5);
		expect(files.filter((path) => /sounds|script|words/.test(path))).toEqual([]);
		await page.fill('input[name=q]', 'hulianhutong');
		await expect.poll(() => statusOf(page)).toBe('没有一段含有“hulianhutong”；读音与之相同的，9次，见于5段。');
		expect(files.some((path) => path.includes('sounds'))).toBe(true);
		expect(await page.locator('.hit mark').first().innerText()).toBe('互联互通');
	});

	test('a name in pinyin is found in English, and in Chinese on demand', async () => {
		const page = await browser.visit('/zh/search/?q=Gu Ming');
		await expect.poll(() => page.locator('.hit[data-language=en]').count()).toBeGreaterThan(0);
		await page.locator('[data-part=by-sound]').click();
		await expect.poll(() => statusOf(page)).toMatch(/^读音为“Gu Ming”的，\d+次/);
		expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['顾名']));
	});
});

test('typing updates the results and the address, without new entries in the history', async () => {
	const page = await browser.visit('/zh/search/');
	const length = await page.evaluate(() => history.length);
	await page.locator('input[name=q]').pressSequentially('潮汐表', { delay: 10 });
	await expect.poll(() => statusOf(page)).toMatch(/^“潮汐表”/);
	expect(queryOf(page)).toBe('潮汐表');
	await page.fill('input[name=q]', '');
	await expect.poll(() => page.locator('.hit').count()).toBe(0);
	expect(queryOf(page)).toBeNull();
	await expect.poll(() => statusOf(page)).toBe('');
	expect(await page.evaluate(() => history.length)).toBe(length);
});

test('without JavaScript the page says what it needs, offers ways on, and the form still sends the query', async () => {
	const page = await browser.visit('/zh/search/', { javaScriptEnabled: false });
	expect(await page.locator('noscript').innerText()).toContain('JavaScript');
	expect(await page.locator('[data-part=ways] a').count()).toBeGreaterThanOrEqual(4);
	await page.fill('input[name=q]', '互联');
	await page.press('input[name=q]', 'Enter');
	await page.waitForURL('**/zh/search/?q=*');
	expect(queryOf(page)).toBe('互联');
});
