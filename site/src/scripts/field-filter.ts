import { plainText } from './plain-text.ts';
import { say, sayCount } from './say.ts';

/** A field of the tree and what it is looked for by. */
interface Entry {
  readonly item: HTMLElement;
  readonly details: HTMLDetailsElement | null;
  /** Whether it is open before anybody asked for anything. */
  readonly isOpen: boolean;
  /** Path, tag and label: a word may stand anywhere in them. */
  readonly name: string;
  /** A word must begin there as a word does: “age” is not meant to find “décalage”. */
  readonly description: string;
  readonly isRequired: boolean;
  readonly parent: Entry | null;
}

/**
 * `<field-filter>`: shows the fields of `#arbre` whose tag, label or description holds every word typed, all of them or those
 * that are required alone; opens and closes what holds others; leads through the tree with the arrow keys.
 */
class FieldFilter extends HTMLElement {
  connectedCallback(): void {
    const tree = document.getElementById('arbre');
    if (tree === null) return;
    const input = document.createElement('input');
    input.type = 'search';
    input.autocomplete = 'off';
    input.placeholder = say('balise, nom, description', 'tag, name, description');
    const required = document.createElement('input');
    required.type = 'checkbox';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.textContent = countOf(Number(this.dataset.count ?? 0));
    const words = {
      fold: say('Tout replier', 'Fold all'),
      unfold: say('Tout déplier', 'Unfold all'),
    };
    const fold = document.createElement('button');
    fold.type = 'button';
    fold.className = 'plain';
    fold.textContent = words.unfold;
    this.append(
      labelled(`${say('Filtrer les champs', 'Filter the fields')} `, input),
      ' ',
      labelled('', required, ` ${say('obligatoires seulement', 'required only')}`),
      ' ',
      status,
      ' ',
      fold,
    );
    let entries: readonly Entry[] | undefined;
    const filter = () => {
      entries ??= entriesOf(tree, null);
      status.textContent = countOf(
        show(entries, plainText(input.value).split(' ').filter(Boolean), required.checked),
      );
    };
    input.addEventListener('input', filter);
    required.addEventListener('change', filter);
    fold.addEventListener('click', () => {
      const isFolding = fold.textContent === words.fold;
      for (const details of tree.querySelectorAll<HTMLDetailsElement>('.field > details'))
        if (isFolding || holdsOthers(details)) details.open = !isFolding;
      fold.textContent = isFolding ? words.unfold : words.fold;
    });
    leadByArrows(tree);
    openForPrinting(tree);
  }
}

function labelled(before: string, input: HTMLInputElement, after = ''): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(before, input, after);
  return label;
}

function countOf(count: number): string {
  return sayCount(count, ['champ', 'champs'], ['field', 'fields']);
}

function holdsOthers(details: HTMLDetailsElement): boolean {
  return details.querySelector(':scope > ul') !== null;
}

function entriesOf(list: Element, parent: Entry | null): readonly Entry[] {
  return [...list.children].flatMap((item) => {
    if (!(item instanceof HTMLElement)) return [];
    const details = item.querySelector<HTMLDetailsElement>(':scope > details');
    const description = item.querySelector('.field-body > p:not(.facts)');
    const entry = {
      item,
      details,
      isOpen: details?.open === true,
      name: plainText(`${item.id} ${details?.querySelector('summary')?.textContent}`),
      description: ` ${plainText(description?.textContent ?? '')}`,
      isRequired: item.dataset.required !== undefined,
      parent,
    };
    const children = details?.querySelector(':scope > ul') ?? null;
    return [entry, ...(children === null ? [] : entriesOf(children, entry))];
  });
}

/**
 * Hides what does not hold every word, or is not required when that is asked, unless something inside is; returns how many
 * are. What is around them opens; without a question everything is as it was.
 */
function show(entries: readonly Entry[], words: readonly string[], requiredOnly: boolean): number {
  const isAsked = words.length > 0 || requiredOnly;
  const shown = new Set<Entry>();
  const around = new Set<Entry>();
  let found = 0;
  for (const entry of entries) {
    const holds = (word: string) => entry.name.includes(word) || entry.description.includes(` ${word}`);
    if (!words.every(holds) || (requiredOnly && !entry.isRequired)) continue;
    found += 1;
    shown.add(entry);
    for (let one = entry.parent; one !== null; one = one.parent) {
      shown.add(one);
      around.add(one);
    }
  }
  for (const entry of entries) {
    entry.item.hidden = !shown.has(entry);
    if (entry.details !== null && (!isAsked || around.has(entry)))
      entry.details.open = isAsked ? true : entry.isOpen;
  }
  return found;
}

/**
 * One row of the tree is reached with Tab, the others from it with the arrows, as in a list of files: up and down, right to
 * open, left to close or to go to what it stands in.
 */
function leadByArrows(tree: HTMLElement): void {
  const rows = () =>
    [...tree.querySelectorAll<HTMLElement>('.field > details > summary')].filter((row) =>
      row.checkVisibility(),
    );
  for (const row of tree.querySelectorAll<HTMLElement>('.field > details > summary')) row.tabIndex = -1;
  const first = tree.querySelector<HTMLElement>('.field > details > summary');
  if (first !== null) first.tabIndex = 0;
  tree.setAttribute('aria-describedby', 'arbre-touches');
  const hint = document.createElement('p');
  hint.id = 'arbre-touches';
  hint.className = 'keys';
  hint.textContent = say(
    'Au clavier : les flèches vont d’un champ à l’autre, Entrée ouvre le détail.',
    'With the keyboard: arrows go from field to field, Enter opens the detail.',
  );
  tree.before(hint);
  tree.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('.field > details > summary')) return;
    for (const row of tree.querySelectorAll<HTMLElement>('summary[tabindex="0"]')) row.tabIndex = -1;
    target.tabIndex = 0;
  });
  tree.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches('.field > details > summary')) return;
    const details = target.parentElement as HTMLDetailsElement;
    const visible = rows();
    const at = visible.indexOf(target);
    const goTo = (row: HTMLElement | null | undefined) => row?.focus();
    if (key === 'ArrowDown') goTo(visible[at + 1]);
    else if (key === 'ArrowUp') goTo(visible[at - 1]);
    else if (key === 'Home') goTo(visible[0]);
    else if (key === 'End') goTo(visible.at(-1));
    else if (key === 'ArrowRight') details.open = true;
    else if (key === 'ArrowLeft' && details.open) details.open = false;
    else if (key === 'ArrowLeft')
      goTo(
        details.parentElement?.parentElement
          ?.closest('details')
          ?.querySelector<HTMLElement>(':scope > summary'),
      );
    else return;
    event.preventDefault();
  });
}

/** On paper nothing can be opened: all is. */
function openForPrinting(tree: HTMLElement): void {
  let closed: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = [...tree.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });
}

customElements.define('field-filter', FieldFilter);
