import { plainText } from './plain-text.ts';

/** `<code-filter>`: shows the rows of `#table-codes` that hold every word typed, and the levels they are under. */
class CodeFilter extends HTMLElement {
  connectedCallback(): void {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('#table-codes tbody tr')];
    const texts = rows.map((row) => plainText(row.textContent ?? ''));
    const levels = rows.map((row) => Number(/level-(\d+)/.exec(row.className)?.[1] ?? 1));
    const label = document.createElement('label');
    const input = document.createElement('input');
    const status = document.createElement('span');
    label.textContent = 'Filtrer les codes ';
    input.type = 'search';
    input.autocomplete = 'off';
    status.setAttribute('role', 'status');
    label.append(input);
    this.append(label, ' ', status);
    input.addEventListener('input', () => {
      const words = plainText(input.value).split(' ').filter(Boolean);
      let found = 0;
      // From the last row up: a row above, of a lower level number, is shown when something under it is.
      let needed = Number.POSITIVE_INFINITY;
      for (let index = rows.length - 1; index >= 0; index -= 1) {
        const level = levels[index] ?? 1;
        const isFound = words.every((word) => texts[index]?.includes(word));
        const isShown = isFound || level < needed;
        const row = rows[index];
        if (row !== undefined) row.hidden = !isShown;
        if (isFound) found += 1;
        if (isShown) needed = level;
        if (level === 1) needed = Number.POSITIVE_INFINITY;
      }
      status.textContent = words.length === 0 ? '' : `${found} ${found > 1 ? 'codes' : 'code'}`;
    });
  }
}

customElements.define('code-filter', CodeFilter);
