import { type Api, ApiError } from './api.ts';
import type { CheckAnswer, DeskDescription, DeskMessage, FormDescription, LrmEvent } from './contracts.ts';
import { button, choice, element, labelled, required } from './element.ts';
import { MessageForm } from './form.ts';
import type { PageWords } from './words.ts';

/** A pause in typing after which the message is judged, in milliseconds. */
const PAUSE = 400;

/** Writing a message: a form, the same in JSON and in XML, what is wrong in it, and its sending. */
export class ExchangeView {
  readonly element = element('section', { className: 'exchange' });
  readonly #desk: DeskDescription;
  readonly #api: Api;
  readonly #words: PageWords;
  readonly #message: HTMLSelectElement;
  readonly #recipient: HTMLInputElement;
  readonly #kind = choice([]);
  readonly #from = choice([]);
  readonly #form = element('div', {});
  readonly #json = element('textarea', { rows: 20, spellcheck: false });
  readonly #xml = element('pre', { tabIndex: 0 });
  readonly #verdict = element('div', { className: 'verdict' });
  #body: Record<string, unknown> = {};
  /** Whether the text of the JSON tab is the message; what is no object in JSON is not sent, nor shown in the form. */
  #isRead = true;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: DeskDescription, api: Api, words: PageWords) {
    this.#desk = desk;
    this.#api = api;
    this.#words = words;
    const sendable = desk.messages.filter(({ kinds }) => kinds.length > 0);
    this.#message = choice(
      sendable.map(({ root, name, title }) => [root, title === name ? name : `${name}, ${title}`]),
    );
    const clients = element(
      'datalist',
      { id: `clients-${desk.id}` },
      ...desk.partners.map((value) => element('option', { value })),
    );
    this.#recipient = required({ value: desk.partners[0] ?? '', autocomplete: 'off' });
    this.#recipient.setAttribute('list', clients.id);
    this.#verdict.setAttribute('role', 'status');
    this.#message.addEventListener('change', () => void this.#choose());
    this.#from.addEventListener('change', () => void this.#start());
    this.#json.addEventListener('input', () => this.#typed());
    const send = button(words.send, () => this.#send());
    this.element.append(
      element(
        'p',
        { className: 'bar' },
        labelled(words.message, this.#message),
        labelled(words.from, this.#from),
        labelled(words.recipient, this.#recipient),
        labelled(words.kind, this.#kind),
        send,
        clients,
      ),
      this.#verdict,
      this.#tabs(),
    );
    void this.#choose();
  }

  /** Answers a message: the same kind of content, to its sender. */
  async reply({ root, body, other }: LrmEvent): Promise<void> {
    this.#recipient.value = other;
    if (root !== undefined && this.#desk.messages.some((one) => one.root === root && one.kinds.length > 0)) {
      this.#message.value = root;
      await this.#choose();
      await this.#show(structuredClone(body) as Record<string, unknown>);
    }
    this.#message.focus();
  }

  get #chosen(): DeskMessage | undefined {
    return this.#desk.messages.find(({ root }) => root === this.#message.value);
  }

  /** Form, JSON and XML in turn. */
  #tabs(): HTMLElement {
    const panels = [
      [this.#words.form, this.#form],
      [this.#words.json, element('div', {}, this.#json)],
      [this.#words.xml, element('div', {}, this.#xml)],
    ] as const;
    this.#json.setAttribute('aria-label', this.#words.json);
    const list = element('div', { className: 'tabs' });
    list.setAttribute('role', 'tablist');
    const tabs = panels.map(([title, panel], index) => {
      const tab = element('button', { type: 'button', id: `forme-${this.#desk.id}-${index}` }, title);
      tab.setAttribute('role', 'tab');
      panel.id = `panneau-${this.#desk.id}-${index}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      tab.setAttribute('aria-controls', panel.id);
      tab.addEventListener('click', () => show(index));
      tab.addEventListener('keydown', ({ key }) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
        if (step === undefined) return;
        const next = (index + step + panels.length) % panels.length;
        show(next);
        tabs[next]?.focus();
      });
      return tab;
    });
    const show = (chosen: number) => {
      // Typed JSON reaches the form when the form is looked at.
      if (chosen === 0) void this.#formAnew();
      for (const [index, [, panel]] of panels.entries()) {
        panel.hidden = index !== chosen;
        tabs[index]?.setAttribute('aria-selected', String(index === chosen));
        if (tabs[index] !== undefined) tabs[index].tabIndex = index === chosen ? 0 : -1;
      }
    };
    list.append(...tabs);
    show(0);
    return element('div', {}, list, ...panels.map(([, panel]) => panel));
  }

  async #choose(): Promise<void> {
    const chosen = this.#chosen;
    if (chosen === undefined) return;
    const option = (value: string, text: string) => element('option', { value }, text);
    this.#kind.replaceChildren(...chosen.kinds.map((kind) => option(kind, kind)));
    this.#from.replaceChildren(
      option('', this.#words.nothing),
      ...chosen.examples.map((name) => option(name, name)),
    );
    const [first] = chosen.examples;
    if (first !== undefined) this.#from.value = first;
    await this.#start();
  }

  /** The message as it begins: that of the example, else empty. */
  async #start(): Promise<void> {
    const name = this.#from.value;
    const body =
      name === ''
        ? {}
        : await this.#api.get<Record<string, unknown>>(
            `desks/${this.#desk.id}/example/${encodeURIComponent(name)}`,
          );
    await this.#show(body ?? {});
  }

  async #show(body: Record<string, unknown>): Promise<void> {
    this.#body = body;
    await this.#formAnew();
    this.#changed();
  }

  async #formAnew(): Promise<void> {
    const chosen = this.#chosen;
    if (chosen === undefined) return;
    const description = await this.#api.get<FormDescription>(
      `desks/${this.#desk.id}/form/${encodeURIComponent(chosen.name)}`,
    );
    if (chosen !== this.#chosen) return;
    const form = new MessageForm(description, this.#body, this.#words, () => this.#changed());
    this.#form.replaceChildren(form.element);
  }

  #changed(): void {
    this.#isRead = true;
    this.#json.value = JSON.stringify(this.#body, null, 2);
    this.#later();
  }

  #typed(): void {
    const body = objectIn(this.#json.value);
    this.#isRead = body !== null;
    if (body === null) {
      this.#tellUnread();
      return;
    }
    this.#body = body;
    this.#later();
  }

  #tellUnread(): void {
    clearTimeout(this.#waiting);
    this.#verdict.replaceChildren(element('p', { className: 'wrong' }, this.#words.notJson));
  }

  #later(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#check(), PAUSE);
  }

  async #check(): Promise<void> {
    const words = this.#words;
    const body = this.#body;
    const { valid, findings, xml } = await this.#api.post<CheckAnswer>(`desks/${this.#desk.id}/check`, {
      root: this.#message.value,
      body,
    });
    if (body !== this.#body || !this.#isRead) return;
    this.#xml.textContent = xml ?? words.noXml;
    const list = element(
      'ul',
      {},
      ...findings.map(({ message, severity }) => element('li', { className: severity }, message)),
    );
    const told = valid && findings.length === 0 ? words.valid : words.faults(findings.length);
    this.#verdict.replaceChildren(
      element('p', { className: valid ? 'right' : 'wrong' }, told),
      ...(findings.length === 0 ? [] : [list]),
    );
  }

  async #send(): Promise<void> {
    const words = this.#words;
    if (!this.#isRead) {
      this.#tellUnread();
      return;
    }
    // The Hub drops a message to nobody, and tells nobody.
    if (!this.#recipient.reportValidity()) return;
    clearTimeout(this.#waiting);
    this.#verdict.replaceChildren(element('p', {}, words.sending));
    const { reason } = await this.#api
      .post<{ readonly reason: string | null }>(`desks/${this.#desk.id}/send`, {
        root: this.#message.value,
        kind: this.#kind.value,
        recipient: this.#recipient.value,
        body: this.#body,
      })
      .catch((error: unknown) => ({ reason: error instanceof ApiError ? error.message : words.lost }));
    this.#verdict.replaceChildren(
      element('p', { className: reason === null ? 'right' : 'wrong' }, reason ?? words.sent),
    );
  }
}

/** The object that a text is in JSON; `null` when it is none. */
function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
