import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findRabbitMq } from '@hubsante/hub';
import { type ChannelModel, connect, credentials } from 'amqplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  areLibrariesMade,
  type ClientProgram,
  csharpProgram,
  javaProgram,
  LINK_PACKAGE,
  pythonProgram,
  RunningProgram,
  typescriptProgram,
} from './clients/client-programs.ts';
import { HubProcess } from './clients/running-hub.ts';

const isPossible = areLibrariesMade && findRabbitMq() !== null;
const why = areLibrariesMade
  ? 'rabbitmq-server is not installed'
  : 'the libraries for vendors are not made: npm run sdk';
if (!isPossible) console.log(`skipped: ${why}`);

const [SENDER, RECEIVER] = ['fr.health.samu290', 'fr.health.samu560'] as const;

type Envelope = Record<string, unknown>;
interface Runtime {
  wrap(message: object, wrapping: object): Envelope;
  toXml(message: unknown): { readonly value?: string };
}

/** What the Hub may put into a queue, as bytes and a content type. */
type Case = readonly [name: string, content: Buffer, contentType: string | undefined];

const at = (milliseconds: number) =>
  `${new Date(Date.now() + milliseconds).toISOString().slice(0, 19)}+00:00`;

describe.skipIf(!isPossible)('clients in four languages on a real broker, with mutual TLS', () => {
  let folder: string;
  let hub: HubProcess;
  let runtime: Runtime;
  let body: Record<string, unknown>;
  let dispatcher: ChannelModel;
  let sender: ChannelModel;
  const answers: unknown[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-clients-'));
    hub = await HubProcess.start(folder, [SENDER, RECEIVER]);
    runtime = (await import(pathToFileURL(join(LINK_PACKAGE, 'runtime/index.js')).href)) as Runtime;
    const example = join(LINK_PACKAGE, 'examples/appel-limitrophe-ressources.01-RS-EDA.json');
    body = JSON.parse(readFileSync(example, 'utf8')).createCaseHealth;
    dispatcher = await connected('dispatcher');
    sender = await connected(SENDER);
    const channel = await sender.createChannel();
    for (const queue of ['ack', 'info']) {
      await channel.consume(`${SENDER}.${queue}`, (message) => {
        if (message === null) return;
        const { distributionID, distributionStatus, content } = JSON.parse(message.content.toString('utf8'));
        const {
          messageId: _,
          sender: __,
          sentAt: ___,
          recipient: ____,
          ...told
        } = content[0].jsonContent.embeddedJsonContent.message;
        answers.push([queue, distributionID, distributionStatus, told]);
        channel.ack(message);
      });
    }
  }, 100_000);

  afterAll(async () => {
    await sender?.close();
    await dispatcher?.close();
    await hub?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  function connected(name: string): Promise<ChannelModel> {
    const pem = (end: string) => readFileSync(join(hub.tls, end));
    const [hostname = '', port] = hub.host.split(':');
    const place = { protocol: 'amqps', hostname, port: Number(port), vhost: '15-15_v2.1', username: name };
    const tls = { cert: pem(`${name}.pem`), key: pem(`${name}.key`), ca: [pem('ca.pem')] };
    return connect(place, { ...tls, servername: hostname, credentials: credentials.external() });
  }

  function envelope(name: string, message: object, given: object = {}): Envelope {
    const usual = { sender: SENDER, recipient: RECEIVER, id: name, kind: 'Report', header: true };
    return runtime.wrap(message, { ...usual, sentAt: at(-60_000), expiresAt: at(3_600_000), ...given });
  }

  function cases(): readonly Case[] {
    const json = (name: string, message: object, given?: object): Case => [
      name,
      Buffer.from(JSON.stringify(envelope(name, message, given))),
      'application/json; charset=utf-8',
    ];
    const dossier = (end: string) => ({ createCaseHealth: { ...body, caseId: `${SENDER}.DRFR${end}` } });
    const { caseId: _, ...withoutCaseId } = body;
    const xml = runtime.toXml(envelope('xml', dossier('1'))).value ?? '';
    return [
      json('simple', dossier('1')),
      json('refused', dossier('REFUSE')),
      json('once', dossier('ONCE')),
      json('never', dossier('NEVER')),
      json('simple', dossier('1')),
      json('refused', dossier('REFUSE')),
      json('exercise', dossier('1'), { status: 'Exercise' }),
      json('expired', dossier('1'), {
        sentAt: '2025-03-10T10:37:00+01:00',
        expiresAt: '2025-03-11T10:37:00+01:00',
      }),
      json('faulty', { createCaseHealth: { ...withoutCaseId, owner2: 'x' } }),
      json('empty', { createCaseHealth: 'rien' }),
      json('no-handler', { resourcesInfo: { caseId: `${SENDER}.DRFR1` } }),
      json('foreign', { inconnu: {} }),
      ['not-utf-8', Buffer.from([0x7b, 0xff]), 'application/json'],
      ['not-json', Buffer.from('{"a": }'), 'application/json'],
      ['not-xml', Buffer.from('<a>'), 'application/xml'],
      ['text', Buffer.from('bonjour'), 'text/plain'],
      ['xml', Buffer.from(xml), 'application/xml'],
      ['untyped', Buffer.from(JSON.stringify(envelope('untyped', dossier('1')))), undefined],
      json('last', dossier('1')),
    ];
  }

  const sent: { readonly cases: readonly Case[] } = { cases: [] };

  /** Everything that a program says and answers to the same messages. */
  async function played(program: ClientProgram, all: readonly Case[]) {
    const place = join(folder, program.language);
    mkdirSync(place);
    answers.length = 0;
    const line = [hub.host, hub.tls, RECEIVER, join(place, 'store.jsonl')];
    const publish = async (some: readonly Case[]) => {
      const channel = await dispatcher.createConfirmChannel();
      for (const [, content, contentType] of some) {
        const properties = { persistent: true, ...(contentType === undefined ? {} : { contentType }) };
        channel.publish('distribution', `${RECEIVER}.message`, content, properties);
      }
      await channel.waitForConfirms();
      await channel.close();
    };
    const answered = (end: string, times: number) =>
      vi.waitFor(
        () => expect(answers.filter((one) => JSON.stringify(one).includes(`_${end}"`))).toHaveLength(times),
        { timeout: 20_000, interval: 50 },
      );
    const first = new RunningProgram(program, line, place);
    await first.until(() => first.texts('ready').length === 1);
    await publish(all);
    await answered('last', 1);
    const stopped = await first.stop();
    // What was treated stays treated for the program that comes after.
    const second = new RunningProgram(program, line, place);
    await second.until(() => second.texts('ready').length === 1);
    await publish(all.slice(0, 1));
    await answered('simple', 3);
    await second.stop();
    const programs = [first, second];
    const handled = programs.map((one) => one.texts('handled'));
    // Notices are told out of the call in progress: their order says nothing.
    const told = ([event]: readonly [string, string]) => event !== 'ready' && event !== 'handled';
    const notices = programs.map((one) =>
      one.said
        .filter(told)
        .map((notice) => notice.join(' : '))
        .sort(),
    );
    return { stopped, handled, notices, answers: answers.map((one) => JSON.stringify(one)).sort() };
  }

  const reference: { played: Awaited<ReturnType<typeof played>> | null } = { played: null };

  test('TypeScript treats, refuses and gives up as its guide says', { timeout: 60_000 }, async () => {
    const all = cases();
    Object.assign(sent, { cases: all });
    const result = await played(typescriptProgram(), all);
    reference.played = result;
    expect(result.handled.map((all) => all.map((id) => id.replace(`${SENDER}_`, '')))).toEqual([
      ['simple', 'refused', 'once', 'once', 'never', 'never', 'xml', 'untyped', 'last'],
      [],
    ]);
    expect(result.notices[1]).toEqual([
      `connected : connecté à ${hub.host}`,
      `message-repeated : ${SENDER}_simple : déjà traité, acquitté à nouveau`,
    ]);
    // One for the connection, two repetitions, two failed tries, eight refusals, four without a sender.
    expect(result.notices[0]).toHaveLength(17);
    const text = result.answers.join('\n');
    expect(text).toContain(`le dossier « ${SENDER}.DRFRREFUSE » existe déjà`);
    expect(text).toContain('le traitement a échoué');
    expect(text).toContain('rien ne traite RS-EDA d’exercice ou d’essai dans ce logiciel');
    expect(text).toContain('le message a expiré le 2025-03-11T10:37:00+01:00');
    expect(text).toContain('« createCaseHealth » est vide');
    expect(result.stopped).toBe(0);
  });

  const programs = ['TypeScript', 'Java', 'Python', 'C#'] as const;
  const made = new Map<string, ClientProgram>();

  /** Made once: they are compiled, or installed. */
  function programOf(language: (typeof programs)[number]): ClientProgram {
    const make = {
      TypeScript: typescriptProgram,
      Java: javaProgram,
      Python: pythonProgram,
      'C#': csharpProgram,
    }[language];
    const program = made.get(language) ?? make(folder);
    if (program === null) throw new Error(`${language} is not installed`);
    made.set(language, program);
    return program;
  }

  test.each(programs)(
    '%s says what the broker refuses when it opens',
    { timeout: 240_000 },
    async (language) => {
      const program = programOf(language);
      const place = mkdtempSync(join(folder, 'refused-'));
      const opened = async (tls: string, clientId: string) => {
        const one = new RunningProgram(program, [hub.host, tls, clientId, join(place, 'store.jsonl')], place);
        await one.until(() => one.texts('ready').length === 1);
      };
      await expect(opened(hub.tls, 'dispatcher')).rejects.toThrow(/404.+no queue 'dispatcher\.message'/);
      // Somebody else’s queues, under one’s own certificate.
      for (const end of ['pem', 'key', 'p12'])
        cpSync(join(hub.tls, `${SENDER}.${end}`), join(place, `${RECEIVER}.${end}`));
      cpSync(join(hub.tls, 'ca.pem'), join(place, 'ca.pem'));
      await expect(opened(place, RECEIVER)).rejects.toThrow(/403.+access to queue '[\w.]+' in vhost/);
      rmSync(join(place, 'ca.pem'));
      await expect(opened(place, RECEIVER)).rejects.toThrow(/ca\.pem/);
    },
  );

  test.each(programs.slice(1))(
    '%s says and answers the same, word for word',
    { timeout: 240_000 },
    async (language) => {
      const program = programOf(language);
      expect(await played(program, sent.cases)).toEqual(reference.played);
    },
  );
});
