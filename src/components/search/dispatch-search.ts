import type { Locale } from '../../domain/locale.ts';
import { readAddress, writeAddress, type SearchState } from '../../search/address.ts';
import { applyFilters, facets } from '../../search/facets.ts';
import { fileReader } from '../../search/files.ts';
import type { Hit } from '../../search/hits.ts';
import { onePerPassage } from '../../search/passage.ts';
import { forgetQueries, recentQueries, rememberQuery } from '../../search/recent.ts';
import { Search, type Answer, type SearchOptions } from '../../search/search.ts';
import { searchStrings } from '../../i18n/browser/search.ts';
import { closest, descendant } from './dom.ts';
import { filterControls } from './filter-controls.ts';
import { isTyping, moveFocus, onTyping, type Typing } from './keyboard.ts';
import { addMark, chosenView, recentItem, resultItem } from './result-item.ts';
import { announcer, statusSentence, troubleSentence } from './status.ts';

/**
 * The search page's form and results. Around a form with a field `q`, it needs the children named by `data-part`:
 * filters, status, trouble, results, more, recent, ways. `data-index` is the address of the index folder.
 */
export class DispatchSearch extends HTMLElement {
	#search = new Search(fileReader(new URL(this.dataset['index'] ?? '', location.href)));
	#locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'zh';
	#t = searchStrings;
	#state: SearchState = readAddress(location.search);
	#by: SearchOptions['by'];
	#answer: Answer | undefined;
	/** Which run is the latest; what an older one finds is dropped. */
	#run = 0;
	#shown = 0;
	#typing: Typing = onTyping(this.#input, (text) => this.#ask(text));
	#announce = announcer(this.#part('status'), this.#typing.quietIn);

	/** Every hit of a query, best first, whatever the page's filters. Rejects where the index cannot be read. */
	async search(query: string): Promise<Omit<Hit, 'record'>[]> {
		const { hits } = await this.#search.search(query);
		return hits.map(({ record, ...hit }) => hit);
	}

	connectedCallback() {
		// The reader may have begun to type before this script ran.
		const typed = this.#input.value;
		if (!typed) this.#input.value = this.#state.query;
		this.#listen();
		this.#showRecent();
		this.#part('filters').hidden = false;
		this.#part('ways').hidden = true;
		if (typed) this.#ask(typed);
		else if (this.#state.query.trim()) void this.#update();
	}

	get #input() {
		return descendant<HTMLInputElement>(this, 'input[name=q]');
	}

	#part(name: string): HTMLElement {
		return descendant(this, `[data-part=${name}]`);
	}

	#listen() {
		const input = this.#input;
		input.addEventListener('focus', () => void this.#search.open().catch(() => undefined));
		descendant(this, 'form').addEventListener('submit', (event) => {
			event.preventDefault();
			if (this.#typing.isComposing()) return;
			rememberQuery(input.value);
			this.#typing.stop();
			this.#ask(input.value);
		});
		this.#part('filters').addEventListener(
			'change',
			({ target }) => target instanceof HTMLSelectElement && this.#filter(target),
		);
		this.addEventListener('click', (event) => this.#clicked(event));
		this.addEventListener('auxclick', (event) => this.#leave(event));
		document.addEventListener('keydown', (event) => this.#pressed(event));
	}

	#ask(query: string, by?: SearchOptions['by']) {
		this.#by = by;
		this.#state = { ...this.#state, query };
		this.#writeAddress();
		void this.#update();
	}

	#filter({ name, value }: HTMLSelectElement) {
		const facet = facets.find((facet) => facet === name);
		if (!facet) return;
		const { [facet]: _, ...others } = this.#state.filters;
		this.#state = { ...this.#state, filters: value ? { ...others, [facet]: value } : others };
		this.#writeAddress();
		void this.#show().then(() => this.#part('filters').querySelector<HTMLSelectElement>(`[name=${facet}]`)?.focus());
	}

	#writeAddress() {
		history.replaceState(history.state, '', location.pathname + writeAddress(this.#state));
	}

	async #update() {
		const run = ++this.#run;
		const { query, isFromQuotes } = this.#state;
		this.#part('trouble').hidden = true;
		if (!query.trim()) {
			this.#answer = undefined;
			return this.#show();
		}
		try {
			void this.#search.prepare().catch(() => undefined);
			const answer = await this.#search.search(query, { quotesFirst: isFromQuotes, ...(this.#by && { by: this.#by }) });
			if (run !== this.#run) return;
			this.#answer = answer;
			await this.#show();
		} catch (error) {
			if (run === this.#run) this.#showTrouble(error);
		}
	}

	/** The answer under the filters: the sentence, the choices, the first results. */
	async #show() {
		const { filters } = this.#state;
		const hits = this.#answer?.hits ?? [];
		const passing = applyFilters(hits, filters);
		const status = this.#answer
			? statusSentence(this.#answer, { query: this.#state.query, passing, isSoundAsked: this.#by === 'sound' }, this.#t)
			: '';
		const run = this.#run;
		const listed = onePerPassage(passing, this.#locale);
		const items = await this.#items(listed.slice(0, batch));
		if (run !== this.#run) return;
		this.#part('filters').replaceChildren(...filterControls(hits, filters, this.#locale, this.#t));
		this.#part('results').replaceChildren(...items);
		this.#shown = items.length;
		this.#part('ways').hidden = !this.#answer || passing.length > 0;
		this.#showRecent();
		this.#setMore(listed.length);
		this.#setBySound();
		this.#announce(status);
	}

	async #items(hits: readonly Hit[]): Promise<HTMLLIElement[]> {
		const answer = this.#answer;
		if (!answer) return [];
		const { catalog } = await this.#search.open();
		const isDated = catalog.editions > 1;
		const context = { locale: this.#locale, t: this.#t, view: chosenView(), isDated };
		return Promise.all(
			hits.map(async (hit) => {
				const texts = await this.#search.texts(hit.record).catch(() => undefined);
				return resultItem(hit, texts && { zh: texts[0], en: texts[1] }, answer, context);
			}),
		);
	}

	#setMore(total: number) {
		const more = this.#part('more');
		const rest = total - this.#shown;
		more.hidden = rest <= 0;
		more.textContent = this.#t('search.more', { count: Math.min(rest, batch) });
	}

	#setBySound() {
		const button = this.#part('by-sound');
		button.hidden = !this.#answer?.maySound || this.#answer.how === 'sound';
		button.textContent = this.#t('search.bySound', { query: this.#state.query.trim() });
	}

	async #showMore() {
		const listed = onePerPassage(applyFilters(this.#answer?.hits ?? [], this.#state.filters), this.#locale);
		const items = await this.#items(listed.slice(this.#shown, this.#shown + batch));
		this.#part('results').append(...items);
		this.#shown += items.length;
		this.#setMore(listed.length);
		items[0]?.querySelector<HTMLElement>('.hit-link')?.focus();
	}

	#showTrouble(error: unknown) {
		this.#answer = undefined;
		for (const part of ['results', 'filters']) this.#part(part).replaceChildren();
		for (const part of ['more', 'by-sound']) this.#part(part).hidden = true;
		this.#part('ways').hidden = false;
		this.#announce(troubleSentence(error, this.#t));
		this.#part('trouble').hidden = false;
	}

	#showRecent() {
		const queries = recentQueries();
		this.#part('recent-list').replaceChildren(
			...queries.map((query) =>
				recentItem(query, location.pathname + writeAddress({ query, filters: {}, isFromQuotes: false })),
			),
		);
		this.#part('recent').hidden = queries.length === 0 || this.#state.query.trim() !== '';
	}

	#clicked(event: Event) {
		switch (closest(event, '[data-part]')?.dataset['part']) {
			case 'more':
				return void this.#showMore();
			case 'retry':
				return void this.#update();
			case 'by-sound':
				return this.#ask(this.#state.query, 'sound');
			case 'forget':
				forgetQueries();
				this.#showRecent();
				return this.#input.focus();
			default:
				return this.#leave(event);
		}
	}

	/** When a result is opened, the query is remembered, and its link says what the page is to mark. */
	#leave(event: Event) {
		const link = closest(event, '.hit a');
		if (!(link instanceof HTMLAnchorElement) || !this.#answer) return;
		rememberQuery(this.#state.query);
		addMark(link, this.#answer);
	}

	#pressed(event: KeyboardEvent) {
		if (event.isComposing || this.#typing.isComposing() || event.ctrlKey || event.metaKey || event.altKey) return;
		const input = this.#input;
		if (event.key === '/' && !isTyping(event.target)) {
			event.preventDefault();
			input.focus();
			input.select();
		} else if (event.key === 'Escape' && this.contains(document.activeElement) && input.value) {
			event.preventDefault();
			input.value = '';
			input.focus();
			this.#typing.stop();
			this.#ask('');
		} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && this.contains(document.activeElement)) {
			moveFocus(event, [input, ...this.querySelectorAll<HTMLElement>('.hit-link')]);
		}
	}
}

/** Results shown at a time. */
const batch = 10;

customElements.define('dispatch-search', DispatchSearch);

declare global {
	interface HTMLElementTagNameMap {
		'dispatch-search': DispatchSearch;
	}
}
