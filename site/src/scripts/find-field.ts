import { withVisibleBlanks } from '@hubsante/model/contracts';
import type { FindIndex } from '../generated/find-index.ts';
import { frenchText } from '../site/french-text.ts';
import { addressWords } from './address-words.ts';
import { FindSearch, type Found } from './find-search.ts';

/** More is no help: one more letter is. */
const MOST_SHOWN = 60;

/**
 * `<find-field data-index="…">`: a box, and what it finds as one types. The query stays in the address. With
 * `data-from-address`, it begins with what the address names.
 */
class FindField extends HTMLElement {
  readonly #input = document.createElement('input');
  readonly #status = document.createElement('p');
  readonly #list = document.createElement('ol');
  #search: FindSearch | undefined;

  connectedCallback(): void {
    const label = document.createElement('label');
    label.className = 'find-box';
    label.textContent = 'Champ ou code ';
    this.#input.type = 'search';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    const asked = new URLSearchParams(location.search).get('q');
    const meant =
      this.dataset.fromAddress === undefined ? '' : addressWords(location.pathname, location.hash);
    this.#input.value = asked ?? meant;
    label.append(this.#input);
    this.#status.setAttribute('role', 'status');
    this.#list.className = 'found';
    this.replaceChildren(label, this.#status, this.#list);
    this.#input.addEventListener('input', () => this.#show());
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#input.focus();
    void this.#load();
  }

  async #load(): Promise<void> {
    const response = await fetch(this.dataset.index ?? '');
    this.#search = new FindSearch((await response.json()) as FindIndex);
    this.#show();
  }

  #show(): void {
    const query = this.#input.value;
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    if (this.#search === undefined) return;
    const found = this.#search.search(query);
    this.#status.textContent = query.trim() === '' ? '' : countWords(found.length);
    this.#list.replaceChildren(...found.slice(0, MOST_SHOWN).map(itemOf));
  }

  /** Up and down go from result to result, and back to the box. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [this.#input, ...this.#list.querySelectorAll<HTMLElement>('.found-name a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

function countWords(count: number): string {
  if (count === 0) return 'Rien n’est trouvé. Essayer un mot plus court, ou un seul mot.';
  if (count > MOST_SHOWN) return `${count} résultats, les ${MOST_SHOWN} plus proches d’abord.`;
  return count === 1 ? '1 résultat.' : `${count} résultats.`;
}

function itemOf({ name, label, context, description, kind, places }: Found): HTMLElement {
  const item = document.createElement('li');
  const title = document.createElement('p');
  title.className = 'found-name';
  const first = document.createElement('a');
  const code = document.createElement('code');
  code.textContent = withVisibleBlanks(name);
  first.append(code, ' ', frenchText(label));
  first.href = places[0]?.address ?? '#';
  const sort = document.createElement('span');
  sort.className = 'count';
  sort.textContent = kind === 'field' ? 'champ' : 'code';
  title.append(first, ' ', sort);
  const where = document.createElement('p');
  where.className = 'found-context';
  where.textContent = frenchText(`${context}. ${description}`);
  const versions = document.createElement('p');
  versions.className = 'found-places';
  for (const { title: version, address } of places) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = version;
    link.setAttribute('aria-label', `${name}, ${version}`);
    versions.append(link, ' ');
  }
  item.append(title, where, versions);
  return item;
}

customElements.define('find-field', FindField);
