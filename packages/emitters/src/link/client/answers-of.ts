import type { ServiceMessage, TransversalPrinciples } from '@hubsante/model';
import type { ClientView, OperationView } from './client-view.ts';

/** What a client answers with of its own accord; `null` for what its role may not send. */
export interface AnsweredWith {
  readonly acknowledgement: OperationView | null;
  readonly error: OperationView | null;
  readonly information: OperationView | null;
}

/** What a role acknowledges and refuses with, where the principles and its rights let it. */
export function answersOf(
  { sends }: Pick<ClientView, 'sends'>,
  { serviceMessages }: Pick<TransversalPrinciples, 'serviceMessages'>,
): AnsweredWith {
  const sent = (use: ServiceMessage['use']) => {
    const names = serviceMessages.filter((one) => one.use === use).map(({ message }) => message);
    return sends.find(({ message }) => names.includes(message)) ?? null;
  };
  return {
    acknowledgement: sent('acknowledgement'),
    error: sent('error'),
    information: sent('information'),
  };
}
