import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An installed Firefox, or that of `FIREFOX_PATH`; undefined where there is none. */
export const firefoxPath = [
	process.env.FIREFOX_PATH,
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path && existsSync(path));

/**
 * A headless Firefox with one window, driven over WebDriver BiDi (W3C), of which these tests need little: Playwright asks
 * for commands that Debian's Firefox does not have yet.
 */
export class Firefox {
	readonly #process: ChildProcess;
	readonly #profile: string;
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
	#context = '';
	#last = 0;

	private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
		this.#process = process;
		this.#profile = profile;
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Answer));
	}

	static async start(path: string): Promise<Firefox> {
		const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
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
		const { context } = await firefox.#send<{ context: string }>('browsingContext.create', { type: 'tab' });
		firefox.#context = context;
		await firefox.#send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
		return firefox;
	}

	async open(url: string): Promise<void> {
		await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
	}

	/** What the function returns in the page, as JSON can hold it; its argument too. */
	async evaluate<Result, Given>(run: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result> {
		const answer = await this.#send<Evaluated>('script.callFunction', {
			functionDeclaration: `async (given) => JSON.stringify(await (${String(run)})(JSON.parse(given)))`,
			arguments: [{ type: 'string', value: JSON.stringify(given ?? null) }],
			target: { context: this.#context },
			awaitPromise: true,
		});
		if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
		return JSON.parse(answer.result.value ?? 'null') as Result;
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

	#send<Result>(method: string, params: object): Promise<Result> {
		const id = ++this.#last;
		this.#socket.send(JSON.stringify({ id, method, params }));
		return new Promise<Result>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
	}

	#receive({ id, type, result, error, message }: Answer) {
		const asked = this.#waiting.get(id ?? 0);
		if (!asked) return;
		this.#waiting.delete(id ?? 0);
		if (type === 'error') asked.reject(new Error(`${error}: ${message}`));
		else asked.resolve(result as never);
	}
}

interface Answer {
	id?: number;
	type: string;
	result?: unknown;
	error?: string;
	message?: string;
}

type Evaluated =
	{ type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } };
