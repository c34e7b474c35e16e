import { membersOf } from '../envelope.ts';
import type { Path } from '../outcome.ts';
import { ofReadable } from '../validation/readable.ts';
import { isObject } from '../xml/write-object.ts';
import { type CarriedMessage, MessageCarrier } from './carry-message.ts';
import type { Conversion, Converted, Loss, NotConverted, RefusalCode } from './conversion.ts';
import type { ConversionTable, Split, TargetMessage } from './conversion-table.ts';
import { itemsOf, joined, memberOf } from './join-known.ts';
import { type Opened, opened } from './opened-message.ts';
import { refusalOf, told } from './words.ts';

/** From which version to which, and the tables that lead there, one after the other where none does directly. */
export interface ConversionWay {
  readonly from: string;
  readonly to: string;
  readonly tables: readonly ConversionTable[];
  /** What is known of the case, the oldest first, for messages that tell only what is new. */
  readonly known?: readonly object[];
}

/**
 * Puts a message into the form of another version: a message alone, `{ createCaseHealth: {…} }`, or a whole envelope, whose
 * identifiers are kept, so that acknowledgements find it. Every value that is not carried is among the losses.
 *
 * The result of two conversions is the same when the message is. Nothing is ever thrown for a faulty message.
 */
export function convert(message: unknown, way: ConversionWay): Conversion {
  // Programs in JavaScript may give anything, or nothing.
  const { from, to, tables: given, known }: Partial<ConversionWay> = membersOf(Object(way)) ?? {};
  if (typeof from !== 'string' || typeof to !== 'string' || !areObjects(given))
    return refused('way-missing', {});
  const tables = tablesOf({ from, to, tables: given });
  if (tables === null) return refused('no-way', { from, to });
  return convertAlong(message, tables, known);
}

/** The same along tables that are given in their order. */
export function convertAlong(
  message: unknown,
  tables: readonly ConversionTable[],
  known: readonly object[] = [],
): Conversion {
  if (!areObjects(tables)) return refused('way-missing', {});
  const before: unknown = known;
  return ofReadable(
    message,
    undefined,
    // What is no message says nothing of the case.
    (readable) => convertedAlong(readable, tables, Array.isArray(before) ? before.filter(isObject) : []),
    () => refused('unreadable', {}),
  );
}

function areObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every(isObject);
}

function convertedAlong(
  message: unknown,
  tables: readonly ConversionTable[],
  known: readonly object[],
): Conversion {
  if (!isObject(message)) return refused('no-message', { from: tables[0]?.from ?? '' });
  let done: Converted = { ok: true, messages: [message], losses: [], added: [] };
  let before: Places | null = null;
  for (const table of tables) {
    const [first, ...others] = done.messages;
    const next = convertOnce(first, table, known);
    if (!next.ok) return next;
    // What a split made goes on as far as it can: its values are those of the first too.
    const more = others.flatMap((other) => {
      const one = convertOnce(other, table, []);
      return one.ok ? one.conversion.messages : [];
    });
    done = continued(
      done,
      { ...next.conversion, messages: [...next.conversion.messages, ...more] },
      before,
      next.places,
    );
    before = before === null ? next.places : chained(before, next.places);
  }
  return { ...done, losses: done.losses.map((loss) => ({ ...loss, value: valueAt(message, loss.path) })) };
}

function refused(code: RefusalCode, parameters: Readonly<Record<string, string>>): NotConverted {
  return { ok: false, refusal: refusalOf(code, parameters) };
}

/** The shortest row of tables; none at all for one version. */
function tablesOf({ from, to, tables }: ConversionWay): readonly ConversionTable[] | null {
  const rows = new Map<string, readonly ConversionTable[]>([[from, []]]);
  for (const [version, row] of rows) {
    if (version === to) return row;
    for (const table of tables)
      if (table.from === version && !rows.has(table.to)) rows.set(table.to, [...row, table]);
  }
  return null;
}

/** Where each value of the source is in the target, and each of the target in the source; by their paths in JSON. */
interface Places {
  readonly forth: ReadonlyMap<string, Path>;
  readonly back: ReadonlyMap<string, Path>;
}

/** What a table needs to be made once. */
const carriers = new WeakMap<ConversionTable, MessageCarrier>();

function carrierOf(table: ConversionTable): MessageCarrier {
  const carrier = carriers.get(table) ?? new MessageCarrier(table);
  carriers.set(table, carrier);
  return carrier;
}

type Once = NotConverted | { readonly ok: true; readonly conversion: Converted; readonly places: Places };

function convertOnce(given: unknown, table: ConversionTable, known: readonly object[]): Once {
  const { from, to } = table;
  const message = opened(given, (root) => Object.hasOwn(table.messages, root));
  const described = message === null ? undefined : table.messages[message.root];
  if (message === null || described === undefined) return refused('no-message', { from });
  const { name, to: itself } = described;
  if (itself === null) return refused('message-not-there', { message: name, to });
  const source = joined(message, itself, known);
  if (source === null) return refused('base-unknown', { message: name, to });
  const target = source.to;
  const carrier = carrierOf(table);
  const body = table.answersParts === true ? answeringWhole(source.body) : source.body;
  const carried = carrier.carry(body, source.root, target, message.correspondents);
  if (carried.kind === 'refused')
    return refused('required-missing', { to, field: carried.missing.join('.') });
  const parts = partsOf(message, target, carrier, known);
  return {
    ok: true,
    conversion: conversionOf(message, target, carried, parts, to, source.foreign),
    places: placesOf(message, carried),
  };
}

type Carried = Extract<CarriedMessage, { kind: 'carried' }>;

function conversionOf(
  message: Opened,
  target: TargetMessage,
  carried: Carried,
  parts: readonly object[],
  version: string,
  isForeign: (path: Path) => boolean,
): Converted {
  const at = (path: Path): Path => [...message.prefix, ...path];
  return {
    ok: true,
    messages: [message.with(target.root, carried.body, 1), ...parts],
    losses: carried.losses.flatMap(({ path, notedAt, ...loss }) =>
      isForeign(path)
        ? []
        : [
            told({
              ...loss,
              path: at(path),
              ...(notedAt === undefined ? {} : { notedAt: at(notedAt) }),
              version,
            }),
          ],
    ),
    added: carried.added.map(({ path, ...addition }) => ({ ...addition, path: at(path) })),
  };
}

function placesOf({ prefix }: Opened, { origins }: Carried): Places {
  const at = (path: Path): Path => [...prefix, ...path];
  return {
    forth: new Map(origins.map(({ path, from }) => [JSON.stringify(at(from)), at(path)])),
    back: new Map(origins.map(({ path, from }) => [JSON.stringify(at(path)), at(from)])),
  };
}

/** The messages that the items of a list become, one each, where an item is not as it was known. */
function partsOf(
  message: Opened,
  { split }: TargetMessage,
  carrier: MessageCarrier,
  known: readonly object[],
): readonly object[] {
  if (split === undefined) return [];
  const { body, root, correspondents } = message;
  const told = toldItems(message, split, known);
  return itemsOf(memberOf(body, split.list)).flatMap((item, index) => {
    if (told.has(toldItem(item, split))) return [];
    const carried = carrier.carry({ ...body, [split.list]: [item] }, root, split.to, correspondents);
    return carried.kind === 'carried' ? [message.with(split.to.root, carried.body, index + 2)] : [];
  });
}

/** The items of the latest message of the case that is known. */
function toldItems({ body, root }: Opened, split: Split, known: readonly object[]): ReadonlySet<string> {
  const before = known
    .map((one) => opened(one, (name) => name === root))
    .findLast((one) => memberOf(one?.body, split.case) === memberOf(body, split.case));
  return new Set(itemsOf(memberOf(before?.body, split.list)).map((item) => toldItem(item, split)));
}

function toldItem(item: unknown, { key, value }: Split): string {
  return JSON.stringify([memberOf(item, key), memberOf(item, value)]);
}

const ANSWERED = ['distributionID', 'referencedDistributionID'];

/** What answers a part of a message answers the message. */
function answeringWhole(body: object): object {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      ANSWERED.includes(name) && typeof value === 'string' ? value.replace(/-part\d+$/, '') : value,
    ]),
  );
}

/** A conversion after others, told by the places of the given message; what these had added is not the sender’s. */
function continued(before: Converted, after: Converted, origins: Places | null, last: Places): Converted {
  if (origins === null) return after;
  const now = (path: Path): Path | undefined => last.forth.get(JSON.stringify(path));
  const losses = after.losses.flatMap((loss) => {
    const path = origins.back.get(JSON.stringify(loss.path));
    return path === undefined ? [] : [{ ...loss, path }];
  });
  const lost = new Set(losses.map(({ path }) => JSON.stringify(path)));
  return {
    ...after,
    losses: [
      ...before.losses
        .filter(({ path }) => !lost.has(JSON.stringify(path)))
        .map((loss) => withNote(loss, loss.notedAt === undefined ? undefined : now(loss.notedAt))),
      ...losses,
    ],
    added: [
      ...before.added.flatMap(({ path, ...addition }) => {
        const place = now(path);
        return place === undefined ? [] : [{ ...addition, path: place }];
      }),
      ...after.added,
    ],
  };
}

/** A loss whose words are elsewhere, or nowhere, by now. */
function withNote({ notedAt: _, ...loss }: Loss, notedAt: Path | undefined): Loss {
  return told({ ...loss, ...(notedAt === undefined ? {} : { notedAt }) });
}

function chained(before: Places, after: Places): Places {
  const through = (one: Places['forth'], other: Places['forth']) =>
    new Map(
      [...one].flatMap(([place, path]) => {
        const further = other.get(JSON.stringify(path));
        return further === undefined ? [] : [[place, further] as const];
      }),
    );
  return { forth: through(before.forth, after.forth), back: through(after.back, before.back) };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
        ? Reflect.get(holder, step)
        : undefined,
    value,
  );
}
