import { Api, takeToken } from './api.ts';
import { CaseView } from './cases.ts';
import type { DeskDescription, LrmEvent, LrmState } from './contracts.ts';
import { choice, element, labelled } from './element.ts';
import { eventList } from './events.ts';
import { ExchangeView } from './exchange.ts';
import { type PageWords, pageWords } from './words.ts';

/** The page: a desk, writing a message or following a case, and what happens. */
class Page {
  readonly #api: Api;
  readonly #words: PageWords;
  readonly #desks: readonly DeskDescription[];
  readonly #events: LrmEvent[];
  readonly #main = element('main', {});
  readonly #heard = element('aside', { className: 'heard' });
  readonly #desk: HTMLSelectElement;
  readonly #views = new Map<number, { readonly exchange: ExchangeView; readonly cases: CaseView }>();
  #isGuided = false;

  constructor(api: Api, { language, desks, events, isAnsweredAtOnce }: LrmState) {
    this.#api = api;
    this.#words = pageWords[language];
    this.#desks = desks;
    this.#events = [...events];
    this.#desk = choice(
      desks.map(({ id, client, vhost, role }) => [String(id), `${client}, ${role}, ${vhost}`]),
    );
    this.#desk.addEventListener('change', () => this.#show());
    const words = this.#words;
    document.title = `${words.title} | Hub Santé`;
    const atOnce = element('input', { type: 'checkbox', checked: isAnsweredAtOnce });
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
    return this.#desks.find(({ id }) => String(id) === this.#desk.value);
  }

  #show(): void {
    const desk = this.#chosen;
    if (desk === undefined) return;
    const views = this.#views.get(desk.id) ?? {
      exchange: new ExchangeView(desk, this.#api, this.#words),
      cases: new CaseView(desk, this.#api, this.#words),
    };
    this.#views.set(desk.id, views);
    this.#main.replaceChildren(this.#isGuided ? views.cases.element : views.exchange.element);
    if (this.#isGuided) void views.cases.refresh();
    this.#hear();
  }

  #hear(): void {
    const desk = this.#chosen;
    if (desk === undefined) return;
    const onReply = (event: LrmEvent) => {
      this.#isGuided = false;
      this.#show();
      void this.#views.get(desk.id)?.exchange.reply(event);
    };
    const settings = { api: this.#api, words: this.#words, onReply };
    this.#heard.setAttribute('aria-label', this.#words.events);
    this.#heard.replaceChildren(
      element('h2', {}, this.#words.events),
      eventList(this.#events, desk, settings),
    );
  }

  async #listen(): Promise<void> {
    try {
      await this.#api.listen((event) => {
        this.#events.push(event);
        this.#hear();
        const cases = this.#views.get(this.#chosen?.id ?? -1)?.cases;
        if (this.#isGuided && cases?.concerns(event)) void cases.refresh();
      });
    } finally {
      document.body.prepend(element('p', { className: 'wrong lost', role: 'alert' }, this.#words.lost));
    }
  }
}

const token = takeToken();
if (token === null) {
  document.body.replaceChildren(
    element(
      'main',
      {},
      element('p', {}, pageWords[document.documentElement.lang === 'en' ? 'en' : 'fr'].noToken),
    ),
  );
} else {
  const api = new Api(token);
  new Page(api, await api.get<LrmState>('state'));
}
