import type { Api } from './api.ts';
import type { DeskDescription, LrmEvent } from './contracts.ts';
import { button, choice, element, labelled, required } from './element.ts';
import { recentEvents, waitingEvents } from './recent.ts';
import type { PageWords } from './words.ts';

/** Events shown at once, the newest first, besides those that wait for a person. */
const MOST_SHOWN = 200;

/** Codes with which a receiver refuses (docs/reference/echanges.md §11). */
const REFUSALS = ['700', '701', '702', '703', '704'];

/** What the list of events needs of its page. */
export interface EventListSettings {
  readonly api: Api;
  readonly words: PageWords;
  /** Puts a received message into the form, addressed to its sender. */
  readonly onReply: (event: LrmEvent) => void;
}

/**
 * What happened at a desk, the newest first; a message that waits for an answer has its buttons. What arrives is put above
 * what is there: a cause that is being typed, an open content and the focus stay.
 */
export class EventList {
  readonly element = element('ol', { className: 'events' });
  readonly #desk: DeskDescription;
  readonly #settings: EventListSettings;
  /** Buttons of the messages that wait, by identifier. */
  readonly #answers = new Map<string, readonly HTMLElement[]>();

  constructor(events: readonly LrmEvent[], desk: DeskDescription, settings: EventListSettings) {
    this.#desk = desk;
    this.#settings = settings;
    const own = events.filter((event) => event.desk === desk.id);
    const waiting = waitingEvents(own);
    for (const event of recentEvents(own, MOST_SHOWN)) this.#put(event, waiting.has(event.id));
    if (own.length === 0) this.element.append(element('li', { className: 'none' }, settings.words.noEvents));
  }

  /** Shows an event that just happened, when it is one of this desk. */
  add(event: LrmEvent): void {
    if (event.desk !== this.#desk.id) return;
    this.element.querySelector('.none')?.remove();
    if (event.kind === 'answered' || event.kind === 'gone') this.#settle(event.distributionID);
    this.#put(event, event.kind === 'received');
    const items = [...this.element.children];
    if (items.length > MOST_SHOWN) items.findLast((one) => one.querySelector('.danger') === null)?.remove();
  }

  #put(event: LrmEvent, isWaiting: boolean): void {
    if (isWaiting) this.#settle(event.distributionID);
    const answer = isWaiting ? this.#answersTo(event) : [];
    if (isWaiting) this.#answers.set(event.distributionID, answer);
    this.element.prepend(item(event, answer, this.#settings));
  }

  /** Takes the buttons of a message away; the focus goes to the one that stays. */
  #settle(distributionID: string): void {
    for (const one of this.#answers.get(distributionID) ?? []) {
      if (one.contains(document.activeElement)) one.parentElement?.querySelector('button')?.focus();
      one.remove();
    }
    this.#answers.delete(distributionID);
  }

  #answersTo({ distributionID }: LrmEvent): readonly HTMLElement[] {
    const { api, words } = this.#settings;
    const code = choice(REFUSALS.map((one) => [one, one]));
    const cause = required({ value: '' });
    const path = `desks/${this.#desk.id}/answer`;
    return [
      button(words.accept, () => api.post(path, { distributionID, accepted: true })),
      labelled(words.code, code),
      labelled(words.cause, cause),
      button(
        words.refuse,
        () => {
          if (!cause.reportValidity()) return;
          return api.post(path, { distributionID, code: Number(code.value), cause: cause.value });
        },
        'danger',
      ),
    ];
  }
}

function item(event: LrmEvent, answer: readonly HTMLElement[], settings: EventListSettings): HTMLElement {
  const { words, onReply } = settings;
  const { at, kind, message, other, content, distributionID, notice = '' } = event;
  // What the client says of messages is French; of its connection, the page says it.
  const text = words.notices[notice] ?? event.text;
  const parts: (string | Node)[] = [
    element('time', { dateTime: at }, new Date(at).toLocaleTimeString('fr')),
    ' ',
    element('strong', {}, message),
    ` ${words.kinds[kind] ?? kind} ${other}`,
  ];
  if (distributionID !== '') parts.push(' ', element('code', {}, distributionID));
  if (text !== undefined && text !== 'accepted') parts.push(element('p', {}, text));
  if (content !== undefined) {
    const shown = element('pre', { tabIndex: 0 }, content);
    parts.push(element('details', {}, element('summary', {}, words.content), shown));
  }
  if (kind === 'received')
    parts.push(
      element(
        'p',
        { className: 'actions' },
        button(words.reply, () => onReply(event), 'plain'),
        ...answer,
      ),
    );
  return element('li', { className: kind }, ...parts);
}
