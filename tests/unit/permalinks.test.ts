import { describe, expect, test } from 'vitest';
import { allSegments, segmentTexts } from '../../src/domain/dispatch.ts';
import type { DispatchPermalinks, Permalink, Permalinks } from '../../src/domain/permalink.ts';
import { version } from '../../src/ledger/hash.ts';
import { historyOf } from '../../src/ledger/history.ts';
import { oldPages } from '../../src/ledger/old-pages.ts';
import { ledgerNotesOf } from '../../src/ledger/notes.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readContentAgain } from '../kept-readings.ts';

const { dispatches } = await readContentAgain(fixtureSite);
const interview = dispatches.find(({ slug }) => slug === 'isle-bridges')!;
const address = 'interviews/isle-bridges';

const text = (words: string) => ({ zh: words, en: words });
const entry = (id: string, more: Partial<Permalink> = {}): Permalink => ({
	id,
	date: '2020-01-03',
	text: text(id),
	version: `v-${id}`,
	history: [],
	...more,
});
const alias = (to: string) => ({ alias: { to, date: '2020-02-03' } });
const withdrawn = (reason = 'why') => ({ withdrawn: { date: '2020-02-03', reason: text(reason) } });
const ledger = (ids: Permalink[], ...others: DispatchPermalinks[]): Permalinks => ({
	dispatches: [{ ...entry(address), ids }, ...others],
	quotes: [],
	people: [],
});
const live = ['headline', 'subtitle', 'intro', 'q1', 'q1-q', 'q1-p1', 'q1-p2'].map((id) => entry(id));

describe('the notes of a dispatch', () => {
	test('take the ids of an exchange to its question, through a chain of aliases', () => {
		const notes = ledgerNotesOf(
			interview,
			ledger([...live, entry('a', { ...alias('b'), page: true }), entry('b', { ...alias('q1'), page: true })]),
		);
		expect(notes.get('q1-q')!.oldIds).toEqual(['a', 'b']);
	});

	test('put what was withdrawn after what it stood behind, with every id that leads to it', () => {
		const notes = ledgerNotesOf(interview, ledger([...live, entry('old', alias('gone')), entry('gone', withdrawn())]));
		expect(notes.get('q1-p2')!.withdrawn.map(({ ids }) => ids)).toEqual([['gone', 'old']]);
		expect(ledgerNotesOf(interview, ledger([entry('gone', withdrawn()), ...live])).get('')!.withdrawn).toHaveLength(1);
	});

	test('take along the ids of a dispatch that goes on as this one', () => {
		const other: DispatchPermalinks = {
			...entry('articles/draft', alias(address)),
			ids: [entry('headline'), entry('opening', alias('intro')), entry('x', withdrawn())],
		};
		const notes = ledgerNotesOf(interview, ledger([...live, entry('lede', alias('intro'))], other));
		expect(notes.get('intro')!.oldIds).toEqual(['lede', 'opening']);
		expect(notes.get('headline')!.oldIds).toEqual([]);
		expect([...notes.values()].flatMap((note) => note.withdrawn).map(({ permalink }) => permalink.id)).toEqual(['x']);
	});
});

describe('the history of a dispatch', () => {
	const past = (until: string, version: string) => ({ until, version, text: text(version) });

	test('gathers what stood under an id and under those that lead to it, oldest first, each once', () => {
		const ids = [
			...live.filter(({ id }) => id !== 'intro'),
			entry('intro', { history: [past('2020-03-01', 'b'), past('2020-05-01', 'c')] }),
			entry('lede', { ...alias('intro'), history: [past('2020-01-20', 'a')], version: 'b', text: text('b') }),
		];
		const history = historyOf(interview, ledger(ids)).find(({ id }) => id === 'intro')!;
		expect(history.past.map(({ version }) => version)).toEqual(['a', 'b', 'c']);
	});

	test('leaves out a text that stands again', () => {
		const current = version(segmentTexts(allSegments(interview).find(({ id }) => id === 'intro')!));
		const ids = [
			...live.filter(({ id }) => id !== 'intro'),
			entry('intro', { history: [past('2020-03-01', current), past('2020-05-01', 'c')] }),
		];
		expect(
			historyOf(interview, ledger(ids))
				.find(({ id }) => id === 'intro')!
				.past.map(({ version }) => version),
		).toEqual(['c']);
	});
});

describe('the old pages', () => {
	/** Where each old address leads. */
	const leads = (permalinks: Permalinks) =>
		Object.fromEntries(
			oldPages(permalinks)
				.filter(({ locale }) => locale === 'zh')
				.map((page) => [page.path, page.state === 'moved' ? page.to : page.state]),
		);

	test('are none where nothing has gone', () => expect(oldPages(ledger(live))).toEqual([]));

	test('of a dispatch lead to the same view of the new one, those of its answers to the answers', () => {
		const other: DispatchPermalinks = {
			...entry('interviews/draft', alias(address)),
			ids: [
				entry('q1', { page: true }),
				entry('q0', { ...alias('q1'), page: true }),
				entry('q9', { ...withdrawn(), page: true }),
			],
		};
		expect(
			leads(
				ledger(
					live.map((one) => (one.id === 'q1' ? { ...one, page: true } : one)),
					other,
				),
			),
		).toEqual({
			'/zh/interviews/draft/': `/zh/${address}/`,
			'/zh/interviews/draft/dual/': `/zh/${address}/dual/`,
			'/zh/interviews/draft/reveal/': `/zh/${address}/reveal/`,
			'/zh/interviews/draft/history/': `/zh/${address}/history/`,
			'/zh/interviews/draft/cite/': `/zh/${address}/cite/`,
			'/zh/interviews/draft/q1/': `/zh/${address}/q1/`,
			'/zh/interviews/draft/q0/': `/zh/${address}/q1/`,
			'/zh/interviews/draft/q9/': `/zh/${address}/#q9`,
		});
	});

	test('of a withdrawn dispatch lead to the page that says so, with all its texts', () => {
		const other: DispatchPermalinks = {
			...entry('articles/draft', withdrawn()),
			ids: [entry('p1'), entry('q1', { page: true })],
		};
		expect(leads(ledger(live, other))).toEqual({
			'/zh/articles/draft/': 'withdrawn',
			'/zh/articles/draft/dual/': '/zh/articles/draft/',
			'/zh/articles/draft/reveal/': '/zh/articles/draft/',
			'/zh/articles/draft/history/': '/zh/articles/draft/',
			'/zh/articles/draft/cite/': '/zh/articles/draft/',
			'/zh/articles/draft/q1/': '/zh/articles/draft/#q1',
		});
		expect(oldPages(ledger(live, other)).find(({ state }) => state === 'withdrawn')).toMatchObject({
			ids: [{ id: 'p1' }, { id: 'q1' }],
		});
	});

	test('of an answer, a quote and a person lead on, or say that they were withdrawn', () => {
		const permalinks: Permalinks = {
			...ledger([...live, entry('q0', { ...alias('q1'), page: true }), entry('q9', { ...withdrawn(), page: true })]),
			quotes: [entry('a', alias('b')), entry('b', alias('c')), entry('c'), entry('d', withdrawn())],
			people: [entry('e', alias('f')), entry('f', withdrawn())],
		};
		expect(leads(permalinks)).toEqual({
			[`/zh/${address}/q0/`]: `/zh/${address}/q1/`,
			[`/zh/${address}/q9/`]: 'withdrawn',
			'/zh/quotes/a/': '/zh/quotes/c/',
			'/zh/quotes/b/': '/zh/quotes/c/',
			'/zh/quotes/d/': 'withdrawn',
			'/zh/people/e/': '/zh/people/f/',
			'/zh/people/f/': 'withdrawn',
		});
	});
});
