import { addressWords } from '../scripts/address-words.ts';
import {
  type Found,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchKind,
  type SearchLanguage,
} from './contract.ts';
import { withoutFilter } from './engine/search-query.ts';
import { filterChips } from './filter-chips.ts';
import { KIND_WORDS } from './kind-words.ts';
import { resultItem } from './result-item.ts';
import { SearchClient } from './search-client.ts';
import { SEARCH_SENTENCES } from './search-sentences.ts';

/** Results shown at first, and how many more each time. */
const AT_ONCE = 30;
/** Results that a screen shows. */
const FIRST = 8;
/** Milliseconds without a key after which the rest of the results, and the address, follow. */
const CALM = 120;

/**
 * `<search-page data-language="fr" data-address="/recherche/">`: a box, what it finds as one types, and the kinds to choose
 * from. The query stays in the address. Without an address of its own, as on the page of those that lead nowhere, it begins
 * with what the address names and leaves it alone.
 */
class SearchPage extends HTMLElement {
  readonly #language: SearchLanguage = this.dataset.language === 'en' ? 'en' : 'fr';
  readonly #words = SEARCH_SENTENCES[this.#language];
  readonly #client = SearchClient.of(this.#language);
  readonly #input = document.createElement('input');
  readonly #chips = part('div', 'search-chips');
  readonly #kinds = part('div', 'search-kinds');
  readonly #status = document.createElement('p');
  readonly #list = part('ol', 'found');
  readonly #more = document.createElement('button');
  #kind: SearchKind | null = null;
  #shown = AT_ONCE;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const label = part('label', 'search-box');
    const word = document.createElement('span');
    word.textContent = this.#words.search;
    this.#input.type = 'search';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#input.placeholder = this.#words.what;
    this.#input.enterKeyHint = 'search';
    label.append(word, this.#input);
    const box = document.createElement('search');
    box.append(label, this.#chips);
    this.#chips.setAttribute('role', 'group');
    this.#chips.setAttribute('aria-label', this.#words.filters);
    this.#kinds.setAttribute('role', 'group');
    this.#kinds.setAttribute('aria-label', this.#words.kinds);
    this.#status.setAttribute('role', 'status');
    this.#more.type = 'button';
    this.#more.className = 'search-more';
    this.#more.textContent = this.#words.more;
    this.#readAddress();
    this.replaceChildren(box, this.#kinds, this.#status, this.#list, this.#more);
    this.#input.addEventListener('input', () => this.#ask());
    this.#more.addEventListener('click', () => this.#showMore());
    this.addEventListener('keydown', (event) => this.#move(event));
    // Whoever comes back from a result finds what was asked.
    this.#list.addEventListener('click', () => this.#writeAddress());
    this.#input.focus();
    this.#client.load(() => this.#show());
    if (this.dataset.worker === undefined) return;
    void navigator.serviceWorker?.register(this.dataset.worker).catch(() => {
      // Without it the page works all the same, as long as there is a network.
    });
  }

  #readAddress(): void {
    const { searchParams } = new URL(location.href);
    const kind = searchParams.get('kind');
    this.#kind = SEARCH_KINDS.find((one) => one === kind) ?? null;
    const meant = this.dataset.address === undefined ? addressWords(location.pathname, location.hash) : '';
    this.#input.value = searchParams.get('q') ?? meant;
  }

  /** Puts what is asked into the address, to be shared. */
  #writeAddress(): void {
    if (this.dataset.address === undefined) return;
    const address = new URL(this.dataset.address, location.href);
    if (this.#input.value !== '') address.searchParams.set('q', this.#input.value);
    if (this.#kind !== null) address.searchParams.set('kind', this.#kind);
    history.replaceState(null, '', address);
  }

  /** Another question: kinds and lengths begin anew. */
  #ask(kind: SearchKind | null = null): void {
    this.#kind = kind;
    this.#shown = AT_ONCE;
    this.#show();
  }

  #show(): void {
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#writeAddress(), CALM);
    const text = this.#input.value;
    const answer = this.#client.answer({ text, kind: this.#kind, limit: FIRST });
    const { filters, total } = answer;
    this.#chips.replaceChildren(
      ...filterChips(filters, this.#language, (filter) => {
        this.#input.value = withoutFilter(text, filter);
        this.#input.focus();
        this.#ask();
      }),
    );
    this.#kinds.replaceChildren(...this.#kindButtons(answer));
    this.toggleAttribute('data-asked', text.trim() !== '');
    this.#status.textContent = this.#state(answer);
    this.#draw(answer);
    this.#more.hidden = total <= this.#shown;
  }

  /** Draws the first results at once, and the others when no key has been pressed meanwhile. */
  #draw({ found, marked }: SearchAnswer): void {
    const items = (results: readonly Found[]) =>
      results.map((one) => resultItem(one, marked, this.#language));
    const question = { text: this.#input.value, kind: this.#kind, limit: this.#shown };
    const rest = () => items(this.#client.answer(question).found.slice(found.length));
    const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
    const at = focused?.getAttribute('href') ?? null;
    clearTimeout(this.#drawing);
    this.#list.replaceChildren(...items(found));
    this.#list.setAttribute('aria-busy', String(this.#client.isLoading));
    if (at === null && this.#shown === AT_ONCE) {
      this.#drawing = setTimeout(() => this.#list.append(...rest()), CALM);
      return;
    }
    this.#list.append(...rest());
    // Whoever was on a result when more of the index came is still on it.
    if (at !== null)
      [...this.#list.querySelectorAll('a')].find((link) => link.getAttribute('href') === at)?.focus();
  }

  #state(answer: SearchAnswer): string {
    if (this.#client.isFailed) return this.#words.failed;
    if (this.#input.value.trim() === '') return '';
    if (answer.total > 0) return this.#words.count(answer);
    return this.#client.isLoading ? this.#words.loading : this.#words.nothing;
  }

  #kindButtons({ counts }: SearchAnswer): readonly HTMLButtonElement[] {
    const known = SEARCH_KINDS.flatMap((kind) =>
      counts[kind] === undefined ? [] : [[kind, counts[kind]] as const],
    );
    if (known.length < 2 && this.#kind === null) return [];
    const all = known.reduce((sum, [, count]) => sum + count, 0);
    return [[null, all] as const, ...known].map(([kind, count]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = kind === null ? this.#words.every : KIND_WORDS[kind].many[this.#language];
      const figure = part('span', 'count');
      figure.textContent = String(count);
      button.append(' ', figure);
      button.setAttribute('aria-pressed', String(kind === this.#kind));
      button.addEventListener('click', () => {
        this.#ask(kind);
        this.#kinds.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      });
      return button;
    });
  }

  #showMore(): void {
    const next = this.#list.children.length;
    this.#shown += AT_ONCE;
    this.#show();
    this.#list.children[next]?.querySelector('a')?.focus();
  }

  /** Up and down go from result to result, and back to the box. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [this.#input, ...this.#list.querySelectorAll<HTMLElement>('.found-name a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : stops[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

function part<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

customElements.define('search-page', SearchPage);
