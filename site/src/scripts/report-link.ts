/**
 * `<report-link><a href="mailto:…">`: a message that is ready but for whom it goes to. When it is opened it names what is
 * looked at: the address with its anchor, and the cell of the workbook that describes the field there.
 */
class ReportLink extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      const link = event.currentTarget as HTMLAnchorElement;
      const { searchParams } = new URL(link.href);
      const subject = encodeURIComponent(searchParams.get('subject') ?? '');
      link.href = `mailto:?subject=${subject}&body=${encodeURIComponent(this.#place().join('\n'))}`;
    });
  }

  #place(): readonly string[] {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const cell = target?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    return [location.href, ...(cell === undefined ? [] : [cell])];
  }
}

customElements.define('report-link', ReportLink);
