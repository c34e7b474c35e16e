import type { PageLanguage } from '../site/addresses.ts';
import { frenchText } from '../site/french-text.ts';
import { colourCode } from './code-colours.ts';
import { exampleLines } from './example-lines.ts';
import { textAt } from './held-texts.ts';
import { pageLanguage, say } from './say.ts';

/** What the page gives: where the examples of the message are. */
interface GivenExample {
  readonly title: string;
  readonly address: string;
  /** Of its title. */
  readonly lang: PageLanguage;
}

/**
 * `<field-example>`: an example of the message beside its fields. What one points at on one side is shown on the other; a
 * click on a line of the example leads to its field.
 */
class FieldExample extends HTMLElement {
  readonly #code = document.createElement('div');
  #lines = new Map<string, HTMLElement[]>();
  #lit: Element[] = [];

  connectedCallback(): void {
    const examples = JSON.parse(this.dataset.examples ?? '[]') as readonly GivenExample[];
    const [first] = examples;
    const columns = this.parentElement;
    const tree = columns?.querySelector<HTMLElement>('.field-tree');
    if (first === undefined || columns === null || tree === null || tree === undefined) return;
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'plain';
    toggle.textContent = say('Un exemple à côté', 'An example beside');
    toggle.setAttribute('aria-expanded', 'false');
    const choice = document.createElement('select');
    choice.ariaLabel = say('Exemple', 'Example');
    for (const { title, address, lang } of examples) {
      const option = new Option(lang === 'fr' ? frenchText(title) : title, address);
      if (lang !== pageLanguage()) option.lang = lang;
      choice.add(option);
    }
    this.#code.className = 'example-lines';
    this.#code.tabIndex = 0;
    // What cases say is in French, in every language of the site.
    if (pageLanguage() !== 'fr') this.#code.lang = 'fr';
    this.#code.role = 'region';
    this.#code.ariaLabel = say('Exemple', 'Example');
    // After what the filter puts there.
    void customElements.whenDefined('field-filter').then(() => {
      document.querySelector('field-filter')?.append(' ', toggle);
    });
    toggle.addEventListener('click', () => {
      const isShown = columns.classList.toggle('beside');
      document.documentElement.classList.toggle('with-example', isShown);
      toggle.setAttribute('aria-expanded', String(isShown));
      toggle.textContent = isShown
        ? say('Sans l’exemple', 'Without the example')
        : say('Un exemple à côté', 'An example beside');
      if (this.childElementCount > 0) return;
      this.append(choice, this.#code);
      void this.#show(first.address);
    });
    choice.addEventListener('change', () => void this.#show(choice.value));
    for (const event of ['mouseover', 'focusin'] as const) {
      tree.addEventListener(event, ({ target }) => {
        const field = target instanceof Element ? target.closest('.field') : null;
        if (field !== null) this.#light(this.#lines.get(field.id) ?? [], 'example');
      });
    }
    this.#code.addEventListener('mouseover', ({ target }) => {
      const path =
        target instanceof HTMLElement ? target.closest<HTMLElement>('[data-path]')?.dataset.path : undefined;
      const row = path === undefined ? null : visibleRow(path);
      this.#light(row === null ? [] : [row], 'tree');
    });
  }

  async #show(address: string): Promise<void> {
    this.#lines = new Map();
    const text = await textAt(address);
    if (typeof text === 'number') {
      this.#code.textContent = say(
        `Cet exemple n’a pas pu être lu (${text}).`,
        `This example could not be read (${text}).`,
      );
      return;
    }
    const lines = exampleLines(JSON.parse(text)).map(({ depth, text, path }) => {
      const line = document.createElement('div');
      line.className = 'line';
      line.style.setProperty('--depth', String(depth));
      if (path === null || path === '') line.textContent = text;
      else {
        line.dataset.path = path;
        const link = document.createElement('a');
        link.href = `#${path}`;
        // Fields are reached in the tree: lines lead there with the mouse.
        link.tabIndex = -1;
        link.textContent = text;
        line.append(link);
        this.#lines.set(path, [...(this.#lines.get(path) ?? []), line]);
      }
      return line;
    });
    this.#code.replaceChildren(...lines);
    for (const line of lines) colourCode(line.firstElementChild ?? line, 'json');
  }

  /** What is pointed at on the other side, which moves so that it can be seen. */
  #light(elements: readonly Element[], side: 'tree' | 'example'): void {
    for (const one of this.#lit) one.classList.remove('lit');
    for (const one of elements) one.classList.add('lit');
    this.#lit = [...elements];
    const [first] = elements;
    if (side === 'example' && first instanceof HTMLElement && first.checkVisibility())
      this.#code.scrollTop = first.offsetTop - this.#code.offsetTop - this.#code.clientHeight / 3;
  }
}

/** The row of a field, or of what holds it when that is closed. */
function visibleRow(path: string): Element | null {
  let row: Element | null = document.getElementById(path);
  while (row !== null && !row.checkVisibility()) row = row.parentElement?.closest('.field') ?? null;
  return row?.querySelector(':scope > details > summary') ?? null;
}

customElements.define('field-example', FieldExample);
