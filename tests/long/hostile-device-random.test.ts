import { expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { clipboardText, withClipboard } from '../browser/clipboard.ts';
import { attackCounts, encoded, hostileTexts, watched, type Hostile } from '../browser/hostile.ts';
import { siteUrl, toolsLoaded, useBrowser } from '../browser/site.ts';

/** What another program put on the device, into storage or the clipboard, is never more than a text. */
const browser = useBrowser();

test('hostile values of every key in storage leave a page as it is', async () => {
	const page = await browser.open('en/interviews/isle-bridges/');
	const { harmless } = await watched(page);
	const { keys, loads } = attackCounts.storedAtLoad;
	const texts = hostileTexts(loads * keys.length, randomNumbers('stored'));
	const look = () =>
		page.locator('theme-switch button').evaluate((button) => getComputedStyle(button, '::after').content);
	const before = [await page.locator('main').innerText(), await look()];
	for (let load = 0; load < loads; load++) {
		await page.evaluate(
			(stored) => {
				for (const [key, value] of stored) (key === 'ditl.face' ? sessionStorage : localStorage).setItem(key, value);
			},
			keys.map((key, place): [string, string] => [key, texts[load * keys.length + place]!]),
		);
		await page.reload();
		await toolsLoaded(page);
		expect([await page.locator('main').innerText(), await look()]).toEqual(before);
		await harmless();
	}
});

test('a hostile list of recent searches is shown as far as it is one', async () => {
	const page = await browser.open('zh/search/');
	const { harmless, moves } = await watched(page);
	await toolsLoaded(page);
	const texts = hostileTexts(attackCounts.storedQueries, randomNumbers('recent'));
	const shown = await page.evaluate(async (texts) => {
		const { hostile } = window as unknown as Hostile;
		const pristine = document.querySelector('dispatch-search')!.cloneNode(true);
		const shown: string[] = [];
		const showWith = async (stored: string) => {
			localStorage['ditl.recent'] = stored;
			document.querySelector('dispatch-search')!.replaceWith(pristine.cloneNode(true));
			await hostile.tick();
			return [...document.querySelectorAll('[data-part=recent-list] a')].map(({ textContent }) => textContent);
		};
		for (let place = 0; place < texts.length; place += 8) {
			const some = texts.slice(place, place + 8);
			shown.push(...(await showWith(JSON.stringify(some))));
			if ((await showWith(some[0]!)).length + (await showWith(JSON.stringify([{ 0: some }, [some]]))).length > 0)
				throw new Error(`${some[0]} is no list`);
		}
		return shown;
	}, texts);
	expect(shown).toEqual(texts.filter(({ length }) => length <= 100));
	expect(await moves()).toEqual([]);
	await harmless();
});

test('a hostile way of reading changes no link', async () => {
	const page = await browser.open('zh/');
	const { harmless, moves } = await watched(page);
	await toolsLoaded(page);
	const texts = hostileTexts(attackCounts.storedViews, randomNumbers('views'));
	const changed = await page.evaluate((texts) => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
		const addresses = () => links.map(({ href }) => href).join('\n');
		const before = addresses();
		return texts.filter((text) => {
			localStorage['ditl.view'] = text;
			for (const link of links) link.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
			return addresses() !== before;
		});
	}, texts);
	expect([changed, await moves()]).toEqual([[], []]);
	await harmless();
});

test('what is pasted into a field is looked for as it is', async () => {
	for (const [path, field] of [
		['en/quotes/', 'quote-filter input[name=q]'],
		['zh/search/', 'dispatch-search input[name=q]'],
	] as const) {
		const page = await browser.open(path, withClipboard);
		const { harmless } = await watched(page);
		await toolsLoaded(page);
		const texts = hostileTexts(attackCounts.pastedIntoEach, randomNumbers(path)).map((text) => text.toWellFormed());
		for (const text of texts) {
			await page.evaluate((text) => {
				const blob = (type: string) => ({ [type]: new Blob([text], { type }) });
				return navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain'), ...blob('text/html') })]);
			}, text);
			// As the system has it: some have no NUL.
			const pasted = (await clipboardText(page)).replaceAll(/[\r\n]/g, '');
			await page.locator(field).focus();
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.press('ControlOrMeta+V');
			expect(await page.locator(field).inputValue()).toBe(pasted);
		}
		await harmless();
	}
});

test('what is copied at a hostile address has nothing of it', async () => {
	const path = 'en/quotes/zhen-every-tide/';
	const page = await browser.open(path, withClipboard);
	const { harmless } = await watched(page);
	await toolsLoaded(page);
	const copied = await page.evaluate(
		async (addresses) => {
			const { hostile } = window as unknown as Hostile;
			const { clipboard } = navigator;
			const copied = new Set<string>();
			for (const address of addresses) {
				hostile.isOwn = true;
				history.replaceState(null, '', address);
				hostile.isOwn = false;
				await clipboard.writeText('');
				document.querySelector<HTMLElement>('copy-link a')!.click();
				let text = '';
				while (text === '') text = await clipboard.readText();
				copied.add(text);
			}
			return [...copied];
		},
		hostileTexts(attackCounts.copied, randomNumbers('copied'))
			.filter((text) => encoded(text).length < 4_000)
			.map((text) => `?v=${encoded(text)}&mark=${encoded(text)}#${text}`),
	);
	expect(copied).toEqual([expect.stringMatching(new RegExp(`^${siteUrl}${path}\\?v=[\\da-f]{8}$`))]);
	await harmless();
});
