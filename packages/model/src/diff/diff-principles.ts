import type { EnvelopeKind, TransversalPrinciples } from '../transversal-principles.ts';
import { queueOfKind } from '../transversal-principles.ts';
import { BREAKING, COMPATIBLE, type ReportChange, type Verdicts } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import { gone } from './gone.ts';
import { LAW } from './relation.ts';

const KINDS: readonly EnvelopeKind[] = ['Report', 'Update', 'Cancel', 'Ack', 'Error'];
const TO_VERIFY = LAW.unknown;

/** What a client of the Hub does by the common principles, and what it meets there. */
export function diffPrinciples(
  previous: TransversalPrinciples,
  current: TransversalPrinciples,
  report: ReportChange,
): void {
  const fact = (
    kind: ChangeKind,
    verdicts: Verdicts,
    before: string | number,
    after: string | number,
    more: Readonly<Record<string, string>> = {},
  ) => {
    if (before === after) return;
    report({ kind, verdicts, parameters: { previous: String(before), current: String(after), ...more } });
  };
  fact('exchange-name-changed', LAW.narrower, previous.exchange, current.exchange);
  const protocolOf = ({ protocol, protocolVersion }: TransversalPrinciples) =>
    `${protocol} ${protocolVersion}`;
  fact('protocol-changed', BREAKING, protocolOf(previous), protocolOf(current));
  const servers = new Map(previous.servers.map((one) => [one.id, one]));
  for (const { id, host, title } of current.servers)
    fact('server-changed', BREAKING, servers.get(id)?.host ?? host, host, { title });
  fact('hub-client-changed', TO_VERIFY, previous.hub.client, current.hub.client);
  fact('header-changed', COMPATIBLE, previous.header, current.header);
  diffQueues(previous, current, fact);
  diffServiceMessages(previous, current, report);
  diffErrorCodes(previous, current, report);
}

type ReportFact = (
  kind: ChangeKind,
  verdicts: Verdicts,
  before: string | number,
  after: string | number,
  more?: Readonly<Record<string, string>>,
) => void;

/** Where envelopes arrive hurts who reads them; what the Hub does inside hurts nobody. */
function diffQueues(previous: TransversalPrinciples, current: TransversalPrinciples, fact: ReportFact): void {
  for (const kind of KINDS) {
    const [before, after] = [previous, current].map((one) => queueOfKind(one, kind)?.suffix ?? '—');
    fact('queue-changed', LAW.wider, before ?? '—', after ?? '—', { kind });
  }
  const [had, has] = [previous.routing, current.routing];
  fact('time-to-live-changed', TO_VERIFY, had.timeToLive, has.timeToLive);
  for (const [name, words] of ROUTING)
    fact('routing-changed', COMPATIBLE, had[name], has[name], { fact: words });
}

const ROUTING = [
  ['user', 'routing user'],
  ['queue', 'routing queue'],
  ['exchange', 'distribution exchange'],
  ['deadLetterExchange', 'dead-letter exchange'],
  ['deadLetterQueue', 'dead-letter queue'],
] as const;

function diffServiceMessages(
  previous: TransversalPrinciples,
  current: TransversalPrinciples,
  report: ReportChange,
): void {
  const key = ({ message }: { readonly message: string }) => message;
  gone(previous.serviceMessages, current.serviceMessages, key, ({ message, title }) =>
    report({
      kind: 'service-message-removed',
      verdicts: LAW.narrower,
      message,
      parameters: { message, title },
    }),
  );
  gone(current.serviceMessages, previous.serviceMessages, key, ({ message, title, queue }) =>
    report({
      kind: 'service-message-added',
      verdicts: LAW.wider,
      message,
      parameters: { message, title, queue },
    }),
  );
}

/** Who sends is answered with a code that it does not know: its message was refused anyhow. */
function diffErrorCodes(
  previous: TransversalPrinciples,
  current: TransversalPrinciples,
  report: ReportChange,
): void {
  const key = ({ code }: { readonly code: number }) => String(code);
  const added: Verdicts = { sender: 'dangerous', receiver: 'compatible' };
  gone(previous.errorCodes, current.errorCodes, key, ({ code, name }) =>
    report({ kind: 'error-code-removed', verdicts: COMPATIBLE, parameters: { code: String(code), name } }),
  );
  gone(current.errorCodes, previous.errorCodes, key, ({ code, name, title }) =>
    report({ kind: 'error-code-added', verdicts: added, parameters: { code: String(code), name, title } }),
  );
  const names = new Map(previous.errorCodes.map(({ code, name }) => [code, name]));
  for (const { code, name } of current.errorCodes) {
    const known = names.get(code);
    if (known === undefined || known === name) continue;
    const parameters = { code: String(code), previous: known, current: name };
    report({ kind: 'error-code-renamed', verdicts: added, parameters });
  }
}
