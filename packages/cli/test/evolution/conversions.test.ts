import { type Converted, convert, convertAlong, unwrap, wrap } from '@hubsante/messages';
import { checkEvolution, corpusOf, DiagnosticCollector, validateMessage } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { directionsOf, leavesOf, ownEvolution, ownRelease, sourcesOf } from './evolutions.ts';

const PAIRS = ['1.0-2.0', '2.0-3.4', 'RC-RS'] as const;

/** Written by hand at the most; `dsf migrate` prints how many there are. */
const MOST_LINES = { '1.0-2.0': 150, '2.0-3.4': 60, 'RC-RS': 60 } as const;

/** Messages of a version that nothing can be made of in the other, with the reason; found by hand, one by one. */
const REFUSED = {
  '1.0-2.0 up': [
    'GEO-POS: la version 2.0 exige le champ position',
    'GEO-POS: la version 2.0 exige le champ position.coord',
  ],
  '1.0-2.0 down': [],
  '2.0-3.4 up': [],
  '2.0-3.4 down': [],
  'RC-RS up': [],
  'RC-RS down': [
    'RS-RI: la version RC 3.4 exige le champ resource.state',
    'RS-SR: le message RS-SR ne dit que ce qui est nouveau : pour le convertir vers RC 3.4',
  ],
} as const;

const TO = {
  sender: 'fr.health.samu290',
  recipient: 'fr.health.samu560',
  id: '42',
  sentAt: '2025-03-10T10:37:00+01:00',
  expiresAt: '2025-03-11T10:37:00+01:00',
};

function bodyIn(envelope: unknown): readonly [root: string, body: unknown] {
  const message = unwrap(envelope);
  if (!message.ok) throw new Error('no message');
  const [root] = Object.keys(message.value).filter(
    (name) =>
      typeof Reflect.get(message.value, name) === 'object' && name !== 'sender' && name !== 'recipient',
  );
  return [root ?? '', Reflect.get(message.value, root ?? '')];
}

/** Values of the target that come from the source: all but what was added. */
function carriedCount(message: object, { added }: Converted): number {
  const places = new Set(added.map(({ path }) => JSON.stringify(path)));
  return [...leavesOf(message).keys()].filter((path) => !places.has(path)).length;
}

describe.each(PAIRS)('%s', { timeout: 60_000 }, (pair) => {
  test('is written in few lines, none of which is wrong or needless', async () => {
    const { evolution, lines } = await ownEvolution(pair);
    const [up] = await directionsOf(pair);
    const reporter = new DiagnosticCollector();
    checkEvolution({ previous: up.sources, current: up.targets, evolution }, reporter);
    expect(
      reporter.diagnostics.map(({ definition, place, value }) => [definition.code, place.line, value]),
    ).toEqual([]);
    expect(lines).toBeLessThan(MOST_LINES[pair]);
  });

  test.each(['up', 'down'] as const)(
    '%s: every message becomes a valid one, and every value that is lost is told',
    async (way) => {
      const [up, down] = await directionsOf(pair);
      const direction = way === 'up' ? up : down;
      const { table, targets } = direction;
      const refused = new Set<string>();
      let count = 0;
      for (const { name, message, body } of await sourcesOf(direction)) {
        if (table.messages[message.root]?.to === null) continue;
        const envelope = wrap({ [message.root]: body }, TO);
        const result = convert(envelope, { from: table.from, to: table.to, tables: [table] });
        if (!result.ok) {
          refused.add(`${message.name}: ${result.refusal.message}`);
          continue;
        }
        count += 1;
        const [whole] = result.messages;
        for (const one of result.messages) {
          const [root, value] = bodyIn(one);
          const target = targets.find((candidate) => candidate.root === root);
          const faults = target === undefined ? [] : validateMessage(target, value);
          expect([name, root, faults.filter(({ severity }) => severity === 'error')]).toEqual([
            name,
            target?.root,
            [],
          ]);
        }
        const gone = result.losses.filter(({ reason }) => reason !== 'approximated');
        expect([name, carriedCount(whole ?? {}, result)]).toEqual([
          name,
          leavesOf(envelope).size - gone.length,
        ]);
        const values = leavesOf(envelope);
        for (const { path, value } of result.losses)
          expect([name, path, value]).toEqual([name, path, values.get(JSON.stringify(path))]);
      }
      expect(count).toBeGreaterThan(40);
      const reasons = REFUSED[`${pair} ${way}`];
      expect([...refused].filter((one) => !reasons.some((reason) => one.startsWith(reason)))).toEqual([]);
      expect(refused.size).toBe(reasons.length);
    },
  );

  test.each(['up', 'down'] as const)(
    '%s and back is the same message where nothing is lost or added',
    async (way) => {
      const [up, down] = await directionsOf(pair);
      const direction = way === 'up' ? up : down;
      const { table, back } = direction;
      let count = 0;
      for (const { name, message, body } of await sourcesOf(direction)) {
        const given = wrap({ [message.root]: JSON.parse(JSON.stringify(body)) as object }, TO);
        const there = convertAlong(given, [table]);
        if (!there.ok || there.losses.length + there.added.length > 0 || there.messages.length > 1) continue;
        count += 1;
        const again = convertAlong(there.messages[0], [back]);
        expect([name, again]).toEqual([name, { ok: true, messages: [given], losses: [], added: [] }]);
      }
      expect(count).toBeGreaterThan(pair === 'RC-RS' ? 3 : 100);
    },
  );
});

test.each(PAIRS)(
  '%s: what is faulty is neither thrown at nor dropped without a word',
  { timeout: 60_000 },
  async (pair) => {
    let count = 0;
    for (const { table, sources } of await directionsOf(pair)) {
      for (const message of sources) {
        for (const { name, kind, value } of corpusOf(message).cases) {
          if (kind === 'valid') continue;
          const given = wrap({ [message.root]: value }, TO);
          const result = convertAlong(given, [table]);
          if (!result.ok) continue;
          count += 1;
          const gone = result.losses.filter(({ reason }) => reason !== 'approximated').length;
          const left = carriedCount(result.messages[0] ?? {}, result);
          expect([message.name, name, left]).toEqual([message.name, name, leavesOf(given).size - gone]);
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  },
);

test('from the oldest version to the newest and back goes through the one between, and losses keep their first place', async () => {
  const tables = (await Promise.all((['1.0-2.0', '2.0-3.4'] as const).map(directionsOf))).flatMap((pair) =>
    pair.map(({ table }) => table),
  );
  const { messages } = await ownRelease('1.0');
  const current = (await ownRelease('3.4')).messages;
  let count = 0;
  for (const message of messages) {
    for (const { kind, value } of corpusOf(message).cases) {
      if (kind !== 'valid') continue;
      const given = { [message.root]: value };
      const result = convert(given, { from: '1.0', to: '3.4', tables });
      if (!result.ok) continue;
      count += 1;
      const [converted] = result.messages as Record<string, unknown>[];
      const target = current.find(({ root }) => Object.hasOwn(converted ?? {}, root));
      expect(target === undefined ? null : validateMessage(target, converted?.[target.root])).toEqual([]);
      const values = leavesOf(given);
      for (const loss of result.losses) expect(values.get(JSON.stringify(loss.path))).toEqual(loss.value);
      const gone = result.losses.filter(({ reason }) => reason !== 'approximated').length;
      expect(carriedCount(converted ?? {}, result)).toBe(values.size - gone);
    }
  }
  expect(count).toBeGreaterThan(240);
});
