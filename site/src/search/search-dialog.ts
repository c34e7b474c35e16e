import { SEARCH_ADDRESSES } from '../site/addresses.ts';
import type { SearchLanguage } from './contract.ts';
import { withoutFilter } from './engine/search-query.ts';
import { filterChips } from './filter-chips.ts';
import { resultOption } from './result-item.ts';
import { SearchClient } from './search-client.ts';
import { SEARCH_SENTENCES } from './search-sentences.ts';

const MOST_SHOWN = 8;

/**
 * The box of the header: a dialog with a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), its list of results,
 * and the way to the page that shows them all.
 */
export class SearchDialog {
  readonly #language: SearchLanguage;
  readonly #words;
  readonly #client: SearchClient;
  readonly #dialog = document.createElement('dialog');
  readonly #input = document.createElement('input');
  readonly #chips = document.createElement('div');
  readonly #status = document.createElement('p');
  readonly #list = document.createElement('div');
  #active = 0;

  constructor(language: SearchLanguage) {
    this.#language = language;
    this.#words = SEARCH_SENTENCES[language];
    this.#client = SearchClient.of(language);
    this.#make();
    document.body.append(this.#dialog);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    this.#dialog.showModal();
    this.#input.select();
    this.#client.load(() => this.#show());
  }

  close(): void {
    this.#dialog.close();
  }

  #make(): void {
    const { search, what, close, results, filters } = this.#words;
    this.#dialog.className = 'search-dialog';
    this.#dialog.setAttribute('aria-label', search);
    const input = this.#input;
    input.type = 'search';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.placeholder = what;
    input.enterKeyHint = 'go';
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-label': search,
      'aria-expanded': 'false',
      'aria-controls': 'search-options',
      'aria-autocomplete': 'list',
    }))
      input.setAttribute(name, value);
    const done = document.createElement('button');
    done.type = 'button';
    done.textContent = close;
    done.addEventListener('click', () => this.close());
    const head = document.createElement('div');
    head.className = 'search-head';
    head.append(input, done);
    this.#chips.className = 'search-chips';
    this.#chips.setAttribute('role', 'group');
    this.#chips.setAttribute('aria-label', filters);
    this.#status.setAttribute('role', 'status');
    this.#list.id = 'search-options';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', results);
    this.#dialog.append(head, this.#chips, this.#status, this.#list);
    input.addEventListener('input', () => {
      this.#active = 0;
      this.#show();
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    // A click beside the dialog is one on the dialog itself: what is in it lies above.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog || (event.target as Element).closest('a') !== null) this.close();
    });
  }

  #show(): void {
    if (!this.isOpen) return;
    const text = this.#input.value;
    const answer = this.#client.answer({ text, kind: null, limit: MOST_SHOWN });
    const { filters, found, total, marked } = answer;
    this.#chips.replaceChildren(
      ...filterChips(filters, this.#language, (filter) => {
        this.#input.value = withoutFilter(text, filter);
        this.#input.focus();
        this.#show();
      }),
    );
    const options = found.map((one) => resultOption(one, marked, this.#language));
    if (total > 0) options.push(this.#allResults(total));
    for (const [index, option] of options.entries()) option.id = `search-option-${index}`;
    this.#list.replaceChildren(...options);
    // Results may still change place: the rest of the index is on its way.
    this.#list.setAttribute('aria-busy', String(this.#client.isLoading));
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    const isAsked = text.trim() !== '';
    const { failed, loading, nothing, count } = this.#words;
    if (this.#client.isFailed) this.#status.textContent = failed;
    else if (!isAsked) this.#status.textContent = '';
    else if (total > 0) this.#status.textContent = count(answer);
    else this.#status.textContent = this.#client.isLoading ? loading : nothing;
    this.#activate(Math.min(this.#active, options.length - 1));
  }

  #allResults(total: number): HTMLAnchorElement {
    const way = document.createElement('a');
    way.className = 'search-option search-all';
    way.setAttribute('role', 'option');
    way.tabIndex = -1;
    way.href = this.#page();
    way.textContent = this.#words.all(total);
    return way;
  }

  #page(): string {
    return `${SEARCH_ADDRESSES[this.#language]}?q=${encodeURIComponent(this.#input.value)}`;
  }

  #activate(index: number): void {
    this.#active = Math.max(index, 0);
    const options = [...this.#list.children];
    for (const [number, option] of options.entries())
      option.setAttribute('aria-selected', String(number === this.#active));
    const active = options[this.#active];
    if (active === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', active.id);
    active?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      this.#activate((this.#active + step + count) % count);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const active = this.#list.children[this.#active];
      if (active instanceof HTMLAnchorElement) active.click();
      else if (this.#input.value.trim() !== '') location.href = this.#page();
    }
  }
}
