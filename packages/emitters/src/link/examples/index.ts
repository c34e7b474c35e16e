import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { examplesOf } from '../../shared/envelope/examples.ts';

/** The examples of the flows: each message alone, and in the envelope it is sent in. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'examples',
  summary: {
    fr: 'Exemples des cinématiques, seuls et dans leur enveloppe',
    en: 'Examples of the flows, alone and in their envelope',
  },
  requires: [],
  parts: [
    {
      path: 'examples',
      title: {
        fr: 'Exemples : les messages de chaque cinématique, seuls puis dans leur enveloppe',
        en: 'Examples: the messages of each flow, alone and in their envelope',
      },
      detail: 'les messages de chaque cinématique, seuls, puis dans leur enveloppe (`EDXL-DE/`)',
      in: 'npm',
      languages: 'every',
    },
    {
      path: 'examples/generated',
      title: {
        fr: 'Exemples : le plus petit et le plus complet de chaque message',
        en: 'Examples: the smallest and the fullest of each message',
      },
      in: 'zip',
      languages: 'every',
    },
  ],
  emit: (subject) => {
    const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    const alone = subject.examples.map(
      ({ name, value }): EmittedFile => ({ path: `examples/${name}`, content: print(value), source: null }),
    );
    const enveloped = carriedBy(subject)
      .flatMap((carried) => examplesOf(subject, carried))
      .map(
        ({ name, payload }): EmittedFile => ({
          path: `examples/EDXL-DE/${name}.json`,
          content: print(payload),
          source: null,
        }),
      );
    return [...alone, ...enveloped];
  },
});
