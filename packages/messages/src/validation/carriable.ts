import { CONTENT_PATH } from '../envelope.ts';
import { DEEPEST_VALUE, type WholeLimits } from '../limits.ts';
import type { LinkMapping, ObjectMapping } from '../mapping.ts';
import { type Fault, Faults, fault } from '../outcome.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import { DESCRIPTOR, DESCRIPTOR_TYPES, HEAD } from '../xml/edxl-mapping.ts';
import { isXmlName } from '../xml/xml-name.ts';
import { isWritable } from '../xml/xml-writer.ts';
import { inheritedNames } from './readable.ts';

/** What no value costs less than, in bytes of JSON. */
const LEAST_BYTES = 2;

/** Thrown, so that a value made to exhaust its reader is not walked to its end. */
class Refused {
  readonly fault: Fault;

  constructor(reason: Fault) {
    this.fault = reason;
  }
}

/** What a walk found: whether the value can be looked at at all, and what in it no message can carry. */
export interface Carriable {
  /** The one reason not to look at the value; `null` when there is none. */
  readonly refusal: Fault | null;
  readonly faults: readonly Fault[];
}

/**
 * What JSON or XML cannot carry, whatever the specification asks: numbers that are none, functions, characters and names XML
 * does not have; and what is too deep, endless, or too large. A member that is `undefined` is not there, as in JSON.
 *
 * @param mapping says which names are fields: an object that only inherits one seems to have it.
 */
export function carriable(value: unknown, limits: WholeLimits, mapping: LinkMapping): Carriable {
  const faults = new Faults(limits.maxFindings);
  let bytes = 0;
  let fields: ReadonlySet<string> | null = null;
  /** The way to where the walk is, as far as its nesting says; what stands beyond is left from before. */
  const path: (string | number)[] = [];
  const count = (more: number): void => {
    bytes += more;
    if (bytes > limits.maxBytes) throw new Refused(fault('too-large', [], { limit: limits.maxBytes }));
  };
  /** @param depth elements around, itself included; @param nesting objects and lists around. */
  const walk = (one: unknown, depth: number, nesting: number): void => {
    count(LEAST_BYTES);
    if (typeof one === 'string') {
      count(one.length);
      if (!isWritable(one)) faults.add('text-unwritable', path.slice(0, nesting), {});
    } else if (typeof one === 'object' && one !== null) {
      if (depth > DEEPEST_VALUE || nesting > DEEPEST_NESTING)
        throw new Refused(fault('too-deep', path.slice(0, Math.min(4, nesting)), {}));
      if (Array.isArray(one)) items(one, depth, nesting);
      else if (ArrayBuffer.isView(one)) {
        // Bytes, which a program received and did not read: each would count as a member.
        const found = Object.prototype.toString.call(one).slice('[object '.length, -1);
        throw new Refused(fault('value-not-json', path.slice(0, nesting), { found }));
      } else members(one, depth, nesting);
    } else if (
      !(one === null || typeof one === 'boolean' || (typeof one === 'number' && Number.isFinite(one)))
    ) {
      faults.add('value-not-json', path.slice(0, nesting), { found: shownValue(one) });
    } else if (typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one)) {
      faults.add('number-digits-lost', path.slice(0, nesting), { value: String(one) });
    }
  };
  const items = (list: readonly unknown[], depth: number, nesting: number): void => {
    // Not walked to find out: a list can be long and empty.
    if (bytes + list.length * LEAST_BYTES > limits.maxBytes) count(limits.maxBytes);
    for (let index = 0; index < list.length; index += 1) {
      path[nesting] = index;
      walk(list[index], depth, nesting + 1);
    }
  };
  const members = (object: object, depth: number, nesting: number): void => {
    const inherited = inheritedNames(object);
    if (inherited.length > 0) {
      fields ??= fieldNames(mapping);
      const names = inherited.filter((name) => fields?.has(name));
      if (names.length > 0)
        throw new Refused(fault('members-inherited', path.slice(0, nesting), { names: shownList(names) }));
    }
    for (const name of Object.keys(object)) {
      const member = (object as Readonly<Record<string, unknown>>)[name];
      if (member === undefined) continue;
      count(name.length);
      path[nesting] = name;
      if (!isXmlName(name))
        faults.add('name-unwritable', path.slice(0, nesting + 1), { name: shownText(name) });
      walk(member, depth + 1, nesting + 1);
    }
  };
  try {
    walk(value, 0, 0);
    return { refusal: null, faults: faults.all };
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason;
    return { refusal: reason.fault, faults: [] };
  }
}

/** Every name that something of a link may have, its envelope included. */
function fieldNames({ header, messages }: LinkMapping): ReadonlySet<string> {
  const described = [
    ...[HEAD, DESCRIPTOR, ...Object.values(DESCRIPTOR_TYPES), header, ...Object.values(header.types)],
    ...Object.values(messages).flatMap((one): readonly ObjectMapping[] => [one, ...Object.values(one.types)]),
  ];
  const ofEnvelope = ['descriptor', 'content', ...CONTENT_PATH];
  const names = described.flatMap(({ fields }) => fields.map(({ name }) => name));
  return new Set([...ofEnvelope, ...Object.keys(messages), ...names]);
}

/** Lists stand in one another in free parts only; they make no element of their own. */
const DEEPEST_NESTING = 2 * DEEPEST_VALUE + 20;
