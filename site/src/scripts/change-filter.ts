import { frenchText } from '../site/french-text.ts';
import { plainText } from './plain-text.ts';

const VERDICTS = ['breaking', 'dangerous', 'compatible'] as const;
const SUBJECTS = ['', 'link', 'message', 'field', 'code', 'words'] as const;

interface Words {
  readonly show: string;
  readonly about: string;
  readonly words: string;
  readonly none: string;
  readonly verdicts: Readonly<Record<(typeof VERDICTS)[number], string>>;
  readonly subjects: Readonly<Record<(typeof SUBJECTS)[number], string>>;
  readonly count: (count: number) => string;
}

const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    show: 'Montrer',
    about: 'Sur',
    words: 'Mots',
    none: frenchText('Aucun changement ne répond à ces choix : tout montrer'),
    verdicts: { breaking: 'Cassants', dangerous: 'À vérifier', compatible: 'Sans effet' },
    subjects: {
      '': 'tout',
      link: 'le lien',
      message: 'les messages',
      field: 'les champs',
      code: 'les codes',
      words: 'les textes',
    },
    count: (count) => `${count} ligne${count > 1 ? 's' : ''}`,
  },
  en: {
    show: 'Show',
    about: 'About',
    words: 'Words',
    none: 'No change answers these choices: show all',
    verdicts: { breaking: 'Breaking', dangerous: 'Dangerous', compatible: 'No effect' },
    subjects: {
      '': 'everything',
      link: 'the link',
      message: 'messages',
      field: 'fields',
      code: 'codes',
      words: 'texts',
    },
    count: (count) => `${count} row${count === 1 ? '' : 's'}`,
  },
};

/** `<change-filter>`: shows the changes of the page by verdict, subject and words. The choice stays in the address. */
class ChangeFilter extends HTMLElement {
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #subject = document.createElement('select');
  readonly #words = document.createElement('input');
  readonly #status = document.createElement('span');
  readonly #none = document.createElement('button');

  readonly #told = WORDS[document.documentElement.lang.startsWith('en') ? 'en' : 'fr'];

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    const shown = asked.get('verdicts')?.split(',');
    const verdicts = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = this.#told.show;
    verdicts.append(legend);
    for (const verdict of VERDICTS) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = shown === undefined || shown.includes(verdict);
      this.#boxes.set(verdict, box);
      verdicts.append(labelled(this.#told.verdicts[verdict], box, true), ' ');
    }
    for (const value of SUBJECTS) this.#subject.append(new Option(this.#told.subjects[value], value));
    this.#subject.value = asked.get('sujet') ?? '';
    this.#words.type = 'search';
    this.#words.autocomplete = 'off';
    this.#words.value = asked.get('q') ?? '';
    this.#status.setAttribute('role', 'status');
    this.#none.type = 'button';
    this.#none.className = 'plain';
    this.#none.textContent = this.#told.none;
    this.#none.addEventListener('click', () => this.#showAll());
    this.append(
      verdicts,
      labelled(this.#told.about, this.#subject, false),
      labelled(this.#told.words, this.#words, false),
      this.#status,
      this.#none,
    );
    this.addEventListener('input', () => this.#show());
    this.#show();
  }

  #show(): void {
    const words = plainText(this.#words.value).split(' ').filter(Boolean);
    let count = 0;
    for (const item of document.querySelectorAll<HTMLElement>('.changes > li')) {
      const { verdict = '', subject = '' } = item.dataset;
      const isShown =
        this.#boxes.get(verdict)?.checked === true &&
        (this.#subject.value === '' || this.#subject.value === subject) &&
        words.every((word) => plainText(item.textContent ?? '').includes(word));
      item.hidden = !isShown;
      if (isShown) count += 1;
    }
    for (const group of document.querySelectorAll<HTMLElement>('.change-group')) {
      group.hidden = group.querySelector('.changes > li:not([hidden])') === null;
    }
    this.#status.textContent = this.#told.count(count);
    this.#none.hidden = count > 0;
    this.#remember();
  }

  #showAll(): void {
    for (const box of this.#boxes.values()) box.checked = true;
    this.#subject.value = '';
    this.#words.value = '';
    this.#show();
    this.#words.focus();
  }

  #remember(): void {
    const address = new URL(location.href);
    const chosen = [...this.#boxes].filter(([, box]) => box.checked).map(([verdict]) => verdict);
    const all = {
      verdicts: chosen.length === VERDICTS.length ? '' : chosen.join(','),
      sujet: this.#subject.value,
      q: this.#words.value,
    };
    for (const [name, value] of Object.entries(all)) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
  }
}

function labelled(title: string, control: HTMLElement, isAfter: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  if (isAfter) label.append(control, ` ${title}`);
  else label.append(`${title} `, control);
  return label;
}

customElements.define('change-filter', ChangeFilter);
