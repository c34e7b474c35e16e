import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore, HubExchange, type RoleDescription, SendError } from '@hubsante/client';
import { KillableHub, pause, RECIPIENT, SENDER } from './killable-hub.ts';

/**
 * Kills a broker and the dispatchers of a Hub at random moments while messages go through, and draws up the books: what was
 * sent, handled, handled twice, out of order. `node --conditions=development tools/chaos/chaos.ts [messages] [kills]
 * [dispatchers] [nodes of the broker]`. Several dispatchers on one queue lose nothing either, but overtake one another.
 */
const [messages = 2000, kills = 20, count = 1, nodes = 1] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'dsf-chaos-'));

/** What the Hub says of a message that it could not deliver. */
interface HubError {
  readonly errorCode: { readonly statusCode: number };
  readonly errorCause: string;
}

async function main(): Promise<void> {
  const hub = await KillableHub.start(folder, count, nodes);
  const { authority, host } = hub;
  const functions = await import(join(hub.built, 'runtime/index.js'));
  const { ROLE } = (await import(join(hub.built, 'client/lrm.js'))) as { ROLE: RoleDescription };
  const exchangeOf = async (clientId: string) => {
    const { certificate, key } = await authority.issue(clientId);
    const login = { certificate, key, authority: authority.certificate };
    const reconnection = { first: 50, longest: 500 };
    const store = new FileStore(join(folder, `${clientId}.jsonl`));
    return new HubExchange({ host, clientId, login, reconnection, store }, ROLE, functions);
  };

  const handled: number[] = [];
  const acknowledged = new Set<string>();
  const receiver = await exchangeOf(RECIPIENT);
  receiver.on<{ readonly caseId: string }>(
    'createCaseHealth',
    ({ caseId }) => void handled.push(Number(/\d+$/.exec(caseId)?.[0])),
    { status: 'any' },
  );
  const sender = await exchangeOf(SENDER);
  sender.on<{ readonly distributionID: string }>(
    'reference',
    ({ distributionID }) => void acknowledged.add(distributionID),
    { status: 'any' },
  );
  const refusals = new Map<string, number>();
  const countRefusal = ({ errorCode, errorCause }: HubError) => {
    const why = `${errorCode.statusCode} ${errorCause.replaceAll(/fr\.[\w.-]+/g, '…')}`;
    refusals.set(why, (refusals.get(why) ?? 0) + 1);
  };
  for (const client of [receiver, sender]) client.on<HubError>('error', countRefusal, { status: 'any' });
  await Promise.all([receiver.open(), sender.open()]);

  const example = hub.read<{ createCaseHealth: object }>(
    'examples/appel-limitrophe-ressources.01-RS-EDA.json',
  );
  let isSending = true;
  let killed = 0;
  const cuts = (async () => {
    for (let at = 0; at < kills && isSending; at += 1) {
      await pause(500 + Math.random() * 1500);
      await hub.killDispatcher(at);
      await pause(500 + Math.random() * 1500);
      await hub.killBroker(at);
      killed += 1;
      process.stderr.write(`${at + 1} kills of the broker and of a dispatcher, ${handled.length} handled\n`);
    }
  })();
  const begun = Date.now();
  for (let at = 0; at < messages; at += 1) {
    const body = { ...example.createCaseHealth, caseId: `${SENDER}.DRFR${at}` };
    const options = { recipient: RECIPIENT, distributionID: `${SENDER}_chaos-${at}` };
    for (let isSent = false; !isSent; ) {
      try {
        await sender.send({ root: 'createCaseHealth', kind: 'Report', hasHeader: true }, body, options);
        isSent = true;
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        await pause(100);
      }
    }
  }
  isSending = false;
  await cuts;
  for (let waited = 0; acknowledged.size < messages && waited < 120_000; waited += 100) await pause(100);
  const twice = handled.length - new Set(handled).size;
  const reversed = handled.filter((one, at) => at > 0 && one < (handled[at - 1] ?? 0)).length;
  const lost = messages - new Set(handled).size;
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    JSON.stringify({
      messages,
      kills: killed,
      dispatchers: count,
      nodes,
      seconds,
      lost,
      twice,
      reversed,
      acknowledged: acknowledged.size,
      refusals: Object.fromEntries(refusals),
    }),
  );
  await Promise.all([receiver.close(), sender.close()]);
  await hub.stop();
  if (lost + twice > 0) process.exitCode = 1;
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
