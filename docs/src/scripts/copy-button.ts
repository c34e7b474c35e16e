/**
 * `<copy-button value="…"><button type="button">Copier</button></copy-button>`: puts a text into the clipboard and says
 * so, to screen readers too.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.#copy(button));
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const label = button.textContent;
    const source = this.getAttribute('from');
    const text = source === null ? this.getAttribute('value') : document.getElementById(source)?.textContent;
    await navigator.clipboard.writeText(text ?? '');
    button.textContent = 'Copié';
    button.setAttribute('aria-live', 'polite');
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  }
}

customElements.define('copy-button', CopyButton);
