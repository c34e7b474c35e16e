import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isRabbitMqInstalled } from '../broker/rabbitmq-server.ts';
import type { ClientModule, Delivery, Hub, LrmClient, Notice, SmurClient } from './generated-client.ts';
import { LinkOnBroker, PASSWORD } from './link-on-broker.ts';
import { TcpRelay } from './tcp-relay.ts';

const LRM = 'fr.health.samu290';
const SMUR = 'fr.health.smur290';
const QUEUE = `${SMUR}.message`;

type SmurModule = ClientModule<SmurClient>;

interface Failed {
  readonly distributionID: string;
  readonly outcome: string;
  readonly isOutcomeKnown: boolean;
}

describe.skipIf(!isRabbitMqInstalled)(
  isRabbitMqInstalled
    ? 'clients while things fail'
    : 'clients while things fail (skipped: rabbitmq-server is not installed)',
  { timeout: 120_000 },
  () => {
    let link: LinkOnBroker;
    let lrm: ClientModule<LrmClient>;
    let smur: ClientModule<SmurClient>;
    let hub: Hub;
    let body: object;

    beforeAll(async () => {
      link = await LinkOnBroker.start('15-SMUR 1.6');
      lrm = await link.load('lrm');
      smur = await link.load('smur');
      body = link.body('engagement-smur-deux-patients.01-RS-EDA.json', 'createCaseHealth');
      hub = lrm.standInHub({
        host: `127.0.0.1:${link.server.port}`,
        password: PASSWORD,
        reconnection: { first: 50, longest: 200 },
      });
      await hub.start();
    }, 120_000);

    afterEach(async () => {
      await link.closeClients();
      await link.empty([LRM, SMUR]);
    });

    afterAll(async () => {
      await hub?.stop();
      await link?.stop();
    });

    const idOf = (name: string) => `${LRM}_${name}`;

    async function sendAll(ids: readonly string[]): Promise<void> {
      const { client } = link.client(lrm, LRM);
      await client.open();
      for (const distributionID of ids) await client.sendRsEda(body, { recipient: SMUR, distributionID });
      await vi.waitFor(async () => expect(await link.waiting(QUEUE)).toBe(ids.length), 10_000);
      await client.close();
    }

    test('closing leaves no acknowledgement behind: five of five are not given again', async () => {
      for (let round = 0; round < 5; round += 1) {
        await sendAll([idOf(`close-${round}`)]);
        const { client } = link.client(smur, SMUR);
        const handled = new Promise<void>((resolve) => client.onRsEda(() => resolve()));
        await client.open();
        await handled;
        await client.close();
        expect(await link.waiting(QUEUE)).toBe(0);
      }
    });

    test('closed by its own handler, while it still opens: nothing is given again, and opening succeeds', async () => {
      for (let round = 0; round < 5; round += 1) {
        await sendAll([idOf(`close-inside-${round}`)]);
        const { client } = link.client(smur, SMUR);
        const closed = new Promise<void>((resolve) => client.onRsEda(() => resolve(client.close())));
        await client.open();
        await closed;
        expect(await link.waiting(QUEUE)).toBe(0);
      }
    });

    test('closed twice, both wait for the treatment that has begun, and the store stays open for it', async () => {
      await sendAll([idOf('close-twice')]);
      const ended: string[] = [];
      const memory = new smur.MemoryStore();
      const store = Object.assign(memory, { close: () => void ended.push('store') });
      const { client } = link.client(smur, SMUR, { store });
      const begun = new Promise<void>((resolve) =>
        client.onRsEda(async () => {
          resolve();
          await new Promise((wake) => setTimeout(wake, 100));
          ended.push('handler');
        }),
      );
      await client.open();
      await begun;
      void client.close();
      await client.close();
      expect(ended).toEqual(['handler', 'store']);
      expect(await link.waiting(QUEUE)).toBe(0);
    });

    test('a receiver that fails for two seconds loses nothing, and nothing goes to the dead letters', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => idOf(`busy-${index}`));
      await sendAll(ids);
      const dead = await link.waiting('dispatch.dlq');
      const until = Date.now() + 2000;
      const handled: string[] = [];
      // Waits double from 100 ms: the tenth try is not needed in two seconds.
      const patient = link.client(smur, SMUR, { retry: { first: 100, longest: 1000 } });
      patient.client.onRsEda((_, { distributionID }) => {
        if (Date.now() < until) throw new Error('base de données fermée');
        handled.push(distributionID);
      });
      await patient.client.open();
      await vi.waitFor(() => expect(handled).toEqual(ids), 20_000);
      await patient.client.close();
      expect(patient.notices.filter(({ event }) => event === 'message-refused')).toEqual([]);
      expect([await link.waiting(QUEUE), await link.waiting('dispatch.dlq')]).toEqual([0, dead]);
    });

    test('tries wait longer and longer, are counted, and end in the dead letters; the sender is told', async () => {
      const { client: sender } = link.client(lrm, LRM);
      const answers: unknown[] = [];
      const own = idOf('refused-at-last');
      sender.onRcRef((reference) => {
        if (reference.distributionID === own) answers.push(reference);
      });
      await sender.open();
      const { client, notices } = link.client(smur, SMUR, { retry: { first: 100, longest: 200, tries: 4 } });
      const tries: { readonly attempt: number; readonly at: number }[] = [];
      client.onRsEda((_, { attempt }) => {
        tries.push({ attempt, at: Date.now() });
        throw new Error('base de données fermée');
      });
      await client.open();
      const { distributionID } = await sender.sendRsEda(body, { recipient: SMUR, distributionID: own });
      await vi.waitFor(() => expect(answers).toHaveLength(1), 10_000);
      expect(tries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
      // Each wait is between the half and the whole of 100, 200 and 200 ms.
      const waits = tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0));
      for (const [index, least] of [50, 100, 100].entries())
        expect(waits[index]).toBeGreaterThanOrEqual(least - 1);
      expect(answers).toEqual([
        { distributionID, refused: true, errorDistributionID: expect.stringMatching(`^${SMUR}_`) },
      ]);
      expect(notices.filter(({ event }) => event === 'message-refused')).toEqual([
        expect.objectContaining({
          distributionID,
          message: `${distributionID} : mis au rebut après 4 essais : base de données fermée`,
        }),
      ]);
    });

    test('what a handler throws may have no text: its tries are counted all the same', async () => {
      const id = idOf('no-text');
      await sendAll([id]);
      const { client, notices } = link.client(smur, SMUR, { retry: { first: 10, longest: 10, tries: 3 } });
      const attempts: number[] = [];
      client.onRsEda((_, { attempt }) => {
        attempts.push(attempt);
        throw Object.create(null);
      });
      await client.open();
      const refusals = () => notices.filter(({ event }) => event === 'message-refused');
      await vi.waitFor(() => expect(refusals()).toHaveLength(1), 5000);
      expect([attempts, refusals()[0]?.message]).toEqual([
        [1, 2, 3],
        `${id} : mis au rebut après 3 essais : erreur sans texte`,
      ]);
    });

    test('after a clean restart, the first failure is one failure: the broker’s count of deliveries is not one of tries', async () => {
      const ids = Array.from({ length: 6 }, (_, index) => idOf(`restart-${index}`));
      await sendAll(ids);
      // Prefetched and never tried, five times: the broker counts each.
      for (let round = 0; round < 5; round += 1) {
        const holder = await link.channelOf(SMUR);
        let count = 0;
        await holder.prefetch(6);
        await holder.consume(QUEUE, () => {
          count += 1;
        });
        await vi.waitFor(() => expect(count).toBe(6), 5000);
        await holder.close();
        await vi.waitFor(async () => expect(await link.waiting(QUEUE)).toBe(6), 5000);
      }
      const { client, notices } = link.client(smur, SMUR, { retry: { first: 20, longest: 20, tries: 3 } });
      const handled: string[] = [];
      const first = new Map<string, Delivery>();
      client.onRsEda((_, delivery) => {
        const { distributionID } = delivery;
        if (!first.has(distributionID)) {
          first.set(distributionID, delivery);
          throw new Error('pas encore prêt');
        }
        handled.push(distributionID);
      });
      await client.open();
      await vi.waitFor(() => expect(handled).toEqual(ids), 10_000);
      expect(
        [...first.values()].map(({ attempt, deliveryCount, isRedelivered }) => [
          attempt,
          deliveryCount,
          isRedelivered,
        ]),
      ).toEqual(ids.map(() => [1, 5, true]));
      expect(notices.filter(({ event }) => event === 'message-refused')).toEqual([]);
    });

    test.each([
      ['accepted', () => {}],
      [
        'refused',
        (code: SmurModule) => {
          throw new code.Refusal(701, 'le dossier existe déjà');
        },
      ],
    ] as const)('%s, a message that the store cannot write at once is treated once', async (name, end) => {
      const id = idOf(`unwritten-${name}`);
      await sendAll([id]);
      const memory = new smur.MemoryStore();
      const record = memory.record.bind(memory);
      let failures = 0;
      const store = Object.assign(memory, {
        record: (...one: Parameters<typeof record>) => {
          failures += 1;
          if (failures <= 3) throw new Error('base absente');
          record(...one);
        },
      });
      const { client, notices } = link.client(smur, SMUR, { store });
      const handled: number[] = [];
      client.onRsEda((_, { attempt }) => {
        handled.push(attempt);
        end(smur);
      });
      await client.open();
      await vi.waitFor(() => expect(store.treated(id)).not.toBe(null), 5000);
      await client.close();
      expect(handled).toEqual([1]);
      expect(notices.filter(({ event }) => event === 'try-failed')).toHaveLength(3);
      expect(notices.filter(({ event }) => event === 'message-refused')).toHaveLength(
        name === 'refused' ? 1 : 0,
      );
      expect(await link.waiting(QUEUE)).toBe(0);
    });

    test('tries are remembered when the software stops: a message that kills it does not do so for ever', async () => {
      const [id] = [idOf('poison')];
      await sendAll([id]);
      const store = join(link.folder, 'poison.jsonl');
      const attempts: number[] = [];
      let refused: readonly Notice[] = [];
      for (let life = 0; life < 3; life += 1) {
        const { client, notices } = link.client(smur, SMUR, {
          store,
          retry: { first: 60_000, longest: 60_000, tries: 3 },
        });
        const tried = new Promise<void>((resolve) => {
          client.onRsEda((_, { attempt }) => {
            attempts.push(attempt);
            resolve();
            throw new Error('mémoire épuisée');
          });
        });
        await client.open();
        await tried;
        await client.close();
        refused = notices.filter(({ event }) => event === 'message-refused');
      }
      expect(attempts).toEqual([1, 2, 3]);
      expect(refused).toHaveLength(1);
      expect(await link.waiting(QUEUE)).toBe(0);
    });

    test('a receiver that is killed again and again handles everything, and nothing twice but what it was at', async () => {
      const ids = Array.from({ length: 150 }, (_, index) => idOf(`killed-receiver-${index}`));
      await sendAll(ids);
      const ledger = join(link.folder, 'ledger.txt');
      writeFileSync(ledger, '');
      const program = join(link.folder, 'receiver.mjs');
      writeFileSync(
        program,
        `import { appendFileSync } from 'node:fs';
        import { HubClient } from './client/smur.js';
        const client = new HubClient({
          host: '127.0.0.1:${link.server.port}', clientId: '${SMUR}',
          login: { user: '${SMUR}', password: '${PASSWORD}' }, store: 'receiver/store.jsonl',
        });
        client.onRsEda((_, { distributionID }) => appendFileSync('ledger.txt', distributionID + '\\n'));
        await client.open();`,
      );
      const handled = () => readFileSync(ledger, 'utf8').split('\n').slice(0, -1);
      let lives = 0;
      for (let before = 0; before < ids.length; lives += 1) {
        const receiver = spawn(process.execPath, [program], { cwd: link.folder, stdio: 'ignore' });
        const ended = new Promise((resolve) => receiver.once('exit', resolve));
        const goal = Math.min(before + 40, ids.length);
        await vi.waitFor(() => expect(new Set(handled()).size).toBeGreaterThanOrEqual(goal), {
          timeout: 20_000,
          interval: 5,
        });
        before = new Set(handled()).size;
        if (before < ids.length) receiver.kill('SIGKILL');
        else await vi.waitFor(async () => expect(await link.waiting(QUEUE)).toBe(0), 10_000);
        receiver.kill('SIGKILL');
        await ended;
      }
      expect(lives).toBeGreaterThanOrEqual(3);
      const all = handled();
      expect([...new Set(all)].toSorted()).toEqual(ids.toSorted());
      // Between the end of a handler and the store, a kill repeats that one message (decision 23).
      expect(all.length - ids.length).toBeLessThan(lives);
    });

    test('a send that a cut leaves in doubt names its identifier; sent again under it, it is handled once', async () => {
      const relay = await TcpRelay.start(link.server.port);
      const { client: receiver } = link.client(smur, SMUR);
      const handled: string[] = [];
      receiver.onRsEda((_, { distributionID }) => void handled.push(distributionID));
      const { client: sender } = link.client(lrm, LRM, {
        host: `127.0.0.1:${relay.port}`,
        sendTimeout: 5000,
      });
      await Promise.all([receiver.open(), sender.open()]);

      // The outbox: identifiers and contents are kept before anything is sent.
      const outbox = new Map(Array.from({ length: 200 }, (_, index) => [idOf(`outbox-${index}`), body]));
      const ids = [...outbox.keys()];
      const failed: Failed[] = [];
      const flush = () =>
        Promise.all(
          [...outbox].map(async ([distributionID, content]) => {
            try {
              await sender.sendRsEda(content, { recipient: SMUR, distributionID });
              outbox.delete(distributionID);
            } catch (error) {
              failed.push(error as Failed);
            }
          }),
        );
      const flushing = flush();
      // Everything leaves, and no confirmation comes back.
      relay.mute();
      await vi.waitFor(() => expect(handled.length).toBeGreaterThan(20), 10_000);
      await relay.stop();
      const back = await TcpRelay.start(link.server.port, relay.port);
      await flushing;
      expect(failed).toHaveLength(200);
      for (const error of failed) {
        expect(error).toMatchObject({
          distributionID: expect.stringContaining(`${LRM}_outbox-`),
          outcome: 'unknown',
          isOutcomeKnown: false,
        });
        expect(outbox.has(error.distributionID)).toBe(true);
      }
      await flush();
      expect(outbox.size).toBe(0);
      await vi.waitFor(() => expect(new Set(handled).size).toBe(200), 20_000);
      await receiver.close();
      expect(handled.toSorted()).toEqual(ids.toSorted());
      await link.closeClients();
      await back.stop();
    });

    test('what cannot leave says so, and that it did not', async () => {
      const { client } = link.client(lrm, LRM, { sendTimeout: 300 });
      const send = (content: object, options: object) =>
        client.sendRsEda(content, { recipient: SMUR, distributionID: idOf('known'), ...options }).then(
          () => null,
          (error: Failed & Error) => [
            error instanceof lrm.SendError,
            error.outcome,
            error.isOutcomeKnown,
            error.distributionID,
          ],
        );
      expect(await send(body, {})).toEqual([true, 'not-sent', true, idOf('known')]);
      await client.open();
      expect(await send({ ...body, caseId: undefined }, {})).toEqual([true, 'invalid', true, idOf('known')]);
      expect(await send(body, { distributionID: 'fr.health.autre_1' })).toEqual([
        true,
        'invalid',
        true,
        'fr.health.autre_1',
      ]);
      expect(await send(body, { distributionID: `${LRM}_` })).toEqual([true, 'invalid', true, `${LRM}_`]);
    });

    describe('the ledger of two thousand messages', () => {
      const COUNT = 2000;

      /** Sends, while `fail` does its worst, until everything is confirmed and answered; then compares the books. */
      async function balance(name: string, fail: () => Promise<void>): Promise<void> {
        const { client: receiver, notices } = link.client(smur, SMUR, {
          store: join(link.folder, `${name}-smur.jsonl`),
          heartbeat: 2,
        });
        const { client: sender } = link.client(lrm, LRM, {
          store: join(link.folder, `${name}-lrm.jsonl`),
          heartbeat: 2,
          sendTimeout: 10_000,
        });
        const handled: string[] = [];
        const acknowledged: string[] = [];
        receiver.onRsEda((_, { distributionID }) => void handled.push(distributionID));
        // Acknowledgements of earlier tests wait here too.
        sender.onRcRef(({ distributionID }) => {
          if (distributionID.startsWith(idOf(`${name}-`))) acknowledged.push(distributionID);
        });
        await Promise.all([receiver.open(), sender.open()]);
        const ids = Array.from({ length: COUNT }, (_, index) => idOf(`${name}-${index}`));
        const waiting = [...ids];
        const confirmed: string[] = [];
        /** Twenty at a time; what was left in doubt is sent again under its identifier. */
        const worker = async () => {
          for (
            let distributionID = waiting.shift();
            distributionID !== undefined;
            distributionID = waiting.shift()
          ) {
            try {
              await sender.sendRsEda(body, { recipient: SMUR, distributionID });
              confirmed.push(distributionID);
            } catch {
              waiting.push(distributionID);
            }
          }
        };
        const working = Promise.all(Array.from({ length: 20 }, worker));
        await vi.waitFor(() => expect(handled.length).toBeGreaterThan(COUNT / 10), 60_000);
        await fail();
        await working;
        await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThanOrEqual(COUNT), {
          timeout: 90_000,
          interval: 200,
        });
        // What was in doubt was sent twice: its second copies are read, and passed over, after the last answer.
        await vi.waitFor(
          async () => expect([await link.waiting('dispatch'), await link.waiting(QUEUE)]).toEqual([0, 0]),
          { timeout: 60_000, interval: 200 },
        );
        await link.closeClients();
        const book = { confirmed, handled, acknowledged };
        for (const [column, entries] of Object.entries(book)) {
          expect([column, entries.length, new Set(entries).size]).toEqual([column, COUNT, COUNT]);
        }
        expect(confirmed.toSorted()).toEqual(ids.toSorted());
        expect(handled.toSorted()).toEqual(ids.toSorted());
        expect(notices.filter(({ event }) => event === 'message-refused')).toEqual([]);
        expect(await link.waiting(QUEUE)).toBe(0);
      }

      test('balances after the broker is killed', async () => {
        await balance('killed', async () => {
          await link.server.signal('SIGKILL');
          await link.server.restart();
        });
      });

      test('balances after the broker froze', async () => {
        await balance('frozen', async () => {
          await link.server.signal('SIGSTOP');
          await new Promise((resolve) => setTimeout(resolve, 6000));
          await link.server.signal('SIGCONT');
        });
      });

      test('balances after a clean restart of the broker', async () => {
        await balance('restarted', async () => {
          await link.server.signal('SIGTERM');
          await link.server.restart();
        });
      });
    });
  },
);
