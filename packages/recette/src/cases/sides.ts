import type { HubParticipant } from '@hubsante/hub';
import type { CaseSource, SuiteStep } from './package-cases.ts';

/** Identifiers of the software under test and of its partner. */
const [TESTED, PARTNER] = ['E', 'P'] as const;

type Roles = readonly [tested: string, partner: string];

/** Who sends a step to whom, and whether it was written the other way round. */
export interface StepSides {
  readonly sender: string;
  readonly receiver: string;
  readonly isReversed: boolean;
}

/**
 * Who plays a case that is told from the side of the software under test: the two roles that exchange the most of its
 * steps as they are written (one written the wrong way round does not hide the others), and whoever else a step needs, as
 * the regional observatory that a summary goes to.
 */
export class Sides {
  readonly #source: CaseSource;
  readonly #roles: Roles;
  readonly #participants: HubParticipant[];

  constructor(steps: readonly SuiteStep[], source: CaseSource) {
    this.#source = source;
    const { roles } = source.manifest;
    const pairs = roles.flatMap((tested) => roles.map((partner): Roles => [tested.id, partner.id]));
    const worth = (pair: Roles) =>
      steps.filter((step) => this.#directions(step, pair)[0] === step.direction).length;
    this.#roles = pairs.reduce<Roles>(
      (best, pair) => (worth(pair) > worth(best) ? pair : best),
      pairs[0] ?? ['', ''],
    );
    const [tested, partner] = this.#roles;
    const client = this.#clientOf(tested, '');
    this.#participants = [
      { id: TESTED, role: tested, client },
      { id: PARTNER, role: partner, client: this.#clientOf(partner, client) },
    ];
  }

  get participants(): readonly HubParticipant[] {
    return this.#participants;
  }

  /** `null` when neither side may send or receive the message. */
  of(step: SuiteStep): StepSides | null {
    const [direction] = this.#directions(step, this.#roles);
    if (direction === 'send')
      return { sender: TESTED, receiver: PARTNER, isReversed: step.direction !== 'send' };
    if (direction === 'receive')
      return { sender: PARTNER, receiver: TESTED, isReversed: step.direction !== 'receive' };
    return this.#withOthers(step);
  }

  #withOthers(step: SuiteStep): StepSides | null {
    const [tested, partner] = this.#roles;
    const [sending, receiving] = step.direction === 'send' ? [tested, partner] : [partner, tested];
    const exchanges = this.#exchanges(step);
    const exchange =
      exchanges.find(({ sender }) => sender === sending) ??
      exchanges.find(({ receiver }) => receiver === receiving);
    if (exchange === undefined) return null;
    return {
      sender: this.#playing(exchange.sender),
      receiver: this.#playing(exchange.receiver),
      isReversed: false,
    };
  }

  /** The participant of a role, which joins when there is none. */
  #playing(role: string): string {
    const known = this.#participants.find((one) => one.role === role);
    if (known !== undefined) return known.id;
    this.#participants.push({ id: role, role, client: this.#clientOf(role, '') });
    return role;
  }

  /** The directions in which two roles exchange the message of a step: the one that is written first, when it is one. */
  #directions(step: SuiteStep, [tested, partner]: Roles): readonly ('send' | 'receive')[] {
    const isAllowed = (sender: string, receiver: string) =>
      this.#exchanges(step).some((one) => one.sender === sender && one.receiver === receiver);
    const allowed = [
      ...(isAllowed(tested, partner) ? ['send' as const] : []),
      ...(isAllowed(partner, tested) ? ['receive' as const] : []),
    ];
    const { direction } = step;
    return direction !== null && allowed.includes(direction) ? [direction] : allowed;
  }

  #exchanges({ message }: SuiteStep) {
    return this.#source.manifest.messages.find(({ name }) => name === message)?.exchanges ?? [];
  }

  /** A client that plays a role in the flows of the link. */
  #clientOf(role: string, not: string): string {
    const clients = this.#source.flows.flatMap(({ participants }) => participants);
    return clients.find((one) => one.role === role && one.client !== not)?.client ?? '';
  }
}
