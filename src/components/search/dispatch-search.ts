import type { Locale } from '../../domain/locale.ts';
import { readAddress, writeAddress, type SearchState } from '../../search/address.ts';
import { facets } from '../../search/facets.ts';
import { fileReader } from '../../search/files.ts';
import { listingOf, type Result } from '../../search/listing.ts';
import { forgetQueries, rememberQuery } from '../../search/recent.ts';
import { foundHits, type Answer, type FoundHit, type SearchOptions } from '../../search/answer.ts';
import { Search } from '../../search/search.ts';
import { searchStrings } from '../../i18n/browser/search.ts';
import { besideResults } from './beside-results.ts';
import { closest, descendant } from './dom.ts';
import { filterControls } from './filter-controls.ts';
import { onTyping, pressed, type Typing } from './keyboard.ts';
import { addMark } from './result-item.ts';
import { resultItems } from './result-list.ts';
import { announcer, statusSentence, troubleSentence } from './status.ts';
import { waiting } from './waiting.ts';

/**
 * The search page's form and results. Around a form with a field `q`, it needs the children named by `data-part`:
 * filters, status, trouble, results, more, recent, ways. `data-index` is the address of the index folder.
 */
export class DispatchSearch extends HTMLElement {
	/** Ends what the search has under way. */
	#loading = new AbortController();
	#search = searchIn(this, this.#loading.signal);
	/** How often the reader has tried again. */
	#attempt = 0;
	#locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'zh';
	#t = searchStrings;
	#state: SearchState = readAddress(location.search);
	#by: SearchOptions['by'];
	#answer: Answer | undefined;
	/** Which run is the latest; what an older one finds is dropped. */
	#run = 0;
	#shown = 0;
	#typing: Typing = onTyping(this.#input, (text) => this.#ask(text));
	#beside = besideResults((name) => this.#part(name), this.#t);
	#announce = announcer(this.#part('status'), this.#typing.quietIn);

	/** Every hit of a query, best first, whatever the page's filters. Rejects where the index cannot be read. */
	async search(query: string): Promise<FoundHit[]> {
		return foundHits(await this.#search.search(query));
	}

	connectedCallback() {
		// The reader may have begun to type before this script ran.
		const typed = this.#input.value;
		if (!typed) this.#input.value = this.#state.query;
		this.#listen();
		this.#beside.showRecent(this.#state.query.trim() !== '');
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
		document.addEventListener('keydown', (event) => {
			if (!event.isComposing && !this.#typing.isComposing())
				pressed(event, this, input, () => {
					this.#typing.stop();
					this.#ask('');
				});
		});
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

	/** Asks again, for everything: what hangs would hang again. */
	#retry() {
		this.#loading.abort();
		this.#loading = new AbortController();
		this.#search = searchIn(this, this.#loading.signal, ++this.#attempt);
		void this.#update();
	}

	async #update() {
		const run = ++this.#run;
		const { query, isFromQuotes } = this.#state;
		this.#part('trouble').hidden = true;
		if (!query.trim()) {
			this.#answer = undefined;
			return this.#show();
		}
		const isLatest = () => run === this.#run;
		const arrived = waiting(
			() => isLatest() && this.#announce(this.#t('search.searching')),
			() => isLatest() && this.#showLate(this.#t('search.late')),
		);
		try {
			void this.#search.prepare().catch(() => undefined);
			const answer = await this.#search.search(query, { quotesFirst: isFromQuotes, ...(this.#by && { by: this.#by }) });
			if (!isLatest()) return;
			this.#answer = answer;
			await this.#show();
			this.#part('trouble').hidden = true;
			if (answer.hits.length > 0) return;
			const suggestions = await this.#search.suggestions(query).catch(() => []);
			if (isLatest()) this.#beside.showNearest(suggestions);
		} catch (error) {
			if (isLatest()) this.#showTrouble(troubleSentence(error, this.#t));
		} finally {
			arrived();
		}
	}

	/** The answer under the filters: the sentence, the choices, the first results. */
	async #show() {
		const { filters, query } = this.#state;
		const answer = this.#answer;
		const status = answer
			? statusSentence(answer, { query, filters, locale: this.#locale, isSoundAsked: this.#by === 'sound' }, this.#t)
			: '';
		const run = this.#run;
		const listed = this.#listed();
		const items = await this.#items(listed, 0);
		if (run !== this.#run) return;
		this.#part('filters').replaceChildren(...filterControls(answer?.hits ?? [], filters, this.#locale, this.#t));
		this.#part('results').replaceChildren(...items);
		this.#shown = Math.min(listed.length, batch);
		this.#beside.showNearest([]);
		this.#part('ways').hidden = !answer || listed.length > 0;
		const context = { search: this.#search, results: listed, query, locale: this.#locale, t: this.#t };
		this.#beside.showTake(answer && { ...context, answer });
		this.#beside.showBySound(answer, query);
		this.#setMore(listed.length);
		this.#beside.showRecent(this.#state.query.trim() !== '');
		this.#announce(status);
	}

	#listed(): Result[] {
		return listingOf(this.#answer?.groups ?? [], this.#state.filters, this.#locale);
	}

	/** Results by their place in the list. */
	#items(listed: readonly Result[], from: number): Promise<HTMLLIElement[]> {
		const { filters } = this.#state;
		const groups = this.#answer?.groups ?? [];
		const context = { search: this.#search, groups, filters, locale: this.#locale, t: this.#t };
		return resultItems(listed.slice(from, from + batch), listed[from - 1], context);
	}

	#setMore(total: number) {
		this.#beside.showMore(Math.min(total - this.#shown, batch));
	}

	async #showMore() {
		const listed = this.#listed();
		const items = await this.#items(listed, this.#shown);
		this.#part('results').append(...items);
		this.#shown = Math.min(listed.length, this.#shown + batch);
		this.#setMore(listed.length);
		items.flatMap((item) => [...item.querySelectorAll<HTMLElement>('.hit-link')])[0]?.focus();
	}

	#showTrouble(sentence: string) {
		this.#answer = undefined;
		this.#beside.clear();
		this.#showLate(sentence);
	}

	/** A way out, beside whatever may still come. */
	#showLate(sentence: string) {
		this.#part('ways').hidden = false;
		this.#announce(sentence);
		this.#part('trouble').hidden = false;
	}

	#clicked(event: Event) {
		switch (closest(event, '[data-part]')?.dataset['part']) {
			case 'more':
				return void this.#showMore();
			case 'retry':
				return this.#retry();
			case 'by-sound':
				return this.#ask(this.#state.query, 'sound');
			case 'forget':
				forgetQueries();
				this.#beside.showRecent(this.#state.query.trim() !== '');
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
}

/** The search over the index folder that the element names; the signal ends what it has under way. */
const searchIn = ({ dataset }: HTMLElement, signal: AbortSignal, attempt = 0) =>
	new Search(fileReader(new URL(dataset['index'] ?? '', location.href), undefined, { signal, attempt }));

/** Results shown at a time. */
const batch = 10;

customElements.define('dispatch-search', DispatchSearch);

declare global {
	interface HTMLElementTagNameMap {
		'dispatch-search': DispatchSearch;
	}
}
