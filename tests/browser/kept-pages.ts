import type { BrowserContext, Page } from 'playwright-core';

/** Pages that one test after the other uses, each for one kind of context. */
export class KeptPages {
	readonly #pages = new Map<string, Page[]>();
	readonly #taken = new Set<Page>();

	/** A page of the kind that no one has now, or the new one that `make` gives; it is one's own until `release`. */
	async take(kind: string, make: () => Promise<Page>): Promise<Page> {
		const ofKind = (this.#pages.get(kind) ?? []).filter((page) => !page.isClosed());
		const page = ofKind.find((one) => !this.#taken.has(one)) ?? (await make());
		if (!ofKind.includes(page)) ofKind.push(page);
		this.#pages.set(kind, ofKind);
		this.#taken.add(page);
		return page;
	}

	/** Whether the context is that of a kept page. */
	has(context: BrowserContext): boolean {
		return [...this.#pages.values()].flat().some((page) => page.context() === context);
	}

	/** The pages that are somebody's now, but for those that a test has closed. */
	taken(): Page[] {
		return [...this.#taken].filter((page) => !page.isClosed());
	}

	/** Gives back every page, at the end of a test. */
	release(): void {
		this.#taken.clear();
	}
}
