import { z } from 'astro/zod';
import { describe, expect, inject, test } from 'vitest';
import { exchanges } from '../../src/domain/dispatch.ts';
import { locales } from '../../src/domain/locale.ts';
import { quotesOf } from '../../src/domain/quote.ts';
import { serialize } from '../../src/meta/json-ld.ts';
import { metaTags } from '../../src/meta/tags.ts';
import vocabulary from '../fixtures/schema-org.json' with { type: 'json' };
import { pathOf, readDispatches } from './dispatches.ts';
import { attribute, byTag, readPages, textOf, type Page } from './html.ts';

const { dir, basePath, origin, project } = inject('fixture');
const pages = new Map(readPages(dir).map((page) => [page.path, page]));
const dispatches = await readDispatches({ project });
const at = (path: string) => `${origin}${basePath}${path}`;

test('a dispatch tells reference managers what it is', () => {
	expect(metaOf(pageAt('zh/interviews/isle-bridges/'))).toMatchObject({
		'z:itemType': 'newspaperArticle',
		citation_title: '看新桥 问渡船 话灯塔',
		'DC.creator': '示例通讯社',
		citation_date: '2031-05-06',
		citation_language: 'zh-Hans',
		citation_public_url: at('zh/interviews/isle-bridges/'),
		'DC.source': '示例通讯社',
	});
	expect(metaOf(pageAt('en/interviews/isle-bridges/'))).toMatchObject({
		citation_title: 'Seeing the Bridges, Asking the Ferries, Talking of Lights',
		citation_language: 'en',
	});
});

test('Zotero gets each institution in one field, who translated, and the place of a part', () => {
	/** How Zotero reads a creator that is a string: cut at its comma, or without one at its last space. */
	const creator = (text: string) => {
		const [last = '', first] = text.includes(',')
			? text.replace(/[\s,]+$/, '').split(/, ?/)
			: [text.slice(text.lastIndexOf(' ') + 1), text.slice(0, Math.max(0, text.lastIndexOf(' '))) || undefined];
		return first === undefined ? last : { first, last };
	};
	const read = (path: string) => {
		const meta = metaOf(pageAt(path));
		// Beside citation_author it would leave out who translated.
		expect(meta).not.toHaveProperty('citation_author');
		return [meta['DC.creator'], meta['z:translators']].map((text) => text && creator(text));
	};
	expect(read('zh/interviews/isle-bridges/')).toEqual(['示例通讯社', undefined]);
	expect(read('en/interviews/isle-bridges/')).toEqual(['Example News Agency', 'Dispatches in Two Languages']);
	expect(read('zh/articles/boats-home/')[1]).toBe('电讯双语录');
	expect(read('en/articles/boats-home/')[1]).toBeUndefined();
	expect(metaOf(pageAt('en/interviews/isle-bridges/q2/'))['article:section']).toBe('Question 2');
	expect(metaOf(pageAt('zh/quotes/zhen-not-an-ornament/'))['article:section']).toBe('第23段');
	expect(metaOf(pageAt('zh/interviews/isle-bridges/'))).not.toHaveProperty('article:section');
});

describe.each(locales)('in %s', (locale) => {
	const paths = dispatches.flatMap((dispatch) => {
		const folder = pathOf(locale, dispatch);
		const own = [
			folder,
			`${folder}dual/`,
			...exchanges(dispatch).map(({ id }) => `${folder}${id}/`),
			...quotesOf(dispatch).map(({ id }) => `${locale}/quotes/${id}/`),
		];
		return own.map((path) => [path, dispatch.date] as const);
	});

	test.each(paths)('/%s is a newspaper article with a preview, and names itself', (path, date) => {
		const page = pageAt(path);
		const meta = metaOf(page);
		expect(meta).toMatchObject({
			'z:itemType': 'newspaperArticle',
			citation_public_url: at(path),
			'og:url': at(path),
			'og:type': 'article',
			'og:locale': locale === 'zh' ? 'zh_CN' : 'en_US',
			'og:locale:alternate': locale === 'zh' ? 'en_US' : 'zh_CN',
			'article:published_time': date,
			'twitter:card': 'summary_large_image',
			'og:description': meta['description'],
			'og:title': meta['citation_title'],
		});
		expect(meta).not.toHaveProperty('citation_journal_title');
		expect(page.html).not.toContain('Z3988');
	});
});

test('a dispatch describes itself as a news article whose questions are named, not repeated', () => {
	const [data] = graphOf(pageAt('zh/interviews/isle-bridges/'));
	const zh = at('zh/interviews/isle-bridges/');
	expect(data).toMatchObject({
		'@type': 'NewsArticle',
		'@id': zh,
		inLanguage: 'zh-Hans',
		datePublished: '2031-05-06',
		author: { name: '示例通讯社' },
		sourceOrganization: { name: '示例通讯社' },
		publisher: { name: '电讯双语录', url: at('zh/') },
		creditText: '示例通讯社',
		workTranslation: { '@id': at('en/interviews/isle-bridges/') },
	});
	expect(data?.['hasPart']).toHaveLength(3);
	expect((data?.['hasPart'] as unknown[])[1]).toEqual({ '@type': 'Question', '@id': `${zh}q2/` });
});

test('the English text is described as a translation of the Chinese by this site', () => {
	const zh = at('zh/articles/ferry-lanes/');
	const [data] = graphOf(pageAt('en/articles/ferry-lanes/'));
	expect(data).toMatchObject({
		translationOfWork: { '@id': zh },
		isBasedOn: zh,
		translator: { name: 'Dispatches in Two Languages' },
		inLanguage: 'en',
	});
	expect(data).not.toHaveProperty('hasPart');
	expect(data).not.toHaveProperty('workTranslation');
});

test('an answer is a question with its answer’s address, and names the way to it', () => {
	const [question, way] = graphOf(pageAt('en/interviews/isle-bridges/q1/'));
	const page = at('en/interviews/isle-bridges/');
	expect(question).toMatchObject({
		'@type': 'Question',
		isPartOf: { '@type': 'NewsArticle', '@id': page },
		acceptedAnswer: { '@type': 'Answer', url: `${page}q1/#q1-p1`, author: { '@type': 'Person', name: 'Zhen Juli' } },
	});
	expect(question!['acceptedAnswer']).not.toHaveProperty('text');
	expect((way!['itemListElement'] as { item: string }[]).map(({ item }) => item)).toEqual([
		at('en/editions/2031-05-06/'),
		page,
		`${page}q1/`,
	]);
});

test('a quote is a quotation with its words, its speaker and its dispatch', () => {
	const [quotation, way] = graphOf(pageAt('en/quotes/zhen-not-an-ornament/'));
	expect(quotation).toMatchObject({
		'@type': 'Quotation',
		text: '“One Isle, One Bridge” is not an “ornament” but a way across.',
		spokenByCharacter: { '@type': 'Person', name: 'Zhen Juli', jobTitle: 'Warden, Example Isles' },
		isPartOf: { '@id': at('en/interviews/isle-bridges/') },
		translationOfWork: { '@id': at('zh/quotes/zhen-not-an-ornament/') },
	});
	expect((way!['itemListElement'] as { position: number }[]).map(({ position }) => position)).toEqual([1, 2]);
});

test('every view of a dispatch and every answer says where it is, in its data and by links: edition, dispatch, question', () => {
	const interview = 'zh/interviews/isle-bridges/';
	for (const [path, steps] of [
		[interview, [interview]],
		[`${interview}dual/`, [interview]],
		[`${interview}reveal/`, [interview]],
		[`${interview}q2/`, [interview, `${interview}q2/`]],
	] as const) {
		const expected = ['zh/editions/2031-05-06/', ...steps].map(at);
		const page = pageAt(path);
		const ways = scriptsOf(page)
			.map((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)))
			.flatMap((data) => data['@graph'] ?? [data])
			.filter((one) => (one as { '@type': string })['@type'] === 'BreadcrumbList');
		expect([path, ways.map((way) => (way as Way).itemListElement.map(({ item }) => item))]).toEqual([path, [expected]]);
		const [nav] = byTag(page.document, 'nav').filter((element) => attribute(element, 'aria-label') === '位置');
		const links = byTag(nav!, 'a').map((link) => origin + attribute(link, 'href'));
		expect([path, links]).toEqual([path, expected]);
	}
});

test('every type and property in the data is one of schema.org’s', () => {
	const used = [...pages.values()].flatMap((page) =>
		scriptsOf(page).flatMap((text) => typedProperties(JSON.parse(text))),
	);
	expect(used.length).toBeGreaterThan(100);
	const known = new Map(Object.entries(vocabulary.types).map(([type, names]) => [type, names.split(' ')]));
	const unknown = used.filter(([type, property]) => !known.get(type)?.includes(property));
	expect([...new Set(unknown.map((pair) => pair.join('.')))]).toEqual([]);
});

test('every address in the data is one of the site’s pages', () => {
	const broken = [...pages.values()].flatMap((page) =>
		scriptsOf(page)
			.flatMap((text) => [...text.matchAll(/"(?:@id|url|item|isBasedOn)":"([^"]+)"/g)].map(([, url]) => url!))
			.filter((url) => !pages.has(url.replace(at(''), '').replace(/#.*/, '')))
			.map((url) => `${page.path} names ${url}`),
	);
	expect(broken).toEqual([]);
});

test('no text can end the element that holds the data', () => {
	expect(serialize({ text: '</script><script>alert(1)</script>' })).toBe(
		'{"text":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"}',
	);
});

test('a page with a picture names it', () => {
	const [dispatch] = dispatches;
	const tags = metaTags({
		dispatch: dispatch!,
		locale: 'en',
		title: 'T',
		description: 'D',
		path: '/en/',
		image: { url: 'https://dispatches.example/a.png', width: 1200, height: 630, alt: 'A' },
	});
	expect(tags).toContainEqual({ property: 'og:image', content: 'https://dispatches.example/a.png' });
	expect(tags).toContainEqual({ property: 'og:image:alt', content: 'A', name: 'twitter:image:alt' });
});

function pageAt(path: string): Page {
	const page = pages.get(path);
	if (!page) throw new Error(`There is no page ${path}`);
	return page;
}

/** The page's named properties; a name that stands twice fails, other than that of the authors. */
function metaOf(page: Page): Record<string, string> {
	const named = byTag(page.document, 'meta').flatMap((element): [string, string][] => {
		const names = [attribute(element, 'name') ?? [], attribute(element, 'property') ?? []].flat();
		return names.map((name) => [name, attribute(element, 'content') ?? '']);
	});
	const single = named.filter(([name]) => name !== 'DC.creator');
	expect(new Set(single.map(([name]) => name)).size).toBe(single.length);
	return Object.fromEntries(named);
}

/** Each property of the data with the type of what has it; the keywords of JSON-LD aside. */
function typedProperties(data: unknown): [type: string, property: string][] {
	if (typeof data !== 'object' || data === null) return [];
	const { '@type': type } = data as { '@type'?: string };
	return Object.entries(data).flatMap(([name, value]) => [
		...(type && !name.startsWith('@') ? [[type, name] satisfies [string, string]] : []),
		...typedProperties(value),
	]);
}

interface Way {
	itemListElement: { item: string }[];
}

const scriptsOf = (page: Page) =>
	byTag(page.document, 'script')
		.filter((script) => attribute(script, 'type') === 'application/ld+json')
		.map(textOf);

/** The things that a page says it shows. */
function graphOf(page: Page): Record<string, unknown>[] {
	const [text] = scriptsOf(page);
	return z.object({ '@graph': z.array(z.record(z.string(), z.unknown())) }).parse(JSON.parse(text!))['@graph'];
}
