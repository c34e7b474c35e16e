/**
 * `<tab-set data-label="…">` around sections with `data-title` and `data-id`: tabs as the ARIA practices describe them,
 * arrows included. Without script the sections follow each other under their headings.
 */
class TabSet extends HTMLElement {
  connectedCallback(): void {
    const panels = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    if (panels.length === 0) return;
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', this.dataset.label ?? '');
    const tabs = panels.map((panel) => {
      const { id = '', title = '' } = panel.dataset;
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = `${id}-onglet`;
      tab.textContent = title;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', id);
      panel.id = id;
      panel.tabIndex = 0;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.querySelector('h3')?.remove();
      tab.addEventListener('click', () => choose(tab));
      return tab;
    });
    const choose = (chosen: HTMLElement): void => {
      for (const [index, tab] of tabs.entries()) {
        const isChosen = tab === chosen;
        tab.setAttribute('aria-selected', String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        const panel = panels[index];
        if (panel !== undefined) panel.hidden = !isChosen;
      }
    };
    list.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const current = tabs.indexOf(document.activeElement as HTMLButtonElement);
      const next =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? tabs.length - 1
            : step === undefined
              ? -1
              : (current + step + tabs.length) % tabs.length;
      const tab = tabs[next];
      if (tab === undefined) return;
      event.preventDefault();
      choose(tab);
      tab.focus();
    });
    list.append(...tabs);
    this.prepend(list);
    if (tabs[0] !== undefined) choose(tabs[0]);
  }
}

customElements.define('tab-set', TabSet);
