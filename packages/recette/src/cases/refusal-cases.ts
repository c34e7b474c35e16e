import type { SendingFault } from '@hubsante/client/faulty-sender';
import type { HubLink } from '@hubsante/hub';
import type { LinkManifest } from '@hubsante/model/contracts';
import type { AcceptanceCase, CaseStep, ExpectedRefusal } from './acceptance-case.ts';

/** What makes the Hub refuse by each of its codes; 102 has none: what the schemas admit, our Hub reads. */
const FAULTS: Readonly<Record<number, SendingFault>> = {
  100: 'not-persistent',
  101: 'other-content-type',
  200: 'other-sender',
  300: 'invalid',
  301: 'not-json',
  400: 'expired',
  500: 'short-lived',
  501: 'unknown-recipient',
};

/**
 * A case for each way a message is refused, by the Hub or by the software that receives it: a good example that is made wrong, and
 * the code and the reference that must come back. None where no flow has a health actor send first: the Hub tells nobody else.
 */
export function refusalCases(
  { flows, refusedToday }: Pick<HubLink, 'flows' | 'refusedToday'>,
  { errorCodes }: Pick<LinkManifest, 'errorCodes'>,
): readonly AcceptanceCase[] {
  const places = flows.flatMap((flow) => flow.steps.map((step) => ({ flow, step })));
  const found = places.find(({ flow, step }) => {
    const sender = flow.participants.find(({ id }) => id === step.sender);
    return (
      sender?.client.startsWith('fr.health.') === true &&
      step.body !== null &&
      !Object.hasOwn(refusedToday, step.root)
    );
  });
  if (found === undefined) return [];
  const { step, flow } = found;
  const participants = flow.participants.filter(({ id }) => id === step.sender || id === step.receiver);
  return errorCodes.flatMap(({ code, name, title, raisedBy }): readonly AcceptanceCase[] => {
    const refusal = refusalBy(raisedBy, code);
    if (refusal === null || step.body === null) return [];
    const made: CaseStep = {
      ...step,
      id: '01',
      label: `${step.message} à refuser : ${code} ${name}`,
      body: step.body,
      free: [],
      refusal,
    };
    const unread = refusal.by === 'hub' && refusal.fault === 'short-lived' ? { absent: [step.receiver] } : {};
    return [
      { id: `refus-${code}`, title: `Refus ${code} : ${title}`, participants, steps: [made], ...unread },
    ];
  });
}

function refusalBy(raisedBy: 'hub' | 'receiver', code: number): ExpectedRefusal | null {
  if (raisedBy === 'receiver') return { by: 'receiver', code };
  const fault = FAULTS[code];
  return fault === undefined ? null : { by: 'hub', code, fault };
}
