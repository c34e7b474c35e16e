import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { corpusIndex } from './corpus-index.ts';
import { corpusSummary } from './corpus-summary.ts';
import { describeEnvelopeCorpus, ENVELOPE_CORPUS } from './envelope-corpus.ts';
import { type DescribedCorpus, describeCorpus } from './message-corpus.ts';
import { printCorpus } from './print-corpus.ts';

/** Examples by construction: valid ones, and one for each constraint that breaks it and nothing else. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'corpus',
  summary: {
    fr: 'Exemples construits, justes et fautifs, un par contrainte, pour éprouver un logiciel',
    en: 'Examples by construction, good and faulty, one for each constraint, to try software with',
  },
  requires: [],
  parts: [
    {
      path: 'corpus',
      title: {
        fr: 'Exemples construits, justes et fautifs, pour éprouver un logiciel',
        en: 'Made examples, right and wrong, to put software to the test',
      },
      detail: 'pour chaque contrainte un message juste et un message fautif, avec le constat attendu',
      in: 'zip',
    },
  ],
  emit: (subject) => {
    const messages = carriedBy(subject).map(({ message }) => message);
    const described = messages.map(describeCorpus);
    const envelope = describeEnvelopeCorpus(subject, minimalOf(described));
    const index = corpusIndex(subject.link, described, envelope);
    const { place } = subject.link;
    const ofMessages = messages.flatMap((message, position) => filesOf(described[position], message.place));
    return [
      { path: 'corpus/index.json', content: print(index), source: place, data: { kind: 'corpus', index } },
      { path: 'corpus/README.md', content: corpusSummary(index), source: place },
      ...(envelope === null
        ? []
        : [{ path: `corpus/${ENVELOPE_CORPUS}.json`, content: printCorpus(envelope), source: place }]),
      ...ofMessages,
    ];
  },
});

/** The smallest example of each message, without its root. */
function minimalOf(described: readonly DescribedCorpus[]): ReadonlyMap<string, unknown> {
  return new Map(
    described.flatMap(({ file, corpus: { cases } }) => {
      const minimal = cases.find(({ name }) => name === 'minimal');
      return minimal === undefined ? [] : [[file.message, minimal.value] as const];
    }),
  );
}

function filesOf(
  described: DescribedCorpus | undefined,
  source: EmittedFile['source'],
): readonly EmittedFile[] {
  if (described === undefined) return [];
  const { file, corpus: made } = described;
  const whole = made.cases.filter(({ patch }) => patch === null);
  return [
    { path: `corpus/${file.message}.json`, content: printCorpus(file), source },
    ...whole.map(({ name, value }) => ({
      path: `examples/generated/${file.message}.${name}.json`,
      content: print({ [file.root]: value }),
      source,
    })),
  ];
}

const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
