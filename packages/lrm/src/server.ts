import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { HubLink } from '@hubsante/hub';
import type { AcceptanceCase } from '@hubsante/recette';
import { Desk } from './desk.ts';
import { EventLog } from './event-log.ts';
import { caseState, type FollowedCase, lastStart, plannedSteps } from './followed-case.ts';
import type { DeskDescription, DeskMessage, FormDescription, LrmEvent, LrmState } from './page/contracts.ts';
import { recentEvents } from './page/recent.ts';
import { pageFile } from './page-files.ts';

/** A link as the LRM plays it. */
export interface LrmLink {
  readonly link: HubLink;
  readonly messages: readonly Omit<DeskMessage, 'kinds'>[];
  /** By identifier of a role, kinds of envelope of what it sends, by business member. */
  readonly sent: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly form: (message: string) => FormDescription | null;
  /** What stands under the business member of an example. */
  readonly example: (file: string, root: string) => unknown;
  readonly cases: readonly AcceptanceCase[];
}

/** A test LRM to be started. */
export interface LrmSettings {
  readonly links: readonly LrmLink[];
  /** The broker, `localhost:5671`. */
  readonly host: string;
  /** Folder of certificates: `<client>.pem`, `<client>.key`, `ca.pem`. */
  readonly tls: string;
  /** Folder that keeps what happened from one start to the next. */
  readonly folder: string;
  /** Port of the page; 0 for any. */
  readonly port: number;
  /** Clients to play; those of the links that are not among them are written to. */
  readonly mine: readonly string[];
  readonly language: 'fr' | 'en';
}

/** A test LRM that answers. */
export interface RunningLrm {
  /** Of the page, with the token that opens it. */
  readonly address: string;
  readonly desks: readonly DeskDescription[];
  stop(): Promise<void>;
}

/** What a page may send at most, in bytes: a message is far smaller. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Events of a desk that a page is given when it opens; the journal keeps all. */
const MOST_EVENTS = 500;

/**
 * Nothing but programs, styles and answers of this server; no frame, no form, no other host. What a message holds is never
 * made into HTML; were it, nothing of it would run.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Starts the LRM: a desk for each client played on each link, and the page, on this machine alone. Only who has the token
 * of the address is answered, and only under the name of this machine: no other site can make the browser ask for it.
 *
 * @throws what the connection to the broker says, or the system when the port is taken.
 */
export async function startLrm(settings: LrmSettings): Promise<RunningLrm> {
  const lrm = new Lrm(settings);
  await lrm.open();
  try {
    const address = await lrm.listen();
    return { address, desks: lrm.descriptions, stop: () => lrm.close() };
  } catch (error) {
    await lrm.close();
    throw error;
  }
}

/** A desk and the link it belongs to. */
interface Place {
  readonly desk: Desk;
  readonly link: LrmLink;
  readonly description: DeskDescription;
}

class Lrm {
  readonly #settings: LrmSettings;
  readonly #log: EventLog;
  readonly #token = randomBytes(24).toString('base64url');
  readonly #places: readonly Place[];
  readonly #server: Server;
  #isAnsweredAtOnce: boolean;

  constructor(settings: LrmSettings) {
    this.#settings = settings;
    this.#log = new EventLog(join(settings.folder, 'lrm.jsonl'));
    this.#isAnsweredAtOnce = this.#log.events.findLast(({ kind }) => kind === 'answering')?.atOnce !== false;
    this.#places = settings.links.flatMap((link) => this.#placesOf(link)).map((place) => this.#opened(place));
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
      });
    });
  }

  get descriptions(): readonly DeskDescription[] {
    return this.#places.map(({ description }) => description);
  }

  async open(): Promise<void> {
    const opened = await Promise.allSettled(this.#places.map(({ desk }) => desk.open()));
    const failed = opened.find((one) => one.status === 'rejected');
    if (failed === undefined) return;
    await this.close();
    throw failed.reason;
  }

  /** The address of the page. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#settings.port, '127.0.0.1', () => {
        const { port } = this.#server.address() as AddressInfo;
        // Behind the #: it is sent to nobody and stands in no log.
        resolve(`http://127.0.0.1:${port}/#jeton=${this.#token}`);
      });
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) =>
      this.#server.listening ? this.#server.close(() => resolve()) : resolve(),
    );
    await Promise.allSettled(this.#places.map(({ desk }) => desk.close()));
  }

  /** The clients of a link that are played, each with its role. */
  #placesOf(
    link: LrmLink,
  ): readonly { readonly link: LrmLink; readonly client: string; readonly role: string }[] {
    const roles = new Map(
      link.link.flows.flatMap(({ participants }) =>
        participants.map(({ client, role }) => [client, role] as const),
      ),
    );
    return this.#settings.mine.flatMap((client) => {
      const role = roles.get(client);
      return role === undefined ? [] : [{ link, client, role }];
    });
  }

  #opened({ link, client, role }: { link: LrmLink; client: string; role: string }): Place {
    const { host, tls, folder } = this.#settings;
    const { vhosts, roles, functions, name, flows } = link.link;
    const vhost = vhosts[0] ?? '';
    const id = `${vhost}~${client}`;
    const description = roles.get(role);
    if (description === undefined) throw new Error(`no client for the role ${role} of ${name}`);
    const clients = flows.flatMap(({ participants }) => participants.map((one) => one.client));
    const sent = link.sent[role] ?? {};
    return {
      link,
      description: {
        id,
        link: name,
        vhost,
        client,
        role,
        partners: [...new Set(clients)].filter((one) => one !== client).sort(),
        messages: link.messages.map((message) => ({ ...message, kinds: sent[message.root] ?? [] })),
        cases: link.cases
          .filter(({ participants }) => participants.some((one) => one.client === client))
          .map(({ id: name, title }) => ({ id: name, title })),
      },
      desk: new Desk({
        id,
        host,
        vhost,
        client,
        login: {
          certificate: join(tls, `${client}.pem`),
          key: join(tls, `${client}.key`),
          authority: join(tls, 'ca.pem'),
        },
        store: join(folder, `${vhost}-${client}.jsonl`),
        role: description,
        functions,
        log: this.#log,
        isAnsweredAtOnce: () => this.#isAnsweredAtOnce,
      }),
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    const { port } = this.#server.address() as AddressInfo;
    const own = [`127.0.0.1:${port}`, `localhost:${port}`];
    const { host = '', origin } = request.headers;
    // A name that leads here without being ours is another site that rebinds its own.
    if (!own.includes(host) || (origin !== undefined && !own.some((one) => origin === `http://${one}`)))
      return end(response, 403, { error: 'forbidden' });
    const path = new URL(`http://localhost${request.url ?? '/'}`).pathname;
    if (!path.startsWith('/api/')) return this.#page(path, request, response);
    if (!this.#hasToken(request)) return end(response, 401, { error: 'token' });
    if (request.method === 'GET') return this.#read(path, request, response);
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json')
      return end(response, 405, { error: 'method' });
    const body = await bodyOf(request);
    if (body === null) return end(response, 413, { error: 'too large, or no JSON' });
    return this.#write(path, body, response);
  }

  #hasToken({ headers }: IncomingMessage): boolean {
    const given = Buffer.from(headers.authorization ?? '');
    const expected = Buffer.from(`Bearer ${this.#token}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  #page(path: string, { method }: IncomingMessage, response: ServerResponse): void {
    const file = method === 'GET' ? pageFile(path, this.#settings.language) : null;
    if (file === null) {
      end(response, 404, { error: 'unknown' });
      return;
    }
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` });
    response.end(file.content);
  }

  async #read(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === '/api/state') return end(response, 200, this.#state());
    if (path === '/api/events') {
      const after = new URL(`http://localhost${request.url ?? '/'}`).searchParams.get('after');
      return this.#stream(Number(after ?? Number.POSITIVE_INFINITY), request, response);
    }
    const [, id = '', kind, ...rest] = /^\/api\/desks\/([\w.~-]+)\/(\w+)\/(.*)$/.exec(path) ?? [];
    const place = this.#placeOf(id);
    const name = textOfPath(rest[0] ?? '');
    if (place === undefined) return end(response, 404, { error: 'unknown' });
    const { link } = place;
    if (kind === 'form') return end(response, 200, link.form(name));
    if (kind === 'example') {
      const message = link.messages.find(({ examples }) => examples.includes(name));
      return end(
        response,
        message === undefined ? 404 : 200,
        message === undefined ? null : link.example(name, message.root),
      );
    }
    const followed = kind === 'case' ? this.#followed(place, name) : null;
    if (followed === null) return end(response, 404, { error: 'unknown' });
    return end(response, 200, caseState(followed, this.#log.events));
  }

  async #write(
    path: string,
    body: Readonly<Record<string, unknown>>,
    response: ServerResponse,
  ): Promise<void> {
    if (path === '/api/answers') {
      const atOnce = body.atOnce === true;
      this.#isAnsweredAtOnce = atOnce;
      // Written down too: a message that a person is to answer is not let go of by a restart.
      this.#log.add({ ...NOTHING, desk: '', kind: 'answering', atOnce });
      if (this.#isAnsweredAtOnce) for (const { desk } of this.#places) desk.answerAll();
      return end(response, 200, {});
    }
    const [, id = '', kind] = /^\/api\/desks\/([\w.~-]+)\/(\w+)$/.exec(path) ?? [];
    const place = this.#placeOf(id);
    if (place === undefined) return end(response, 404, { error: 'unknown' });
    const { desk, link } = place;
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const message = link.messages.find(({ root }) => root === text('root'));
    const content = typeof body.body === 'object' && body.body !== null ? body.body : {};
    switch (kind) {
      case 'check':
        return end(response, 200, desk.check(text('root'), content));
      case 'send': {
        if (message === undefined) return end(response, 404, { error: 'unknown' });
        const sending = {
          message: message.name,
          root: message.root,
          kind: text('kind'),
          recipient: text('recipient'),
        };
        return end(response, 200, { reason: await desk.send({ ...sending, body: content }) });
      }
      case 'answer': {
        const code = Number(body.code);
        const decision =
          body.accepted === true
            ? ({ accepted: true } as const)
            : { code: code as 700, cause: text('cause') };
        return end(response, 200, { known: desk.answer(text('distributionID'), decision) });
      }
      case 'start':
      case 'step':
      case 'mark':
        return this.#follow(kind, place, text, body.isConform === true, response);
      default:
        return end(response, 404, { error: 'unknown' });
    }
  }

  /** Starts a case, sends a step of it, or writes down what a person says of one. */
  async #follow(
    kind: 'start' | 'step' | 'mark',
    place: Place,
    text: (name: string) => string,
    isConform: boolean,
    response: ServerResponse,
  ): Promise<void> {
    const { desk, description } = place;
    const followed = this.#followed(place, text('case'));
    if (followed === null) return end(response, 404, { error: 'unknown' });
    const nothing = { ...NOTHING, desk: description.id, case: followed.case.id };
    if (kind === 'start')
      this.#log.add({ ...nothing, kind: 'case-started', run: randomBytes(4).toString('hex') });
    const start = lastStart(this.#log.events, description.id, followed.case.id);
    const step =
      start === null ? undefined : plannedSteps(followed, start).find(({ id }) => id === text('step'));
    if (kind === 'mark' && step !== undefined)
      this.#log.add({ ...nothing, kind: 'step-marked', step: step.id, isConform, text: text('comment') });
    if (kind === 'step' && step !== undefined) {
      const clients = new Map(followed.case.participants.map(({ id, client }) => [id, client]));
      const recipient = clients.get(step.receiver) ?? '';
      await desk.send({ ...step, recipient });
    }
    return end(response, 200, caseState(followed, this.#log.events));
  }

  #followed({ link, description }: Place, id: string): FollowedCase | null {
    const one = link.cases.find((known) => known.id === id);
    if (one === undefined) return null;
    const { functions } = link.link;
    const isValid = (root: string, body: object) => functions.validate({ [root]: body }).valid;
    return { case: one, client: description.client, desk: description.id, isValid };
  }

  #state(): LrmState {
    return {
      language: this.#settings.language,
      desks: this.descriptions,
      events: recentEvents(this.#log.events, MOST_EVENTS),
      last: this.#log.events.at(-1)?.id ?? 0,
      isAnsweredAtOnce: this.#isAnsweredAtOnce,
    };
  }

  #placeOf(id: string): Place | undefined {
    return this.#places.find(({ description }) => description.id === id);
  }

  /** What happens after an event, a line of JSON each, for as long as the page is open. */
  #stream(after: number, request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    response.flushHeaders();
    const tell = (event: LrmEvent) => response.write(`${JSON.stringify(event)}\n`);
    for (const event of this.#log.events.filter(({ id }) => id > after)) tell(event);
    const end = this.#log.listen(tell);
    request.on('close', end);
  }
}

/** What an event of nobody’s message has to say of one. */
const NOTHING = { message: '', distributionID: '', other: '' };

/** A part of a path as a text; '' when it is no encoding of one. */
function textOfPath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function end(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

/** The JSON object of a request; `null` when it is too large or none. */
async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and forgotten: an answer is heard only by who has said everything.
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) return null;
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
