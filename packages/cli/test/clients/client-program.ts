import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * A program on the client in TypeScript, and what those in other languages do as well: it says each event as a line of JSON,
 * `["handled", "fr.health.samu290_1"]`, and `redelivered` after it when the broker may have given it before; notices under their
 * names.
 *
 * `node client-program.ts <client/lrm.js> <host> <tls> <clientId> <store>` treats RS-EDA until its input ends: a case whose
 * identifier ends in REFUSE is refused, in ONCE fails at its first try, in NEVER fails always.
 * `… <recipient> <count> <example>` sends that many messages under `<clientId>_chaos-<n>`, each until it is confirmed, and
 * waits for their acknowledgements.
 */
interface Client {
  onRsEda(
    handler: (body: { readonly caseId: string }, delivery: Delivery) => void,
    options?: { readonly status: string },
  ): void;
  onRcRef(
    handler: (body: { readonly distributionID: string }) => void,
    options?: { readonly status: string },
  ): void;
  sendRsEda(body: object, options: { readonly recipient: string; readonly distributionID: string }): unknown;
  open(): Promise<void>;
  close(): Promise<void>;
}

interface Delivery {
  readonly distributionID: string;
  readonly attempt: number;
  readonly isRedelivered: boolean;
  refuse(code: number, cause: string): never;
}

const [module = '', host, tls, clientId, store, recipient, count, example] = process.argv.slice(2);
const { HubClient } = (await import(pathToFileURL(module).href)) as {
  readonly HubClient: new (settings: object) => Client;
};

const say = (event: string, text: string) => console.log(JSON.stringify([event, text]));

const client = new HubClient({
  host,
  clientId,
  login: {
    certificate: `${tls}/${clientId}.pem`,
    key: `${tls}/${clientId}.key`,
    authority: `${tls}/ca.pem`,
  },
  store,
  retry: { first: 10, longest: 20, tries: 2 },
  reconnection: { first: 50, longest: 500 },
  onNotice: ({ event, message }: { readonly event: string; readonly message: string }) => say(event, message),
});

async function receive(): Promise<void> {
  client.onRsEda(({ caseId }, { distributionID, attempt, isRedelivered, refuse }) => {
    say('handled', distributionID);
    if (isRedelivered) say('redelivered', distributionID);
    if (caseId.endsWith('REFUSE')) refuse(701, `le dossier « ${caseId} » existe déjà`);
    if (caseId.endsWith('ONCE') && attempt === 1) throw new Error('base occupée');
    if (caseId.endsWith('NEVER')) throw new Error('base absente');
  });
  await client.open();
  say('ready', client.constructor.name);
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once('end', resolve));
}

async function send(): Promise<void> {
  const { createCaseHealth } = JSON.parse(readFileSync(example ?? '', 'utf8')) as {
    readonly createCaseHealth: object;
  };
  const acknowledged = new Set<string>();
  client.onRcRef(({ distributionID }) => void acknowledged.add(distributionID), { status: 'any' });
  await client.open();
  say('ready', client.constructor.name);
  for (let at = 0; at < Number(count); at += 1) {
    const body = { ...createCaseHealth, caseId: `${clientId}.DRFR${at}` };
    const options = { recipient: recipient ?? '', distributionID: `${clientId}_chaos-${at}` };
    for (let isSent = false; !isSent; ) {
      try {
        await client.sendRsEda(body, options);
        isSent = true;
      } catch (error) {
        const { outcome } = error as { readonly outcome?: string };
        if (outcome === undefined || outcome === 'invalid') throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
  say('sent', String(count));
  for (let waited = 0; acknowledged.size < Number(count) && waited < 1200; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  say('acknowledged', String(acknowledged.size));
}

await (recipient === undefined ? receive() : send());
await client.close();
