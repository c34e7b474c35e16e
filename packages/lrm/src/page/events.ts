import type { Api } from './api.ts';
import type { DeskDescription, LrmEvent } from './contracts.ts';
import { button, choice, element, labelled } from './element.ts';
import type { PageWords } from './words.ts';

/** Events shown at once, the newest first. */
const MOST_SHOWN = 200;

/** Codes with which a receiver refuses (exchange rules, §9). */
const REFUSALS = ['700', '701', '702', '703', '704'];

export interface EventListSettings {
  readonly api: Api;
  readonly words: PageWords;
  /** Puts a received message into the form, addressed to its sender. */
  readonly onReply: (event: LrmEvent) => void;
}

/** What happened at a desk, the newest first; a message that waits for an answer has its buttons. */
export function eventList(
  events: readonly LrmEvent[],
  desk: DeskDescription,
  settings: EventListSettings,
): HTMLElement {
  const { words } = settings;
  const own = events.filter((event) => event.desk === desk.id);
  const answered = new Set(
    own.flatMap(({ kind, distributionID }) => (kind === 'answered' ? [distributionID] : [])),
  );
  const shown = own.slice(-MOST_SHOWN).reverse();
  return element(
    'ol',
    { className: 'events' },
    ...(shown.length === 0 ? [element('li', {}, words.noEvents)] : []),
    ...shown.map((event) => item(event, desk, answered, settings)),
  );
}

function item(
  event: LrmEvent,
  desk: DeskDescription,
  answered: ReadonlySet<string>,
  { api, words, onReply }: EventListSettings,
): HTMLElement {
  const { at, kind, message, other, text, content, distributionID } = event;
  const parts: (string | Node)[] = [
    element('time', { dateTime: at }, at.slice(11, 19)),
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
  if (kind === 'received') {
    const actions = element(
      'p',
      { className: 'actions' },
      button(words.reply, () => onReply(event), 'plain'),
    );
    if (!answered.has(distributionID)) actions.append(...answers(event, desk, api, words));
    parts.push(actions);
  }
  return element('li', { className: kind }, ...parts);
}

function answers(
  { distributionID }: LrmEvent,
  desk: DeskDescription,
  api: Api,
  words: PageWords,
): readonly HTMLElement[] {
  const code = choice(REFUSALS.map((one) => [one, one]));
  const cause = element('input', { value: '' });
  const path = `desks/${desk.id}/answer`;
  return [
    button(words.accept, () => api.post(path, { distributionID, accepted: true })),
    labelled(words.code, code),
    labelled(words.cause, cause),
    button(
      words.refuse,
      () => api.post(path, { distributionID, code: Number(code.value), cause: cause.value }),
      'danger',
    ),
  ];
}
