import type { ComparedAnswer, WorkshopRefusal } from '@hubsante/model/contracts';
import { frenchText } from '../site/french-text.ts';
import { element } from '../workshop/element.ts';
import { onFirstUse } from '../workshop/first-use.ts';
import { startProgram } from '../workshop/program-source.ts';
import { isRefusal, WorkshopClient } from '../workshop/workshop-client.ts';
import type { KnownPages } from './change-places.ts';
import {
  type ComparedSubject,
  type ComparisonChoice,
  choiceOf,
  folderOf,
  isKnown,
  otherVersion,
  sayChoice,
} from './comparison-choice.ts';
import { type ComparisonView, comparisonView } from './comparison-view.ts';
import type { ComparedRole, ComparisonLanguage } from './comparison-words.ts';
import { renderComparison } from './render-comparison.ts';
import '../scripts/change-filter.ts';

const WORDS = {
  fr: {
    reading: 'Comparaison…',
    unknown: 'Cette adresse nomme une version que le site n’a pas : en choisir une autre.',
    failed: 'Les spécifications n’ont pas pu être lues. Recharger la page, avec le réseau.',
    said: ({ title, summary }: ComparisonView) => `${title} : ${summary}.`,
  },
  en: {
    reading: 'Comparing…',
    unknown: 'This address names a version that the site does not have: choose another one.',
    failed: 'The specifications could not be read. Load the page again, with the network.',
    said: ({ title, summary }: ComparisonView) => `${title}: ${summary}.`,
  },
} as const;

/**
 * `<compare-versions>`: any two versions compared by the code of `dsf diff`, which runs beside the page. The address says
 * what is compared and for whom; going back goes back to what was compared before.
 */
class CompareVersions extends HTMLElement {
  readonly #from = this.#find<HTMLSelectElement>('[data-from]');
  readonly #to = this.#find<HTMLSelectElement>('[data-to]');
  readonly #swap = this.#find<HTMLButtonElement>('[data-swap]');
  readonly #verdict = this.#find<HTMLElement>('.verdict');
  readonly #result = this.#find<HTMLElement>('[data-result]');
  readonly #invitation = this.#verdict.textContent ?? '';
  readonly #pageTitle = document.title;
  readonly #language: ComparisonLanguage = this.dataset.language === 'en' ? 'en' : 'fr';
  readonly #subjects = JSON.parse(this.dataset.subjects ?? '[]') as readonly ComparedSubject[];
  readonly #known = JSON.parse(this.dataset.known ?? '{}') as KnownPages;
  /** Answers, by what was compared: who changes the role waits for nothing. */
  readonly #answers = new Map<string, Promise<ComparedAnswer | WorkshopRefusal>>();
  #ready: Promise<WorkshopClient> | null = null;
  #turn = 0;

  connectedCallback(): void {
    this.#from.addEventListener('change', () => void this.#chooseFrom());
    this.#to.addEventListener('change', () => void this.#say());
    this.#swap.addEventListener('click', () => void this.#turnRound());
    for (const role of this.querySelectorAll('[name="role"]')) {
      role.addEventListener('change', () => void this.#say());
    }
    addEventListener('popstate', () => void this.#arrive());
    onFirstUse(this, () => void this.#program().catch(() => {}));
    // What is kept for later comes after what is asked for.
    void this.#begin()
      .then(() => navigator.serviceWorker?.register(this.dataset.worker ?? ''))
      .catch(() => {
        // Without what is kept the page works as long as there is a network; without a program, it says so when asked.
      });
  }

  #find<Found extends Element>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector} in the page`);
    return found;
  }

  /** The program, once it has the specifications. */
  #program(): Promise<WorkshopClient> {
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    return this.#ready;
  }

  async #start(): Promise<WorkshopClient> {
    const client = new WorkshopClient(startProgram(this.dataset.program));
    const response = await fetch('/atelier/specifications.zip');
    if (!response.ok) throw new Error(`no specifications: ${response.status}`);
    const archive = new Uint8Array(await response.arrayBuffer());
    await client.ask({ kind: 'specifications', archive });
    return client;
  }

  /** Shows what the address says, or what a reader chose who was faster than this program. */
  async #begin(): Promise<void> {
    if (this.#from.value === '' || choiceOf(new URLSearchParams(location.search)) !== null)
      return this.#arrive();
    return this.#chooseFrom();
  }

  /** Shows what the address says. */
  async #arrive(): Promise<void> {
    const choice = choiceOf(new URLSearchParams(location.search));
    if (choice === null || !isKnown(choice, this.#subjects)) {
      this.#turn += 1;
      this.#result.replaceChildren();
      this.#from.value = '';
      this.#offer(null, '');
      document.title = this.#pageTitle;
      this.#tell(choice === null ? this.#invitation : WORDS[this.#language].unknown);
      return;
    }
    this.#from.value = `${choice.subject} ${choice.previous}`;
    this.#offer(choice.subject, choice.current);
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name="role"]'))
      radio.checked = radio.value === choice.role;
    await this.#show(choice);
  }

  /** Another version to compare: with the same one as before where that makes sense. */
  #chooseFrom(): Promise<void> {
    const [subject = '', previous = ''] = this.#from.value.split(' ');
    const found = this.#subjects.find((one) => one.subject === subject);
    const [known, kept = ''] = this.#to.value.split(' ');
    const isKept = known === subject && kept !== previous;
    this.#offer(
      found === undefined ? null : subject,
      isKept ? kept : ((found && otherVersion(found, previous)) ?? ''),
    );
    return this.#say();
  }

  #turnRound(): Promise<void> {
    const [from, to] = [this.#from.value, this.#to.value];
    this.#from.value = to;
    const [subject = '', current = ''] = from.split(' ');
    this.#offer(subject, current);
    return this.#say();
  }

  /** What the version of the first list can be compared with. */
  #offer(subject: string | null, chosen: string): void {
    const [empty] = this.#to.options;
    const options = [...this.#from.options].filter(
      ({ value }) => subject !== null && value.split(' ')[0] === subject && value !== this.#from.value,
    );
    this.#to.replaceChildren(
      ...(empty === undefined ? [] : [empty]),
      ...options.map(({ value, text }) => element('option', { value }, text)),
    );
    this.#to.value = subject === null || chosen === '' ? '' : `${subject} ${chosen}`;
    this.#to.disabled = subject === null;
    this.#swap.disabled = this.#to.value === '';
  }

  /** Puts the choice into the address, and shows it. */
  async #say(): Promise<void> {
    const [subject = '', previous = ''] = this.#from.value.split(' ');
    const [, current = ''] = this.#to.value.split(' ');
    this.#swap.disabled = current === '';
    if (previous === '' || current === '') return;
    const role = this.#find<HTMLInputElement>('[name="role"]:checked').value as ComparedRole;
    const choice = { subject, previous, current, role };
    const address = new URL(location.href);
    sayChoice(address.searchParams, choice);
    address.hash = '';
    if (address.href !== location.href) history.pushState(null, '', address);
    await this.#show(choice);
  }

  async #show({ subject, previous, current, role }: ComparisonChoice): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const start = performance.now();
    this.#tell(WORDS[this.#language].reading);
    this.#result.setAttribute('aria-busy', 'true');
    const answer = await this.#compare(folderOf(subject, previous), folderOf(subject, current)).catch(() => ({
      refusal: WORDS[this.#language].failed,
    }));
    if (turn !== this.#turn) return;
    this.#result.removeAttribute('aria-busy');
    if (isRefusal(answer)) {
      this.#result.replaceChildren();
      this.#tell(answer.refusal);
      return;
    }
    const view = comparisonView(answer, { language: this.#language, role, known: this.#known });
    this.#result.replaceChildren(renderComparison(view, this.#language));
    this.#verdict.dataset.milliseconds = String(Math.round(performance.now() - start));
    this.#tell(WORDS[this.#language].said(view));
    document.title = `${view.title} | Hub Santé`;
    this.#goToTarget();
  }

  #compare(from: string, to: string): Promise<ComparedAnswer | WorkshopRefusal> {
    const key = `${from} ${to}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const asked = this.#program().then((program) =>
      program.ask({ kind: 'compare', from, to, language: this.#language }),
    );
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    return asked;
  }

  /** The change that the address names; its group where changes are no longer counted so. */
  #goToTarget(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === '') return;
    const target = document.getElementById(id) ?? document.getElementById(id.replace(/-\d+$/, ''));
    target?.scrollIntoView();
  }

  #tell(sentence: string): void {
    this.#verdict.textContent = this.#language === 'fr' ? frenchText(sentence) : sentence;
  }
}

customElements.define('compare-versions', CompareVersions);
