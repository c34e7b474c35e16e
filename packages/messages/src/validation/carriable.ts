import type { WholeLimits } from '../limits.ts';
import { type Fault, Faults, type Path } from '../outcome.ts';
import { shownText, shownValue } from '../words/shown.ts';
import { isXmlName } from '../xml/xml-name.ts';
import { isWritable } from '../xml/xml-writer.ts';

/**
 * Elements in one another that a message may have, from its root: what stands in an envelope, which has six around it, is
 * read to the same depth.
 */
export const DEEPEST_VALUE = 58;

/** What no value costs less than, in bytes of JSON. */
const LEAST_BYTES = 2;

/** Thrown, so that a value made to exhaust its reader is not walked to its end. */
class TooMuch {
  readonly code: 'too-deep' | 'too-large';
  readonly path: Path;

  constructor(code: 'too-deep' | 'too-large', path: Path) {
    this.code = code;
    this.path = path;
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
 */
export function carriable(value: unknown, limits: WholeLimits): Carriable {
  const faults = new Faults(limits.maxFindings);
  let bytes = 0;
  /** The way to where the walk is, as far as its nesting says; what stands beyond is left from before. */
  const path: (string | number)[] = [];
  const count = (more: number): void => {
    bytes += more;
    if (bytes > limits.maxBytes) throw new TooMuch('too-large', []);
  };
  /** @param depth elements around, itself included; @param nesting objects and lists around. */
  const walk = (one: unknown, depth: number, nesting: number): void => {
    count(LEAST_BYTES);
    if (typeof one === 'string') {
      count(one.length);
      if (!isWritable(one)) faults.add('text-unwritable', path.slice(0, nesting), {});
    } else if (typeof one === 'object' && one !== null) {
      if (depth > DEEPEST_VALUE || nesting > DEEPEST_NESTING)
        throw new TooMuch('too-deep', path.slice(0, Math.min(4, nesting)));
      if (Array.isArray(one)) items(one, depth, nesting);
      else members(one, depth, nesting);
    } else if (
      !(one === null || typeof one === 'boolean' || (typeof one === 'number' && Number.isFinite(one)))
    ) {
      faults.add('value-not-json', path.slice(0, nesting), { found: shownValue(one) });
    } else if (typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one)) {
      faults.add('number-digits-lost', path.slice(0, nesting), { value: String(one) });
    }
  };
  const items = (list: readonly unknown[], depth: number, nesting: number): void => {
    for (let index = 0; index < list.length; index += 1) {
      path[nesting] = index;
      walk(list[index], depth, nesting + 1);
    }
  };
  const members = (object: object, depth: number, nesting: number): void => {
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
    if (!(reason instanceof TooMuch)) throw reason;
    const told = new Faults(1);
    if (reason.code === 'too-large') told.add('too-large', [], { limit: limits.maxBytes });
    else told.add('too-deep', reason.path, {});
    return { refusal: told.all[0] ?? null, faults: [] };
  }
}

/** Lists stand in one another in free parts only; they make no element of their own. */
const DEEPEST_NESTING = 2 * DEEPEST_VALUE + 20;
