import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Change,
  type ComparedMessages,
  corpusOf,
  isValidMessage,
  type Message,
  type MessageFault,
  validateMessage,
  WitnessMaker,
  worstVerdict,
} from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { comparedPair } from '../../src/diff/compared-pair.ts';
import type { Environment } from '../../src/environment.ts';
import { silentProgress } from '../../src/progress.ts';
import { findSubjects } from '../../src/specifications/find-subjects.ts';
import { openSubjects } from '../../src/specifications/open-subjects.ts';
import { SPECS } from '../built-links.ts';

/** Real published releases, which are no part of this repository. */
const PUBLISHED = fileURLToPath(new URL('../../../../../shared/ans', import.meta.url));
const PAIRS = [
  ['1.0', '2.0'],
  ['2.0', '3.4.1'],
  ['1.0', '3.4.1'],
] as const;
const pairs = PAIRS.filter((pair) => pair.every((release) => existsSync(join(PUBLISHED, release))));

async function compare(previous: string, current: string, folder = PUBLISHED) {
  const environment = { workingFolder: folder, clock: () => 0 } as unknown as Environment;
  const invocation = {
    command: 'diff',
    language: 'fr',
    paths: [previous, current],
    values: new Map(),
  } as const;
  const subjects = await openSubjects(
    await findSubjects([previous, current], folder),
    invocation,
    environment,
  );
  const pair = await comparedPair(subjects, { clock: () => 0, progress: silentProgress, language: 'fr' });
  if (pair === null) throw new Error('two releases are two sides');
  return pair.compare();
}

/** Every message that a published sample holds, wherever it stands, with the message of the model it is of. */
function* sampleMessages(release: string, messages: readonly Message[]) {
  const folder = join(PUBLISHED, release, 'src/main/resources/sample');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  for (const file of files.sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const pending: unknown[] = [JSON.parse(text)];
    while (pending.length > 0) {
      const value = pending.pop();
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        const own = messages.filter(({ root }) => root === key);
        if (own.length === 0) pending.push(inner);
        for (const message of own)
          if (isValidMessage(validateMessage(message, inner))) yield { file, message, inner };
      }
    }
  }
}

/** Tags from the root with dots; items of lists have none. */
const dotted = ({ path }: MessageFault) => path.filter((step) => typeof step === 'string').join('.');

/** Whether a change tells one side that what is wrong is no longer, or not yet, accepted at the very place. */
function explains(
  change: Change,
  fault: MessageFault,
  message: string,
  side: 'sender' | 'receiver',
): boolean {
  const json = change.bySyntax?.json ?? change.verdicts;
  if (json[side] !== 'breaking') return false;
  if (change.nomenclature !== undefined && fault.kind === 'enumeration') {
    const { list, code, previous, current } = change.parameters;
    const isOfList = fault.enumeration.nomenclature?.name === list;
    return isOfList && [code, side === 'sender' ? previous : current].includes(String(fault.value));
  }
  if (change.message !== message) return false;
  const { field = '', previousField = field, places = [], kind, parameters } = change;
  const all = [field, previousField, ...places];
  const former =
    kind === 'field-renamed' ? all.map((one) => one.replace(/[^.]+$/, () => parameters.previous ?? '')) : [];
  const moved = kind === 'field-moved' ? [parameters.previous] : [];
  return [...all, ...former, ...moved].includes(dotted(fault));
}

/** What one version refuses of all that the other constructs from its own constraints, and no change explains. */
function unexplainedOf(
  side: 'sender' | 'receiver',
  messages: ComparedMessages,
  changes: readonly Change[],
): readonly string[] {
  const [made, judging] =
    side === 'sender' ? [messages.previous, messages.current] : [messages.current, messages.previous];
  const unexplained = new Set<string>();
  for (const message of made) {
    const other = judging.find(({ name }) => name === message.name);
    if (other === undefined) continue;
    for (const { kind, value, name } of corpusOf(message).cases) {
      if (kind === 'invalid') continue;
      for (const fault of validateMessage(other, value)) {
        const isTold = changes.some((change) => explains(change, fault, message.name, side));
        if (fault.severity === 'error' && !isTold)
          unexplained.add(`${message.name} ${name}: ${fault.kind} ${dotted(fault)}`);
      }
    }
  }
  return [...unexplained];
}

describe('between real releases', { timeout: 120_000 }, () => {
  if (pairs.length === 0) test(`skipped: there is no ${PUBLISHED}`, (context) => context.skip());

  test.for(pairs)(
    '%s → %s: what the new version refuses of the old samples is a breaking change',
    async ([before, after]) => {
      const { changes, messages } = await compare(before, after);
      let refused = 0;
      const unexplained: string[] = [];
      for (const { file, message, inner } of sampleMessages(before, messages.previous)) {
        const current = messages.current.find(({ name }) => name === message.name);
        if (current === undefined) continue;
        const faults = validateMessage(current, inner).filter(({ severity }) => severity === 'error');
        refused += faults.length === 0 ? 0 : 1;
        for (const fault of faults)
          if (!changes.some((change) => explains(change, fault, message.name, 'sender')))
            unexplained.push(`${file}: ${message.name} ${fault.kind} ${dotted(fault)}`);
      }
      expect([...new Set(unexplained)]).toEqual([]);
      expect(refused).toBeGreaterThan(0);
    },
  );

  test.for(pairs)(
    '%s → %s: what one version refuses of the corpus of the other is a breaking change',
    async ([before, after]) => {
      const { changes, messages } = await compare(before, after);
      expect(unexplainedOf('sender', messages, changes)).toEqual([]);
      expect(unexplainedOf('receiver', messages, changes)).toEqual([]);
    },
  );

  test.for(pairs)('%s → %s: each breaking verdict is proved by a message', async ([before, after]) => {
    const { changes, messages } = await compare(before, after);
    const maker = new WitnessMaker(messages);
    const breaking = changes.filter(({ verdicts }) => worstVerdict(verdicts) === 'breaking');
    const unproved = breaking.flatMap((change) =>
      maker
        .proofOf(change)
        .missing.map(
          ({ syntax, hurts }) => `${change.kind} ${change.message} ${change.field} ${syntax} ${hurts}`,
        ),
    );
    expect(unproved).toEqual([]);
    expect(breaking.length).toBeGreaterThan(0);
  });

  test.for(pairs)('%s → %s: a form that changed is judged by what it accepts', async ([before, after]) => {
    const { changes } = await compare(before, after);
    const forms = changes.filter(({ kind }) => kind.startsWith('pattern-'));
    for (const { witnesses = [], parameters, verdicts, unknown } of forms) {
      expect(unknown).toBeUndefined();
      const [had, has] = [parameters.previous, parameters.current].map((source) =>
        source === undefined ? null : new RegExp(source, 'u'),
      );
      for (const { syntax, hurts, value } of witnesses) {
        // What was anchored names its new form only.
        if (syntax === 'xml' || had == null || has == null) continue;
        const [accepts, refuses] = hurts === 'sender' ? [had, has] : [has, had];
        expect([accepts.test(String(value)), refuses.test(String(value))]).toEqual([true, false]);
      }
      const isHurt = (side: 'sender' | 'receiver') => witnesses.some(({ hurts }) => hurts === side);
      expect([verdicts.sender === 'breaking', verdicts.receiver === 'breaking']).toEqual([
        isHurt('sender'),
        isHurt('receiver'),
      ]);
    }
  });
});

describe('between our own releases', { timeout: 120_000 }, () => {
  test.for([
    ['1.0', '2.0'],
    ['2.0', '3.4'],
  ] as const)(
    '%s → %s: what one version refuses of the corpus of the other is a breaking change',
    async ([before, after]) => {
      const { changes, messages } = await compare(before, after, join(SPECS, 'mdd'));
      expect(unexplainedOf('sender', messages, changes)).toEqual([]);
      expect(unexplainedOf('receiver', messages, changes)).toEqual([]);
    },
  );
});
