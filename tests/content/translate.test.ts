import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import { otherLocale } from '../../src/domain/locale.ts';
import { importTranslation } from '../../src/exchange/import-translation.ts';
import { reviewsOf, withReview } from '../../src/exchange/review.ts';
import { describeStatus } from '../../src/exchange/status.ts';
import { tmxOf } from '../../src/exchange/tmx.ts';
import { unitName, unitsOf } from '../../src/exchange/units.ts';
import { xliffOf } from '../../src/exchange/xliff.ts';
import { fixtureSite } from '../fixtures/site.ts';
import { readContentAgain } from '../kept-readings.ts';

const root = join(import.meta.dirname, '../..');
const { dispatches: fixtures } = await readContentAgain(fixtureSite);
const { dispatches: published } = await readContentAgain(root);

/** Imports into the fixture site, or a project, and writes nothing. */
const imported = (text: string, { replace = false, dispatches = fixtures, project = fixtureSite } = {}) =>
	importTranslation(text, dispatches, (path) => readFile(join(project, path), 'utf8').catch(() => undefined), {
		replace,
	});

const named = (slug: string) => fixtures.find((dispatch) => dispatch.slug === slug)!;

const translationOf = ({ slug, original }: Dispatch) =>
	`content/dispatches/${slug}/${otherLocale(original.locale)}.mdx`;

describe.each([
	['XLIFF 2.1', xliffOf],
	['TMX 1.4b', tmxOf],
])('%s', (_, write) => {
	test.each([
		['the fixture site', fixtureSite, fixtures],
		['the project', root, published],
	])('gives every translation of %s back as it was, marks and all', async (_, from, dispatches) => {
		const project = await mkdtemp(join(tmpdir(), 'translate-'));
		try {
			await cp(join(from, 'content'), join(project, 'content'), { recursive: true });
			for (const dispatch of dispatches) await rm(join(project, translationOf(dispatch)), { force: true });
			const { dispatches: bare } = await readContentAgain(project);
			for (const dispatch of dispatches) {
				const result = await imported(write(dispatch), { dispatches: bare, project });
				expect(result).toMatchObject({ faults: [], kept: [], replaced: [] });
				for (const [path, text] of result.files) await writeFile(join(project, path), text);
			}
			const { dispatches: again, issues } = await readContentAgain(project);
			expect(issues).toEqual([]);
			expect(again.flatMap(unitsOf)).toEqual(dispatches.flatMap(unitsOf));
		} finally {
			await rm(project, { recursive: true });
		}
	});

	test('says that a dispatch is reviewed, and takes it back where all of it is', async () => {
		const home = structuredClone(named('boats-home'));
		expect(write(home)).not.toContain('reviewed');
		expect((await imported(write(home))).reviewed.size).toBe(0);
		const [review] = reviewsOf([home], new Set(unitsOf(home).map(unitName))).whole;
		const { reviewed } = await imported(write({ ...home, ...review }));
		expect([...reviewed]).toEqual(unitsOf(home).map(unitName));
		expect(reviewsOf([home], reviewed)).toEqual({ whole: [review], partial: [] });
		expect(reviewsOf([{ ...home, ...review }], reviewed)).toEqual({ whole: [], partial: [] });
		reviewed.delete('boats-home#p1');
		expect(reviewsOf([home], reviewed)).toEqual({ whole: [], partial: [{ slug: 'boats-home', missing: ['p1'] }] });
		home.kicker.zh += '人';
		expect(write({ ...home, ...review })).not.toContain('reviewed');
	});

	test('changes nothing where nothing has changed', async () => {
		for (const dispatch of fixtures) {
			const { files, written, replaced, faults } = await imported(write(dispatch));
			expect([...files, ...written, ...replaced, ...faults]).toEqual([]);
		}
	});
});

test('a translation that differs is kept, and written over when told so', async () => {
	const text = xliffOf(named('boats-home')).replace('船在黄昏归来', '船队黄昏归来');
	expect(await imported(text)).toMatchObject({ kept: ['boats-home#headline'], replaced: [] });
	const { replaced, files } = await imported(text, { replace: true });
	expect(replaced).toEqual(['boats-home#headline']);
	expect(files.get('content/dispatches/boats-home/zh.mdx')).toContain('\nheadline: 船队黄昏归来\n');
});

test('what is reviewed is what was taken: not what was kept, nor what is only translated', async () => {
	const text = xliffOf(named('boats-home')).replaceAll('state="translated"', 'state="final"');
	const changed = text.replace('船在黄昏归来', '船队黄昏归来').replace('state="final"', 'state="translated"');
	const names = (file: string, options = {}) => imported(file, options).then(({ reviewed }) => [...reviewed]);
	const all = unitsOf(named('boats-home')).map(unitName);
	expect(await names(text)).toEqual(all);
	expect(await names(changed, { replace: true })).toEqual(all.slice(1));
	expect(await names(text.replace('船在黄昏归来', '船队黄昏归来'))).toEqual(all.slice(1));
	expect(await names(text.replace('船在黄昏归来', '船队黄昏归来'), { replace: true })).toEqual(all);
});

test('a review is written over an earlier one, and nothing else is', () => {
	expect(withReview('kind: speech # here\n', 'a1')).toBe('kind: speech # here\nreviewed: "a1"\n');
	expect(withReview('reviewed: "b2"\nkind: speech\n', 'a1')).toBe('reviewed: "a1"\nkind: speech\n');
});

test.each([
	[
		'an original that has changed',
		'灯塔',
		'旧灯塔',
		'lamp-brief#headline: The original has changed since it was sent out; export it again.',
	],
	['a text that there is not', 'id="p1"', 'id="p9"', 'lamp-brief#p9: The content has no such text.'],
	[
		'a mark that ends where none is open',
		'<target>',
		'<target><ept i="1"/>',
		'lamp-brief#headline: Its marks are wrong: code 1 is none of the original’s.',
	],
])('%s is said and not used', async (_, was, is, fault) => {
	const text = xliffOf(named('lamp-brief')).replace(/<\/source>/g, '</source><target>Words</target>');
	const { faults } = await imported(text.replace(was, is));
	expect(faults).toContain(fault);
});

test('a translation without a quote of its original is not used', async () => {
	const { slug } = named('bridge-briefing');
	const text = xliffOf(named(slug)).replace(/(<target>.*?)<pc id="2"[^>]*>(.*?)<\/pc>/, '$1$2');
	const { faults } = await imported(text, { replace: true });
	expect(faults).toEqual([
		expect.stringMatching(/^bridge-briefing#[\w-]+: Its marks are wrong: <Quote id="[\w-]+"> is missing\.$/),
	]);
});

test('what is neither TMX nor XLIFF 2 is refused', async () => {
	await expect(imported('<html/>')).rejects.toThrow('This is neither TMX nor XLIFF 2.');
	await expect(imported('<tmx')).rejects.toThrow();
});

test('a memory as OmegaT saves it comes back by the words of the original, its tags as marks', async () => {
	const [p1] = named('lamp-brief').sections[0]!.segments;
	expect(p1!.content.zh[0]).toMatchObject({ type: 'label', role: 'dateline' });
	const { files, written, faults } = await imported(omegat);
	expect(faults).toEqual(['“这一段哪里都没有。”: The content has no such text.']);
	expect(written).toEqual(['lamp-brief#p1', 'lamp-brief#headline']);
	const text = files.get('content/dispatches/lamp-brief/en.mdx')!;
	expect(text).toContain('<Dateline>MIST BAY, December 24 (Specimen Wire)</Dateline> The lighthouse got a new lamp.');
	expect(text).toContain('headline: "News flash: A New Lamp"');
});

/** `project_save.tmx` in the form that OmegaT writes (TMX 1.1, attributes without prefix, tags as escaped words). */
const omegat = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0.1" segtype="paragraph" srclang="ZH-HANS"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv lang="ZH-HANS">
        <seg>&lt;g0&gt;样刊电讯社雾湾12月24日电&lt;/g0&gt;灯塔24日换上新灯，照程十海里。</seg>
      </tuv>
      <tuv lang="EN-US" changeid="editor" changedate="20261126T080000Z" creationid="editor" creationdate="20261126T080000Z">
        <seg>&lt;g0&gt;MIST BAY, December 24 (Specimen Wire)&lt;/g0&gt; The lighthouse got a new lamp.</seg>
      </tuv>
    </tu>
    <tu>
      <tuv lang="ZH-HANS">
        <seg>这一段哪里都没有。</seg>
      </tuv>
      <tuv lang="EN-US">
        <seg>This is nowhere.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">lamp-brief.xlf</prop>
      <prop type="id">headline</prop>
      <tuv lang="ZH-HANS">
        <seg>快讯：灯塔换上新灯</seg>
      </tuv>
      <tuv lang="EN-US">
        <seg>News flash: A New Lamp</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`;

test('the status says what is missing, out of date and not reviewed, by dispatch', () => {
	const [brief, sounds, home] = [
		named('lamp-brief'),
		structuredClone(named('tide-sounds')),
		structuredClone(named('boats-home')),
	];
	sounds.sections[0]!.segments[0]!.outdated = true;
	const unreviewed = describeStatus([home]);
	expect(unreviewed).toMatch(/^boats-home: 5 of 5 translated\n {2}not reviewed: .* reviewed: "[0-9a-f]{16}"$/);
	home.reviewed = /"(\w+)"$/.exec(unreviewed)![1]!;
	expect(describeStatus([home])).toBe('boats-home: 5 of 5 translated, reviewed');
	home.kicker.zh += '人';
	expect(describeStatus([home])).toContain('\n  changed since it was reviewed: ');
	expect(describeStatus([brief, sounds])).toMatchInlineSnapshot(`
		"lamp-brief: 0 of 4 translated
		  missing: headline, kicker, description, p1
		tide-sounds: 4 of 5 translated, 1 out of date
		  missing: p1
		  out of date: p1"
	`);
});
