import { colourCode } from './code-colours.ts';
import { languageNamed, languageOfMessage } from './code-tokens.ts';
import { textAt } from './held-texts.ts';
import { say } from './say.ts';

/** What we use of the runtime of a link package. */
interface Runtime {
  toXml(message: unknown): { readonly ok: true; readonly value: string } | { readonly ok: false };
}

/**
 * `<lazy-text data-source="…" data-runtime="…">`: fetches a text once it can be seen, and shows it above what it holds, with
 * buttons that copy it and, where a runtime is given, show it as XML. Without script, what it holds remains.
 */
class LazyText extends HTMLElement {
  readonly #shown = document.createElement('pre');
  #text = '';

  connectedCallback(): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void this.#load();
    });
    observer.observe(this);
  }

  async #load(): Promise<void> {
    const { source = '', runtime } = this.dataset;
    const text = await textAt(source);
    this.#shown.tabIndex = 0;
    this.prepend(this.#shown);
    if (typeof text === 'number') {
      this.#shown.textContent = say(
        `Ce fichier n’a pas pu être lu (${text}).`,
        `This file could not be read (${text}).`,
      );
      return;
    }
    this.#show(text);
    const actions = this.querySelector('.example-actions') ?? this.appendChild(document.createElement('p'));
    actions.prepend(
      this.#button(say('Copier', 'Copy'), (button) => this.#copy(button)),
      ' ',
    );
    if (runtime !== undefined)
      actions.prepend(
        this.#button(say('En XML', 'As XML'), (button) => this.#turn(button, text, runtime)),
        ' ',
      );
  }

  #show(text: string): void {
    this.#text = text.trimEnd();
    this.#shown.textContent = this.#text;
    // An example may be shown as XML; what else is shown is what its file is.
    const { source = '', runtime } = this.dataset;
    const named = languageNamed(source.split('.').at(-1) ?? '');
    colourCode(this.#shown, runtime === undefined ? named : languageOfMessage(text));
  }

  #button(label: string, act: (button: HTMLButtonElement) => Promise<void>): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => void act(button));
    return button;
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    await navigator.clipboard.writeText(this.#text);
    button.textContent = say('Copié', 'Copied');
    setTimeout(() => {
      button.textContent = say('Copier', 'Copy');
    }, 1500);
  }

  /** JSON and XML in turn. */
  async #turn(button: HTMLButtonElement, json: string, runtime: string): Promise<void> {
    if (button.textContent === say('En JSON', 'As JSON')) {
      this.#show(json);
      button.textContent = say('En XML', 'As XML');
      return;
    }
    const { toXml } = (await import(/* @vite-ignore */ runtime)) as Runtime;
    const xml = toXml(JSON.parse(json));
    if (xml.ok) this.#show(xml.value);
    button.textContent = xml.ok ? say('En JSON', 'As JSON') : say('Pas de forme XML', 'No XML form');
  }
}

customElements.define('lazy-text', LazyText);
