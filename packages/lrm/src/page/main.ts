import { Api, ApiError, takeToken } from './api.ts';
import { CaseView } from './cases.ts';
import type { DeskDescription, LrmEvent, LrmState } from './contracts.ts';
import { choice, element, labelled } from './element.ts';
import { EventList } from './events.ts';
import { ExchangeView } from './exchange.ts';
import { type PageWords, pageWords } from './words.ts';

/** The page: a desk, writing a message or following a case, and what happens. */
class Page {
  readonly #api: Api;
  readonly #words: PageWords;
  readonly #desks: readonly DeskDescription[];
  readonly #events: LrmEvent[];
  readonly #last: number;
  readonly #atOnce: HTMLInputElement;
  readonly #main = element('main', {});
  readonly #heard = element('aside', { className: 'heard' });
  readonly #desk: HTMLSelectElement;
  readonly #views = new Map<
    string,
    { readonly exchange: ExchangeView; readonly cases: CaseView; readonly heard: EventList }
  >();
  #isGuided = false;

  constructor(api: Api, { language, desks, events, last, isAnsweredAtOnce }: LrmState) {
    this.#api = api;
    this.#words = pageWords[language];
    this.#desks = desks;
    this.#events = [...events];
    this.#last = last;
    this.#desk = choice(desks.map(({ id, client, vhost, role }) => [id, `${client}, ${role}, ${vhost}`]));
    this.#desk.addEventListener('change', () => this.#show());
    const words = this.#words;
    document.title = `${words.title} | Hub Santé`;
    const atOnce = element('input', { type: 'checkbox', checked: isAnsweredAtOnce });
    this.#atOnce = atOnce;
    atOnce.addEventListener('change', () => void api.post('answers', { atOnce: atOnce.checked }));
    const modes = [false, true].map((isGuided) => {
      const mode = element('button', { type: 'button' }, isGuided ? words.guided : words.free);
      mode.addEventListener('click', () => {
        this.#isGuided = isGuided;
        for (const one of modes) one.setAttribute('aria-pressed', String(one === mode));
        this.#show();
      });
      mode.setAttribute('aria-pressed', String(!isGuided));
      return mode;
    });
    document.body.replaceChildren(
      element(
        'header',
        {},
        element('h1', {}, words.title),
        labelled(words.desk, this.#desk),
        element('div', { className: 'modes' }, ...modes),
        element('label', { className: 'check' }, atOnce, element('span', {}, words.atOnce)),
      ),
      element('div', { className: 'panes' }, this.#main, this.#heard),
    );
    this.#show();
    void this.#listen();
  }

  get #chosen(): DeskDescription | undefined {
    return this.#desks.find(({ id }) => id === this.#desk.value);
  }

  #show(): void {
    const desk = this.#chosen;
    if (desk === undefined) return;
    const views = this.#views.get(desk.id) ?? {
      exchange: new ExchangeView(desk, this.#api, this.#words),
      cases: new CaseView(desk, this.#api, this.#words),
      heard: this.#heardAt(desk),
    };
    this.#views.set(desk.id, views);
    this.#main.replaceChildren(this.#isGuided ? views.cases.element : views.exchange.element);
    if (this.#isGuided) void views.cases.refresh();
    this.#heard.setAttribute('aria-label', this.#words.events);
    this.#heard.replaceChildren(element('h2', {}, this.#words.events), views.heard.element);
  }

  #heardAt(desk: DeskDescription): EventList {
    const onReply = (event: LrmEvent) => {
      this.#isGuided = false;
      this.#show();
      void this.#views.get(desk.id)?.exchange.reply(event);
    };
    return new EventList(this.#events, desk, { api: this.#api, words: this.#words, onReply });
  }

  async #listen(): Promise<void> {
    try {
      await this.#api.listen(this.#last, (event) => {
        this.#events.push(event);
        // Another page may have asked for it.
        if (event.kind === 'answering') this.#atOnce.checked = event.atOnce === true;
        for (const { heard } of this.#views.values()) heard.add(event);
        const cases = this.#views.get(this.#chosen?.id ?? '')?.cases;
        if (this.#isGuided && cases?.concerns(event)) void cases.refresh();
      });
    } finally {
      document.body.prepend(element('p', { className: 'wrong lost', role: 'alert' }, this.#words.lost));
    }
  }
}

/** What stands instead of the page when it may not be shown. */
function refused(): void {
  const words = pageWords[document.documentElement.lang === 'en' ? 'en' : 'fr'];
  document.body.replaceChildren(element('main', {}, element('p', {}, words.noToken)));
}

const token = takeToken();
if (token === null) refused();
else {
  const api = new Api(token);
  try {
    new Page(api, await api.get<LrmState>('state'));
  } catch (error) {
    // The token of an LRM that was stopped since: the next one has its own.
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    refused();
  }
}
