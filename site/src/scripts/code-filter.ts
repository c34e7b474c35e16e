import { plainText } from './plain-text.ts';
import { shownRows } from './shown-rows.ts';

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
      const found = texts.map((text) => words.every((word) => text.includes(word)));
      const shown = shownRows(levels.map((level, index) => ({ level, isFound: found[index] === true })));
      for (const [index, row] of rows.entries()) row.hidden = shown[index] !== true;
      const count = found.filter(Boolean).length;
      status.textContent = words.length === 0 ? '' : `${count} ${count > 1 ? 'codes' : 'code'}`;
    });
  }
}

customElements.define('code-filter', CodeFilter);
