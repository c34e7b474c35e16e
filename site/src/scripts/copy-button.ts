import { say } from './say.ts';

/**
 * `<copy-button data-value="…"><button type="button">Copier</button></copy-button>`: puts a text into the clipboard and
 * says so, to screen readers too. With `data-from`, the text is that of the element of this `id`.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.#copy(button));
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const { value, from } = this.dataset;
    const text = from === undefined ? value : document.getElementById(from)?.textContent;
    await navigator.clipboard.writeText(text ?? '');
    const label = button.firstChild;
    const before = label?.textContent ?? '';
    if (label !== null) label.textContent = say('Copié', 'Copied');
    this.setAttribute('role', 'status');
    setTimeout(() => {
      if (label !== null) label.textContent = before;
    }, 1500);
  }
}

customElements.define('copy-button', CopyButton);
