import { plainText } from './plain-text.ts';

/** A field of the tree and what it is looked for by. */
interface Entry {
  readonly item: HTMLElement;
  /** Path, tag and label: a word may stand anywhere in them. */
  readonly name: string;
  /** A word must begin there as a word does: “age” is not meant to find “décalage”. */
  readonly description: string;
  readonly parent: Entry | null;
}

/** `<field-filter>`: shows the fields of `#arbre` whose tag, label or description holds every word typed. */
class FieldFilter extends HTMLElement {
  connectedCallback(): void {
    const tree = document.getElementById('arbre');
    if (tree === null) return;
    const label = document.createElement('label');
    const input = document.createElement('input');
    const status = document.createElement('span');
    const fold = document.createElement('button');
    label.textContent = 'Filtrer les champs ';
    input.type = 'search';
    input.autocomplete = 'off';
    input.placeholder = 'balise, nom, description';
    status.setAttribute('role', 'status');
    status.textContent = `${this.dataset.count ?? ''} champs`;
    fold.type = 'button';
    fold.className = 'plain';
    fold.textContent = 'Tout replier';
    label.append(input);
    this.append(label, ' ', status, ' ', fold);
    let entries: readonly Entry[] | undefined;
    input.addEventListener('input', () => {
      entries ??= entriesOf(tree, null);
      const found = show(entries, plainText(input.value).split(' ').filter(Boolean));
      status.textContent = `${found} ${found > 1 ? 'champs' : 'champ'}`;
    });
    fold.addEventListener('click', () => {
      const isFolding = fold.textContent === 'Tout replier';
      for (const details of tree.querySelectorAll<HTMLDetailsElement>('.field > details'))
        details.open = !isFolding;
      fold.textContent = isFolding ? 'Tout déplier' : 'Tout replier';
    });
  }
}

function entriesOf(list: Element, parent: Entry | null): readonly Entry[] {
  return [...list.children].flatMap((item) => {
    if (!(item instanceof HTMLElement)) return [];
    const head = item.querySelector('summary, .leaf');
    const description = item.querySelector('.field-body > p:not(.facts)');
    const entry = {
      item,
      name: plainText(`${item.id} ${head?.textContent}`),
      description: ` ${plainText(description?.textContent ?? '')}`,
      parent,
    };
    const children = item.querySelector(':scope > details > ul');
    return [entry, ...(children === null ? [] : entriesOf(children, entry))];
  });
}

/** Hides what does not hold every word, unless something inside does; returns how many do. */
function show(entries: readonly Entry[], words: readonly string[]): number {
  const shown = new Set<Entry>();
  let found = 0;
  for (const entry of entries) {
    const holds = (word: string) => entry.name.includes(word) || entry.description.includes(` ${word}`);
    if (!words.every(holds)) continue;
    found += 1;
    for (let one: Entry | null = entry; one !== null; one = one.parent) shown.add(one);
  }
  for (const entry of entries) {
    entry.item.hidden = !shown.has(entry);
    const details = entry.item.querySelector(':scope > details');
    if (words.length > 0 && details instanceof HTMLDetailsElement && shown.has(entry)) details.open = true;
  }
  return found;
}

customElements.define('field-filter', FieldFilter);
