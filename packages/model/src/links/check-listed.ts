import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import type { DiagnosticReporter } from '../diagnostics.ts';
import type { LinkVersion } from '../link.ts';
import { lineOfList } from './check-flows.ts';
import type { ReleaseMessages } from './check-links.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';
import { isCalledAfter } from './message-of-example.ts';

/** A step, of a flow or of an acceptance test, that carries a message. */
interface Carrying {
  readonly message: string;
  readonly example: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Tells the messages of the model that steps carry and the link does not list: what is missing is the line of the list,
 * unless one step alone names the message and its example is another.
 */
export function checkListed(
  link: LinkVersion,
  release: ReleaseMessages,
  serviceMessages: readonly string[],
  suite: AcceptanceTestSuite | null,
  reporter: DiagnosticReporter,
): void {
  const listed = new Set([...link.messages.map(({ message }) => message), ...serviceMessages]);
  const uses = new Map<string, Carrying[]>();
  for (const one of carrying(link, suite)) {
    if (!release.has(one.message) || listed.has(one.message)) continue;
    uses.set(one.message, [...(uses.get(one.message) ?? []), one]);
  }
  const [line] = link.messages;
  for (const [message, own] of uses) {
    if (own.length === 1 && !own.every(({ example }) => isCalledAfter(example, message))) continue;
    const played = own.find(({ from, to }) => from !== undefined && to !== undefined);
    const [from, to] = [played?.from ?? line?.sender ?? '', played?.to ?? line?.receiver ?? ''];
    reporter.report(
      diagnostics['message-not-listed'],
      { place: link.messagesPlace, value: message },
      { count: own.length, line: lineOfList(message, from, to, release.get(message) ?? '') },
    );
  }
}

function carrying({ flows }: LinkVersion, suite: AcceptanceTestSuite | null): readonly Carrying[] {
  const ofFlows = flows.flatMap(({ participants, steps }) => {
    const roleOf = new Map(participants.map(({ id, role }) => [id, role]));
    return steps.map(({ message, example, sender, receiver }) => ({
      message,
      example: example ?? '',
      from: roleOf.get(sender),
      to: roleOf.get(receiver),
    }));
  });
  const ofTests = (suite?.tests ?? []).flatMap(({ steps }) =>
    steps.map(({ message, example }) => ({ message, example, from: undefined, to: undefined })),
  );
  return [...ofFlows, ...ofTests];
}
