import { csvLine } from '@hubsante/model/contracts';
import { save } from '../workshop/save-file.ts';

/**
 * `<csv-table data-file="sexe.csv">` around a table and a button: the button hands the table over as a CSV file (RFC
 * 4180), with the values of `data-value` where cells show them otherwise.
 */
class CsvTable extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      const rows = [...this.querySelectorAll('tr')].map((row) => csvLine([...row.cells].map(textOf)));
      save(this.dataset.file ?? 'table.csv', new Blob(rows, { type: 'text/csv;charset=utf-8' }));
    });
  }
}

function textOf(cell: HTMLTableCellElement): string {
  return cell.dataset.value ?? cell.textContent ?? '';
}

customElements.define('csv-table', CsvTable);
