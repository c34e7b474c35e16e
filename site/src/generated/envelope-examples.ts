import type { LinkSite } from '../site/site.ts';
import { type ExampleView, exampleView } from './example-view.ts';

/** An envelope to show, and what it brings. */
export interface EnvelopeExample extends ExampleView {
  /** The message that it carries. */
  readonly message: string;
  readonly label: string;
}

const USES = ['business', 'acknowledgement', 'error'] as const;

/** An envelope of each use: a message, an acknowledgement, a refusal. The first is where the examples of fields come from. */
export function envelopeExamples(one: LinkSite): readonly EnvelopeExample[] {
  const { messages, flows } = one.manifest;
  const steps = flows.flatMap((flow) => flow.steps);
  return USES.flatMap((use) => {
    const files = messages
      .filter((message) => message.use === use)
      .flatMap(({ name, title }) => [
        ...steps.flatMap(({ message, label, example }) =>
          message === name && example !== null ? [{ message, label, path: example }] : [],
        ),
        { message: name, label: title, path: `${name}.json` },
      ]);
    const views = files.flatMap(({ message, label, path }): EnvelopeExample[] => {
      const view = exampleView(one, `examples/EDXL-DE/${path.replace(/^.*\//, '')}`);
      // It is in its envelope already.
      return view === null ? [] : [{ ...view, envelope: null, message, label }];
    });
    return views.slice(0, 1);
  });
}
