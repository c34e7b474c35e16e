import type { Api } from './api.ts';
import type { CaseState, CaseStepState, DeskDescription, LrmEvent } from './contracts.ts';
import { button, choice, element, keepingFocus, labelled } from './element.ts';
import { sequenceDiagram } from './sequence.ts';
import type { PageWords } from './words.ts';

/** A case followed step by step: sent from here, or received and put beside what is expected. */
export class CaseView {
  readonly element = element('section', { className: 'cases' });
  readonly #desk: DeskDescription;
  readonly #api: Api;
  readonly #words: PageWords;
  readonly #shown = element('div', {});
  readonly #choice: HTMLSelectElement;

  constructor(desk: DeskDescription, api: Api, words: PageWords) {
    this.#desk = desk;
    this.#api = api;
    this.#words = words;
    this.#choice = choice(desk.cases.map(({ id, title }) => [id, title]));
    this.#choice.addEventListener('change', () => void this.refresh());
    this.element.append(
      element('p', { className: 'bar' }, labelled(words.caseToFollow, this.#choice)),
      this.#shown,
    );
    void this.refresh();
  }

  /** Shows the case as it stands now. */
  async refresh(): Promise<void> {
    const id = this.#choice.value;
    if (id === '') return;
    const state = await this.#api.get<CaseState>(`desks/${this.#desk.id}/case/${encodeURIComponent(id)}`);
    if (id === this.#choice.value) this.#show(state);
  }

  concerns({ desk }: LrmEvent): boolean {
    return desk === this.#desk.id;
  }

  #show(state: CaseState): void {
    const { steps, run, id } = state;
    const words = this.#words;
    const typing = document.activeElement;
    // A comment that is being typed is not taken away by what arrives meanwhile.
    if (typing instanceof HTMLTextAreaElement && this.#shown.contains(typing)) return;
    const done = steps.filter((step) => step.state !== 'waiting').length;
    const start = button(run === null ? words.start : words.again, () => this.#act('start', { case: id }));
    const content = [
      element(
        'p',
        { className: 'bar' },
        start,
        ' ',
        element('span', { className: 'progress' }, words.progress(done, steps.length)),
      ),
      scrolled(sequenceDiagram(state, words), state.title),
      element('ol', { className: 'steps' }, ...steps.map((step) => this.#step(state, step))),
    ];
    keepingFocus(this.#shown, () => this.#shown.replaceChildren(...content));
  }

  #step({ id: caseId, run, me }: CaseState, step: CaseStepState): HTMLElement {
    const words = this.#words;
    const { id, message, label, state, isMine } = step;
    const parts: (string | Node)[] = [
      element(
        'p',
        {},
        element('strong', {}, `${id} ${message}`),
        ` ${label} `,
        element('span', { className: `state ${state}` }, words.states[state] ?? state),
      ),
    ];
    if (run !== null && isMine && state === 'waiting')
      parts.push(button(words.sendStep, () => this.#act('step', { case: caseId, step: id })));
    const shown = isMine ? null : comparison(step, words);
    if (shown !== null) parts.push(shown);
    if (run !== null && step.receiver === me && state !== 'waiting') parts.push(this.#marks(caseId, step));
    return element('li', { className: state }, ...parts);
  }

  /** What only a person can judge: what the software shows of what it received. */
  #marks(caseId: string, { id, mark }: CaseStepState): HTMLElement {
    const words = this.#words;
    const comment = element('textarea', { rows: 2, value: mark?.comment ?? '' });
    const say = (isConform: boolean) => () =>
      this.#act('mark', { case: caseId, step: id, isConform, comment: comment.value });
    const accepted = button(words.conform, say(true), mark?.isConform === true ? 'chosen' : 'plain');
    const refused = button(
      words.notConform,
      say(false),
      mark?.isConform === false ? 'chosen danger' : 'plain',
    );
    accepted.setAttribute('aria-pressed', String(mark?.isConform === true));
    refused.setAttribute('aria-pressed', String(mark?.isConform === false));
    return element('div', { className: 'marks' }, accepted, refused, labelled(words.comment, comment));
  }

  async #act(kind: 'start' | 'step' | 'mark', body: object): Promise<void> {
    this.#show(await this.#api.post<CaseState>(`desks/${this.#desk.id}/${kind}`, body));
  }
}

/** What arrived beside what is expected; `null` while nothing did. */
function comparison(
  { state, differences, expected, actual }: CaseStepState,
  words: PageWords,
): HTMLElement | null {
  if (state === 'waiting') return null;
  const text = (value: unknown) => element('pre', { tabIndex: 0 }, JSON.stringify(value, null, 2) ?? '');
  const whole = element(
    'details',
    {},
    element('summary', {}, words.content),
    element(
      'div',
      { className: 'beside' },
      element('div', {}, element('h4', {}, words.expected), text(expected)),
      element('div', {}, element('h4', {}, words.actual), text(actual)),
    ),
  );
  if (differences.length === 0) return element('div', {}, element('p', {}, words.asExpected), whole);
  const row = (cells: readonly string[], name: 'td' | 'th') =>
    element('tr', {}, ...cells.map((cell) => element(name, {}, cell)));
  const table = element(
    'table',
    {},
    element('thead', {}, row([words.place, words.expected, words.actual], 'th')),
    element('tbody', {}, ...differences.map((one) => row([one.place, one.expected, one.actual], 'td'))),
  );
  return element('div', {}, scrolled(table, words.expected), whole);
}

function scrolled(content: Node, label: string): HTMLElement {
  const box = element('div', { className: 'scroll', tabIndex: 0 }, content);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', label);
  return box;
}
