import { type ConversionTable, convert, wrap } from '@hubsante/messages';
import { corpusOf } from '@hubsante/model';
import { type Direction, sourcesOf } from '../evolution/evolutions.ts';
import { JsonMutator } from '../support/json-mutator.ts';
import { jsonOf } from './core-answers.ts';

/** A message to convert, with all tables at hand. */
export interface ConversionCase {
  readonly title: string;
  readonly message: unknown;
  readonly from: string;
  readonly to: string;
  readonly known: readonly object[];
}

/** What JavaScript answers, in the form in which every core does. */
export function conversionAnswer(
  { message, from, to, known }: ConversionCase,
  tables: readonly ConversionTable[],
): unknown {
  const told = convert(message, { from, to, tables, known });
  if (!told.ok) return [told.refusal.code, told.refusal.message, told.refusal.messageEn];
  const losses = told.losses.map((one) => [
    one.path,
    one.fields,
    one.value,
    one.reason,
    one.became,
    one.notedAt,
    one.version,
    one.message,
    one.messageEn,
  ]);
  return [told.messages, losses, told.added.map(({ path, value, because }) => [path, value, because])];
}

const WRAPPING = {
  sender: 'fr.health.samu290',
  recipient: 'fr.health.samu560',
  id: '42-part2',
  sentAt: '2025-03-10T10:37:00+01:00',
  expiresAt: '2025-03-11T10:37:00+01:00',
};

/** Every example and every case of the corpora of a source version, alone and in envelopes, as they are and changed. */
export async function directionCases(
  direction: Direction,
  changes: number,
): Promise<readonly ConversionCase[]> {
  const { from, to } = direction.table;
  const faulty = direction.sources.flatMap((message) =>
    corpusOf(message)
      .cases.filter(({ kind }) => kind !== 'valid')
      .map(({ name, value }) => ({ name: `${message.name} ${name}`, message, body: value })),
  );
  const sources = [...(await sourcesOf(direction)), ...faulty];
  const wholes = sources.map(({ message, body }) => ({ [message.root]: body }));
  return sources.flatMap(({ name }, index) => {
    const whole = wholes[index] ?? {};
    const json = new JsonMutator(`convert ${from} ${to} ${name}`);
    // What was just said of the case, and what is said in its stead: news of known things, and things told before.
    const before = [wholes[index - 1] ?? {}, asCaseOf(whole, wholes), json.mutate(whole) as object];
    const given = [
      whole,
      wrap(whole, WRAPPING),
      ...Array.from({ length: changes }, () => json.mutate(whole)),
    ];
    const enveloped = json.mutate(wrap(whole, WRAPPING));
    return [...given, enveloped]
      .filter((message) => message !== undefined)
      .flatMap((message, number) =>
        (number < 2 ? [[], before] : [[], before].slice(number % 2, (number % 2) + 1)).map((known) => ({
          title: `${from} → ${to} ${name} ${number}${known.length > 0 ? ' after others' : ''}`,
          // What other languages are given: an item without value is null there.
          message: asRead(message),
          known: known.filter((one) => typeof one === 'object' && one !== null).map(asRead) as object[],
          from,
          to,
        })),
      );
  });
}

function asRead(value: unknown): unknown {
  return JSON.parse(jsonOf(value));
}

const CASE = 'caseId';

/** A resource message of another kind, as if it were of the same case and of the same resource. */
function asCaseOf(whole: object, others: readonly object[]): object {
  const [body] = Object.values(whole) as Record<string, unknown>[];
  const found = others.find((one) => 'resourcesInfo' in one || 'resourcesInfoCisu' in one);
  if (body === undefined || found === undefined || typeof body !== 'object' || body === null) return {};
  const base = structuredClone(found) as Record<string, Record<string, unknown>>;
  for (const inner of Object.values(base)) {
    inner[CASE] = body[CASE];
    const resources = inner.resource;
    if (!Array.isArray(resources)) continue;
    for (const one of resources as Record<string, unknown>[]) one.resourceId = body.resourceId;
  }
  return base;
}
