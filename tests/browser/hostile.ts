import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pick } from '../random.ts';

/**
 * How many hostile texts each of what a page reads gets, 3,000 in all; `hostile-dispatch.ts` puts more than 300 of them
 * into the content. Many go to one page, since loading it is what takes time.
 */
export const attackCounts = {
	/** On each of three kinds of page. */
	fragments: 260,
	searchQueries: 60,
	quoteQueries: 400,
	lostAddresses: 400,
	movedAddresses: 150,
	wholeAddresses: 12,
	storedAtLoad: { keys: ['ditl.theme', 'ditl.view', 'ditl.recent', 'ditl.offline', 'ditl.face'], loads: 12 },
	storedQueries: 320,
	storedViews: 320,
	pastedIntoEach: 50,
	copied: 200,
};

/** Stands in every hostile text, so that it is known again wherever it gets to. */
const mark = 'zqx9';
const code = `window.${mark}=1`;

/** What an attacker, or a broken program, puts where an id, a query or a filter is expected. */
const pieces = [
	`<img src=x onerror="${code}">`,
	`"><svg onload="${code}"><script>${code}</script>`,
	`'-${code}-'`,
	`</title></template><iframe srcdoc="<script>parent.${mark}=1</script>">`,
	`javascript:${code}//`,
	`data:text/html,<script>${code}</script>`,
	`//${mark}.example/`,
	`\\\\${mark}.example`,
	`https:${mark}.example`,
	`../../${mark}/..`,
	`__proto__`,
	`__proto__[${mark}]=1`,
	`constructor.prototype.${mark}`,
	`toString`,
	`*,[id^="${mark}"]`,
	`a:has(> b)::before{content:"${mark}"}`,
	`#${mark} ~ :not(`,
	`%`,
	`%E4%BD`,
	`%25%32%35${mark}`,
	`%00%0a%0d`,
	`\u202e${mark}\u202c`,
	`\u2066${mark}`,
	`\ud800${mark}`,
	`${mark}\udfff`,
	`\u0000\u0008\u200b\ufeff${mark}`,
	`:~:text=${mark}`,
	`:~:text=<b>-,的,-%`,
	`q1-p2..${mark}`,
	`${mark}..q1-p2`,
	`..`,
	`q1-p2..q1-p1..q2`,
	`q1-p99999999999999999999..q0`,
	`q1-p2`,
	`?v=0123abcd`,
	`v=__proto__.${mark}`,
	`q=${mark}&from=quotes&type=__proto__&year=NaN`,
	`${mark}${'(a*)*'.repeat(30)}`,
	`{${mark}, plural, other {#}}`,
	`\${${code}}{{${code}}}`,
	`ﷺ㌀ﬃ${mark}`,
	`👩‍👩‍👧${mark}`,
	'的'.repeat(2_000),
	`${mark}-`.repeat(1_000),
	`${mark.repeat(2_000)}`,
];

/** Each piece alone, then random ones in a row, as they are or encoded; the long ones alone only. */
export function hostileTexts(count: number, random: () => number): string[] {
	const forms = [
		String,
		String,
		encoded,
		(text: string) => encoded(encoded(text)),
		(text: string) => text.toUpperCase(),
	];
	const joints = ['', '', ' ', '&', '/', '..', '#', '，'];
	const short = pieces.filter(({ length }) => length < 500);
	const mixed = () => {
		const some = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(forms, random)(pick(short, random)));
		return some.join(pick(joints, random));
	};
	return [...pieces, ...Array.from({ length: count - pieces.length }, mixed)];
}

export const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

/**
 * Opens a page and notes what it must never do: errors, dialogs, violations of its policy, elements or attributes made
 * of a hostile text. `moves` are the addresses that the page goes to by itself; it is kept from leaving. Call
 * `harmless` when all is done.
 */
export async function watched(page: Page): Promise<Watched> {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
	page.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
	await page.addInitScript(watch, mark);
	await page.reload();
	return {
		async harmless() {
			const seen = await page.evaluate((mark) => {
				const { hostile } = window as unknown as Hostile;
				const isPolluted = mark in {} || Object.keys(Object.prototype).length > 0;
				return { made: [...new Set(hostile.made)], executed: mark in window, isPolluted };
			}, mark);
			expect({ ...seen, faults }).toEqual({ made: [], executed: false, isPolluted: false, faults: [] });
		},
		moves: () => page.evaluate(() => (window as unknown as Hostile).hostile.moves),
	};
}

/** Runs in the page, before its own scripts. */
function watch(mark: string) {
	const hostile: Hostile['hostile'] = { made: [], moves: [], isOwn: false, tick };
	Object.assign(window, { hostile });
	addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
		console.error(`policy: ${violatedDirective} ${sample}`),
	);
	// Not in TypeScript's list yet.
	const { navigation } = window as unknown as { navigation: EventTarget };
	navigation.addEventListener('navigate', (event) => {
		const { destination } = event as Event & { destination: { url: string; sameDocument: boolean } };
		if (hostile.isOwn) return;
		hostile.moves.push(destination.url);
		if (!destination.sameDocument) event.preventDefault();
	});

	// What one visit asks for once, and this one a hundred times.
	const { fetch } = window;
	const kept = new Map<string, Promise<Response>>();
	window.fetch = async (address, options) => {
		const answer = kept.get(String(address)) ?? fetch(address, options);
		kept.set(String(address), answer);
		return (await answer).clone();
	};

	const check = (element: Element) => {
		for (const { name, value } of element.attributes) {
			const isAddress = element instanceof HTMLAnchorElement && name === 'href' && element.origin === location.origin;
			const isChoice = element instanceof HTMLOptionElement && name === 'value';
			const isLabel = name === 'aria-label';
			const isMade = value.includes(mark) && !isAddress && !isChoice && !isLabel;
			const isCode = /^on|^srcdoc$/.test(name) || (/^\s*(?:javascript|data):/i.test(value) && !isChoice);
			if (isMade || isCode || name.includes(mark))
				hostile.made.push(`${element.tagName} ${name}="${value.slice(0, 200)}"`);
		}
		if (/^(?:img|svg|iframe|object|embed|base)$/i.test(element.tagName) || element.tagName.includes(mark))
			hostile.made.push(element.tagName);
	};
	addEventListener('load', () =>
		new MutationObserver((records) => {
			for (const { type, target, addedNodes } of records) {
				if (type === 'attributes') check(target as Element);
				for (const node of addedNodes)
					if (node instanceof Element) for (const element of [node, ...node.querySelectorAll('*')]) check(element);
			}
		}).observe(document, { subtree: true, childList: true, attributes: true }),
	);

	/** Lets everything happen that is due. */
	async function tick() {
		for (let times = 0; times < 4; times++)
			await new Promise<void>((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve();
				port2.postMessage('');
			});
	}
}

interface Watched {
	harmless(): Promise<void>;
	moves(): Promise<string[]>;
}

/** What the watch leaves in the page. */
export interface Hostile {
	hostile: {
		made: string[];
		moves: string[];
		/** Whether it is the test that changes the address. */
		isOwn: boolean;
		tick(): Promise<void>;
	};
}
