import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** An installed Firefox, or that of `FIREFOX_PATH`; undefined where there is none. */
export const firefoxPath = [
	process.env.FIREFOX_PATH,
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path && existsSync(path));

/**
 * A headless Firefox with one window, driven over WebDriver BiDi (W3C), of which these tests need little: Playwright
 * asks for commands that Debian's Firefox does not have yet.
 */
export class Firefox {
	readonly #process: ChildProcess;
	readonly #profile: string;
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
	#context = '';
	#last = 0;

	private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
		this.#process = process;
		this.#profile = profile;
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => {
			const answer: unknown = JSON.parse(String(data));
			this.#receive(answerSchema.parse(answer));
		});
	}

	static async start(path: string): Promise<Firefox> {
		const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
		// Kept pages would come from before, and a page that is exchanged for a newer one leaves commands unanswered.
		await writeFile(join(profile, 'user.js'), 'user_pref("dom.serviceWorkers.enabled", false);\n');
		const child = spawn(path, ['--headless', '--remote-debugging-port=0', '--profile', profile, 'about:blank'], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		const address = await new Promise<string>((resolve, reject) => {
			let said = '';
			child.stderr.on('data', (text) => {
				said += String(text);
				const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
				if (url) resolve(url);
			});
			child.once('exit', () => reject(new Error(`Firefox ended: ${said}`)));
		});
		const socket = new WebSocket(`${address}/session`);
		await new Promise((resolve, reject) => {
			socket.addEventListener('open', resolve);
			socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}.`)));
		});
		const firefox = new Firefox(child, profile, socket);
		await firefox.#send('session.new', { capabilities: {} });
		const { context } = z
			.object({ context: z.string() })
			.parse(await firefox.#send('browsingContext.create', { type: 'tab' }));
		firefox.#context = context;
		await firefox.#send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
		return firefox;
	}

	async open(url: string): Promise<void> {
		await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
	}

	/** What the function returns in the page, as JSON can hold it; its argument too. */
	async evaluate<Result, Given>(run: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result> {
		const answer = evaluated.parse(
			await this.#send('script.callFunction', {
				functionDeclaration: `async (given) => JSON.stringify(await (${String(run)})(JSON.parse(given)))`,
				arguments: [{ type: 'string', value: JSON.stringify(given ?? null) }],
				target: { context: this.#context },
				awaitPromise: true,
			}),
		);
		if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
		const value: unknown = JSON.parse(answer.result.value ?? 'null');
		// What the function returned: it is a part of the test itself.
		return value as Result;
	}

	/** Clicks where the first element of the selector is, as a mouse does. */
	async click(selector: string): Promise<void> {
		const [x, y] = await this.evaluate((text) => {
			const element = document.querySelector(text)!;
			element.scrollIntoView({ block: 'center', behavior: 'instant' });
			const { left, top, width, height } = element.getBoundingClientRect();
			return [Math.round(left + width / 2), Math.round(top + height / 2)] as const;
		}, selector);
		const actions = [
			{ type: 'pointerMove', x, y },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 },
		];
		const mouse = { type: 'pointer', id: 'mouse', actions };
		await this.#send('input.performActions', { context: this.#context, actions: [mouse] });
	}

	async close(): Promise<void> {
		const ended = new Promise((resolve) => this.#process.once('exit', resolve));
		this.#socket.close();
		this.#process.kill();
		await ended;
		await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}

	#send(method: string, params: object): Promise<unknown> {
		const id = ++this.#last;
		this.#socket.send(JSON.stringify({ id, method, params }));
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			setTimeout(() => reject(new Error(`Firefox does not answer ${method}.`)), 240_000).unref();
		});
	}

	#receive({ id, type, result, error, message }: z.output<typeof answerSchema>) {
		const asked = this.#waiting.get(id ?? 0);
		if (!asked) return;
		this.#waiting.delete(id ?? 0);
		if (type === 'error') asked.reject(new Error(`${error}: ${message}`));
		else asked.resolve(result);
	}
}

const answerSchema = z.object({
	id: z.number().nullish(),
	type: z.string(),
	result: z.unknown(),
	error: z.string().optional(),
	message: z.string().optional(),
});

const evaluated = z.discriminatedUnion('type', [
	z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
	z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);
