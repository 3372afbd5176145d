import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Firefox, firefoxPath } from '../browser/firefox.ts';

const { url } = inject('fixture');
const interview = 'interviews/isle-bridges/';

describe.skipIf(!firefoxPath)(
	`in Firefox${firefoxPath ? '' : ', which is not installed here (apt-get install firefox-esr)'}`,
	() => {
		let firefox: Firefox;
		beforeAll(async () => void (firefox = await Firefox.start(firefoxPath!)));
		afterAll(() => firefox.close());

		/** Opens a page and waits until it has its tools. */
		async function open(path: string) {
			await firefox.open(url + path);
			await expect.poll(() => firefox.evaluate(() => 'tools' in document.documentElement.dataset)).toBe(true);
		}

		test('both languages of a paragraph stand side by side, the one from which it is read with its number', async () => {
			await open(`zh/${interview}dual/`);
			const [zh, en] = await firefox.evaluate(() =>
				['zh-Hans', 'en'].map((lang) => {
					const { left, right, top } = document
						.querySelector(`[data-segment="q1-p2"][lang="${lang}"]`)!
						.getBoundingClientRect();
					return { left, right, top };
				}),
			);
			expect(zh!.right).toBeLessThan(en!.left);
			expect(Math.abs(zh!.top - en!.top)).toBeLessThan(20);
		});

		test('the other language opens under a paragraph', async () => {
			await open(`en/${interview}reveal/`);
			const shown = () =>
				firefox.evaluate(() => document.querySelector('#q1-p2 ~ details [data-segment]')!.checkVisibility());
			expect(await shown()).toBe(false);
			await firefox.click('#q1-p2 ~ details summary');
			await expect.poll(shown).toBe(true);
		});

		test('the address of a paragraph opens there, that of a range marks it, and what chat has added is taken off', async () => {
			await open(`zh/${interview}#q2-p3`);
			const isAtTop = () =>
				firefox.evaluate(() => {
					const top = document.querySelector(':target')?.getBoundingClientRect().top ?? -1;
					return top >= 0 && top < 400;
				});
			await expect.poll(isAtTop).toBe(true);
			await open(`en/${interview}#Q1-P2..Q1-P4）`);
			const marked = () =>
				firefox.evaluate(() =>
					[...document.querySelectorAll<HTMLElement>('[data-marked]')].map(({ dataset }) => dataset['segment']),
				);
			await expect.poll(marked).toEqual(['q1-p2', 'q1-p3', 'q1-p4']);
			expect(await firefox.evaluate(() => location.hash)).toBe('#q1-p2..q1-p4');
		});

		test('a handle leads to its paragraph and copies the address', async () => {
			await open(`en/${interview}`);
			// What it says goes by itself: all of it is noted.
			await firefox.evaluate(() => {
				const said: (string | null)[] = [];
				Object.assign(globalThis, { said });
				const status = document.querySelector('#_status')!;
				new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
			});
			await firefox.click('.n[href="#q1-p2"]');
			await expect.poll(() => firefox.evaluate(() => (globalThis as { said?: string[] }).said)).toContain('Copied');
			await expect.poll(() => firefox.evaluate(() => location.hash)).toBe('#q1-p2');
		});

		test('a mangled path leads to the page', async () => {
			await firefox.open(`${url}zh/${interview.slice(0, -1)}，`);
			await expect.poll(() => firefox.evaluate(() => location.pathname)).toBe(new URL(`zh/${interview}`, url).pathname);
		});

		test.each([
			['zh', '灯塔'],
			['en', 'ferries'],
		])('search in %s finds every passage that has the words, and no other', async (locale, query) => {
			await open(`${locale}/search/?q=${encodeURIComponent(query)}`);
			const texts = () =>
				firefox.evaluate(() => [...document.querySelectorAll('.hit')].map(({ textContent }) => textContent));
			let found: string[] = [];
			await expect.poll(async () => (found = await texts()).length).toBeGreaterThan(0);
			for (const text of found) expect(text.toLowerCase()).toContain(query);
		});
	},
);
