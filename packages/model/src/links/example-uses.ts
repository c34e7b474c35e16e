import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import type { LinkVersion } from '../link.ts';
import type { Place } from '../origin.ts';

/** A step, of a flow or of an acceptance test, that carries an example. */
export interface ExampleUse {
  /** File name of the example, as written. */
  readonly example: string;
  /** The message the step announces. */
  readonly message: string;
  /** Where the step names the message, and where it names the example. */
  readonly place: Place;
  readonly examplePlace: Place;
}

/** The steps of the flows of a link that name an example, in order. */
export function usesInFlows({ flows }: Pick<LinkVersion, 'flows'>): readonly ExampleUse[] {
  return flows.flatMap(({ steps }) =>
    steps.flatMap(({ example, message, messagePlace: place, examplePlace }) =>
      example === null ? [] : [{ example, message, place, examplePlace }],
    ),
  );
}

/** The steps of the acceptance tests that name an example and a message, in order. */
export function usesInAcceptanceTests(suite: AcceptanceTestSuite | null): readonly ExampleUse[] {
  return (suite?.tests ?? []).flatMap(({ steps }) =>
    steps.flatMap(({ example, message, messagePlace: place, examplePlace }) =>
      example === '' || message === '' ? [] : [{ example, message, place, examplePlace }],
    ),
  );
}
