import { carriedBy } from '../edxl-de/carried.ts';
import type { EmittedFile } from '../emitter.ts';
import { defineLinkEmitter } from '../link-emitter.ts';
import { CONSTRAINT_KINDS, type MessageCorpus } from './corpus-case.ts';
import { JUDGES } from './judges.ts';
import { messageCorpus } from './message-corpus.ts';

/** Examples by construction: good ones, and one for each constraint that breaks it and nothing else. */
export const corpus = defineLinkEmitter({
  name: 'corpus',
  summary: {
    fr: 'Exemples construits, justes et fautifs, un par contrainte, pour éprouver un logiciel',
    en: 'Examples by construction, good and faulty, one for each constraint, to try software with',
  },
  requires: [],
  emit: (subject) => {
    const { link, version } = subject.link;
    const carried = carriedBy(subject);
    const made = carried.flatMap(({ message }) => messageCorpus(message) ?? []);
    const missing = carried
      .map(({ message }) => message.name)
      .filter((name) => !made.some(({ message }) => message === name));
    return [
      json('corpus/index.json', {
        link,
        version,
        messages: made.map(coverageOf),
        withoutExample: missing,
        judges: matrix(),
      }),
      ...made.flatMap((one) => [
        json(`corpus/${one.message}.json`, one),
        json(`examples/generated/${one.message}.minimal.json`, { [one.root]: one.minimal }),
        json(`examples/generated/${one.message}.complet.json`, { [one.root]: one.complete }),
      ]),
    ];
  },
});

/** How much of a message has examples: constraints with a good and a bad one, of all. */
export function coverageOf({ message, valid, invalid, uncovered }: MessageCorpus) {
  const constraints = invalid.length + uncovered.length;
  return {
    message,
    valid: valid.length,
    invalid: invalid.length,
    constraints,
    covered: invalid.length,
    uncovered,
  };
}

/** What each judge says of each kind of constraint. */
function matrix(): readonly object[] {
  return JUDGES.map(({ id, title, cannotExpress }) => ({
    id,
    title,
    constraints: Object.fromEntries(
      CONSTRAINT_KINDS.map((kind) => [
        kind,
        cannotExpress[kind] === undefined ? 'refusé' : `non exprimable : ${cannotExpress[kind]}`,
      ]),
    ),
  }));
}

function json(path: string, content: object): EmittedFile {
  return { path, content: `${JSON.stringify(content, null, 1)}\n`, source: null };
}
