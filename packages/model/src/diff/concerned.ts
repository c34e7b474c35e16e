import { nothingSaid } from '../conversion/evolution.ts';
import { pairMessage, placedPairs } from '../conversion/pair-messages.ts';
import { nomenclatureOf } from '../field.ts';
import type { Message } from '../message.ts';
import { placesOf } from '../placed-fields.ts';
import { Suggestions } from '../validation/closest-name.ts';
import type { MessageFault, MessagePath } from '../validation/message-fault.ts';
import { validateMessage } from '../validation/validate-message.ts';
import type { Change, Verdicts } from './change.ts';
import type { ComparedMessages } from './witness-messages.ts';

/** What one message has to do with the changes between two versions. */
export interface Concern {
  /**
   * `refused`: the other version does not accept it. `to-verify`: it is accepted, and may be misunderstood. `already`: its own
   * version refuses it too, whatever changes.
   */
  readonly kind: 'refused' | 'to-verify' | 'already';
  /** From what stands under the root. */
  readonly path: MessagePath;
  /** Why; `null` where no change explains it. */
  readonly change: Change | null;
  /** What the other version finds; `null` where it finds nothing. */
  readonly fault: MessageFault | null;
}

/** A message and all that it has to do with the changes. */
export interface ConcernedMessage {
  /** In its own version. */
  readonly message: Message;
  readonly concerns: readonly Concern[];
}

/** What a person does with the messages that are given: of the older version they send them; of the newer, receive them. */
export type ConcernedRole = keyof Verdicts;

/**
 * Says what the changes between two versions do to messages. Who sends gives messages of the older version, which the newer
 * one judges; who receives gives messages of the newer, and is told what software of the older one refuses.
 */
export class ConcernFinder {
  readonly #own: ReadonlyMap<string, OwnMessage>;

  constructor({ previous, current }: ComparedMessages, changes: readonly Change[], role: ConcernedRole) {
    const [own, others] = role === 'sender' ? [previous, current] : [current, previous];
    this.#own = new Map(own.map((message) => [message.root, new OwnMessage(message, others, changes, role)]));
  }

  /** What changed for one message, whatever it says. */
  changesOf(root: string): readonly Change[] {
    return this.#own.get(root)?.changes ?? [];
  }

  /** `null` for a root that is none of a message of the version. */
  concernsOf(root: string, body: unknown): ConcernedMessage | null {
    const own = this.#own.get(root);
    return own === undefined ? null : { message: own.message, concerns: own.concernsOf(body) };
  }
}

/** What these concern is in the other version too, under another name or elsewhere. */
const ELSEWHERE: readonly Change['kind'][] = ['field-renamed', 'field-moved'];
/** No message of use is deeper. */
const DEEPEST = 100;

class OwnMessage {
  readonly message: Message;
  readonly changes: readonly Change[];
  readonly #other: Message | null;
  readonly #role: ConcernedRole;
  readonly #whole: Change | null;
  /** Changes by the place where they are in this version, and in the other. */
  readonly #byPlace = new Map<string, Change[]>();
  /** Changes of codes, by place and by the code of this version. */
  readonly #byCode = new Map<string, ReadonlyMap<string, Change>>();
  readonly #toVerify = noCodes();

  constructor(message: Message, others: readonly Message[], changes: readonly Change[], role: ConcernedRole) {
    this.message = message;
    this.#role = role;
    const names = namesOf(message, changes, role);
    this.#other = others.find(({ name }) => names.includes(name)) ?? null;
    this.changes = changes.filter((change) => change.message !== undefined && names.includes(change.message));
    this.#whole =
      this.changes.find(
        ({ kind }) => kind === 'message-removed' || kind === 'message-added' || kind === 'root-changed',
      ) ?? null;
    const formerPlaces = this.#other === null ? new Map() : formerly(message, this.#other, role);
    for (const change of this.changes) {
      const { field, previousField, places = [] } = change;
      const all = [field, previousField, movedFrom(change), ...places].filter((place) => place !== undefined);
      for (const place of new Set([...all, ...all.map((one) => formerPlaces.get(one) ?? one)]))
        this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), change]);
    }
    this.#indexCodes(changes.filter(({ nomenclature }) => nomenclature !== undefined));
  }

  #indexCodes(changes: readonly Change[]): void {
    const byList = new Map<string, Map<string, Change>>();
    for (const change of changes) {
      const { list, previous } = change.parameters;
      const isOther = change.kind === 'code-renamed' || change.kind === 'label-moved';
      const code = this.#role === 'sender' && isOther ? previous : change.code;
      if (list === undefined || code === undefined || change.verdicts[this.#role] === 'compatible') continue;
      const known = byList.get(list) ?? new Map<string, Change>();
      byList.set(list, known);
      if (!known.has(code)) known.set(code, change);
    }
    for (const { path, field } of placesOf(this.message)) {
      const list = field.kind === 'leaf' ? nomenclatureOf(field)?.name : undefined;
      const found = list === undefined ? undefined : byList.get(list);
      if (found === undefined) continue;
      this.#byCode.set(path, found);
      const dangerous = [...found].filter(([, change]) => change.verdicts[this.#role] === 'dangerous');
      if (dangerous.length === 0) continue;
      const place = path.split('.').reduce((holder, tag) => {
        const inner = holder.members.get(tag) ?? noCodes();
        holder.members.set(tag, inner);
        return inner;
      }, this.#toVerify);
      for (const [code, change] of dangerous) place.codes.set(code, change);
    }
  }

  concernsOf(body: unknown): readonly Concern[] {
    const other = this.#other;
    if (other === null || other.root !== this.message.root)
      return [{ kind: 'refused', path: [], change: this.#whole, fault: null }];
    const faults = validateMessage(other, body, new Suggestions(0)).filter(
      ({ severity }) => severity === 'error',
    );
    const already = faults.length === 0 ? NOTHING : this.#alreadyIn(body);
    const concerns: Concern[] = [];
    for (const fault of faults) {
      const isOld = already.has(fault.path.join('\n'));
      const change = isOld ? null : this.#explanation(fault, body);
      concerns.push({ kind: isOld ? 'already' : 'refused', path: fault.path, change, fault });
      // What has another name or place is looked at there too once it is mended.
      if (change !== null && ELSEWHERE.includes(change.kind)) this.#addCodes(body, fault.path, concerns);
    }
    verify(body, this.#toVerify, [], concerns);
    return concerns;
  }

  /** Codes under a place that the other version refuses there, wherever it has them. */
  #addCodes(body: unknown, path: MessagePath, concerns: Concern[]): void {
    const value = valueAt(body, path);
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        const step = Array.isArray(value) ? Number(name) : name;
        if (inner !== undefined && path.length < DEEPEST) this.#addCodes(body, [...path, step], concerns);
      }
      return;
    }
    const change = this.#byCode.get(dotted(path))?.get(String(value));
    if (change?.verdicts[this.#role] === 'breaking')
      concerns.push({ kind: 'refused', path, change, fault: null });
  }

  /** The places where the message is refused by its own version too. */
  #alreadyIn(body: unknown): ReadonlySet<string> {
    const own = validateMessage(this.message, body, new Suggestions(0)).filter(
      ({ severity }) => severity === 'error',
    );
    return new Set(own.map(({ path }) => path.join('\n')));
  }

  #explanation(fault: MessageFault, body: unknown): Change | null {
    const place = dotted(fault.path);
    const isOfValue = fault.kind === 'enumeration' || fault.kind === 'pattern';
    const code = isOfValue ? this.#byCode.get(place)?.get(String(valueAt(body, fault.path))) : undefined;
    if (code !== undefined) return code;
    // The change may be of what holds the place.
    for (let path = place; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const found = (this.#byPlace.get(path) ?? []).filter(
        (change) => change.verdicts[this.#role] === 'breaking',
      );
      if (found[0] !== undefined) return found[0];
    }
    return this.changes.find(({ kind }) => kind === 'message-closed') ?? null;
  }
}

/** Codes that may mean something else, at a place and under it. */
interface CodesToVerify {
  readonly codes: Map<string, Change>;
  readonly members: Map<string, CodesToVerify>;
}

function noCodes(): CodesToVerify {
  return { codes: new Map(), members: new Map() };
}

/** Finds the codes that are accepted and may mean something else: only places that have some are looked at. */
function verify(
  value: unknown,
  { codes, members }: CodesToVerify,
  path: MessagePath,
  concerns: Concern[],
): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      verify(value[index], { codes, members }, [...path, index], concerns);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of members) {
      if (Object.hasOwn(value, name)) verify(Reflect.get(value, name), inner, [...path, name], concerns);
    }
  } else {
    const change = codes.size === 0 ? undefined : codes.get(String(value));
    if (change !== undefined) concerns.push({ kind: 'to-verify', path, change, fault: null });
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where the fields of the newer version were in the older one, at each of their places. */
function formerly(message: Message, other: Message, role: ConcernedRole): ReadonlyMap<string, string> {
  const [previous, current] = role === 'sender' ? [message, other] : [other, message];
  const places = placedPairs(pairMessage(previous, current, nothingSaid('', '')));
  return new Map(
    places.flatMap((one) =>
      one.previous === null || one.current === null ? [] : [[one.current.path, one.previous.path]],
    ),
  );
}

/** The names of a message in both versions. */
function namesOf({ name }: Message, changes: readonly Change[], role: ConcernedRole): readonly string[] {
  const renamed = changes.find(
    ({ kind, parameters }) =>
      kind === 'message-renamed' && (role === 'sender' ? parameters.previous : parameters.current) === name,
  );
  return renamed === undefined
    ? [name]
    : [name, renamed.parameters.previous ?? '', renamed.parameters.current ?? ''];
}

function movedFrom({ kind, parameters }: Change): string | undefined {
  return kind === 'field-moved' ? parameters.previous : undefined;
}

function dotted(path: MessagePath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function valueAt(value: unknown, path: MessagePath): unknown {
  return path.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
        ? Reflect.get(holder, step)
        : undefined,
    value,
  );
}
