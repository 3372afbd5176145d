import { expect, test } from 'vitest';
import { editionsOf, inReadingOrder } from '../../src/domain/edition.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readContentAgain } from '../kept-readings.ts';

const { dispatches } = await readContentAgain(fixtureSite);
const named = (slug: string) => dispatches.find((dispatch) => dispatch.slug === slug)!;
const slugs = (those: readonly { slug: string }[]) => those.map(({ slug }) => slug);

test('the dispatches of a date are an edition, the newest first, and each is ranked in its own', () => {
	const editions = editionsOf(dispatches.toReversed());
	expect(editions.map(({ date, dispatches }) => [date, ...slugs(dispatches)])).toEqual([
		['2033-02-01', 'tide-table'],
		['2032-12-26', 'boats-home'],
		['2032-12-25', 'tide-sounds'],
		['2032-12-24', 'lamp-brief'],
		['2032-11-20', 'ferry-talk'],
		['2032-06-15', 'bridge-briefing', 'isles-communique', 'quiet-water-speech'],
		['2032-02-09', 'pier-talk', 'bridge-day'],
		['2032-02-08', 'lighthouse-lit'],
		['2031-05-07', 'ferry-lanes'],
		['2031-05-06', 'isle-bridges', 'harbour-voices'],
	]);
	expect(editions.flatMap(({ dispatches }) => dispatches.map(({ rank }) => rank))).toEqual(
		editions.flatMap(({ dispatches }) => dispatches.map((_, place) => place + 1)),
	);
});

test('what answers questions leads, however short; a roll of speakers is second; length orders the rest', () => {
	const those = ['tide-table', 'ferry-lanes', 'harbour-voices', 'ferry-talk'].map(named);
	expect(slugs(inReadingOrder(those))).toEqual(['ferry-talk', 'harbour-voices', 'ferry-lanes', 'tide-table']);
	expect(slugs(inReadingOrder([...those, named('isle-bridges')]))[0]).toBe('isle-bridges');
});

test('where nobody answers questions the longest leads, and equals keep the order of their names', () => {
	const twin = { ...named('tide-table'), slug: 'a-tide-table' };
	expect(slugs(inReadingOrder([named('tide-table'), twin, named('ferry-lanes')]))).toEqual([
		'ferry-lanes',
		'a-tide-table',
		'tide-table',
	]);
});
