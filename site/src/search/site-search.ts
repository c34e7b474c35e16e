import type { SearchDialog } from './search-dialog.ts';

/**
 * `<site-search data-language="fr">` in the header: its link to the search page becomes a button that opens the box, as `/`
 * and Ctrl+K do. What it needs is loaded when it is first wanted. On a search page they lead to the box of that page.
 */
class SiteSearch extends HTMLElement {
  #dialog: SearchDialog | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.setAttribute('aria-keyshortcuts', '/ Control+K');
    button.setAttribute('aria-haspopup', 'dialog');
    button.append(...link.childNodes);
    link.replaceWith(button);
    button.addEventListener('click', () => void this.#open());
    for (const sign of ['pointerenter', 'focus'])
      button.addEventListener(sign, () => void load(), { once: true });
    addEventListener('keydown', (event) => this.#onKey(event));
  }

  #onKey(event: KeyboardEvent): void {
    const isCombined = event.ctrlKey || event.metaKey;
    const isAsked =
      (isCombined && event.key.toLowerCase() === 'k' && !event.shiftKey && !event.altKey) ||
      (event.key === '/' && !isCombined && !event.altKey && !isTyping(event));
    if (!isAsked || event.defaultPrevented) return;
    event.preventDefault();
    if (this.#dialog?.isOpen === true) this.#dialog.close();
    else void this.#open();
  }

  async #open(): Promise<void> {
    const box = document.querySelector<HTMLInputElement>('search-page input[type="search"]');
    if (box !== null) {
      box.focus();
      box.select();
      return;
    }
    const { SearchDialog: Dialog } = await load();
    this.#dialog ??= new Dialog(this.dataset.language === 'en' ? 'en' : 'fr');
    if (!this.#dialog.isOpen) this.#dialog.open();
  }
}

function load() {
  return import('./search-dialog.ts');
}

/** Whether a key is a letter of a text. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

customElements.define('site-search', SiteSearch);
