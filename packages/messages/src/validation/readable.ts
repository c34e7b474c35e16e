import { DEEPEST_VALUE, type Limits, wholeLimits } from '../limits.ts';
import { type Fault, fault, type Path } from '../outcome.ts';

/**
 * What a function makes of a value that its caller gave. Objects of programs are not always data: reading a member may run
 * code, which may throw. Then the value is read once more, member by member, to say which one it is.
 *
 * @param make is called with a copy when it threw on the value itself; what it throws then is a defect of ours.
 */
export function ofReadable<Result>(
  value: unknown,
  limits: Limits | undefined,
  make: (value: unknown) => Result,
  refuse: (reason: Fault) => Result,
): Result {
  try {
    return make(value);
  } catch {
    const copied = copyOf(value, limits);
    return copied.ok ? make(copied.value) : refuse(copied.fault);
  }
}

type Copied = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

/** Thrown, so that the first member that cannot be read ends the copy. */
class Unreadable {
  readonly fault: Fault;

  constructor(reason: Fault) {
    this.fault = reason;
  }
}

/** The same as plain data, each member read once. */
function copyOf(value: unknown, limits: Limits | undefined): Copied {
  const { maxBytes } = wholeLimits(limits);
  let values = 0;
  const copy = (one: unknown, path: Path): unknown => {
    values += 1;
    if (values > maxBytes) throw new Unreadable(fault('too-large', [], { limit: maxBytes }));
    if (typeof one !== 'object' || one === null) return one;
    if (path.length > 2 * DEEPEST_VALUE) throw new Unreadable(fault('too-deep', path.slice(0, 4), {}));
    const read = <Read>(at: Path, how: () => Read): Read => {
      try {
        return how();
      } catch {
        throw new Unreadable(fault('value-unreadable', at, {}));
      }
    };
    if (read(path, () => Array.isArray(one))) {
      const list = one as readonly unknown[];
      const length = read(path, () => list.length);
      const items: unknown[] = [];
      for (let index = 0; index < length; index += 1) {
        const at = [...path, index];
        items.push(
          copy(
            read(at, () => list[index]),
            at,
          ),
        );
      }
      return items;
    }
    const names = read(path, () => Object.keys(one));
    const members = names.map((name) => {
      const at = [...path, name];
      const member = read(at, () => Reflect.get(one, name) as unknown);
      return [name, copy(member, at)] as const;
    });
    return Object.fromEntries(members);
  };
  try {
    return { ok: true, value: copy(value, []) };
  } catch (reason) {
    if (reason instanceof Unreadable) return { ok: false, fault: reason.fault };
    throw reason;
  }
}

/**
 * Names of members that an object has from its prototypes: those of `Object.create`, getters of its class. JSON and XML do
 * not carry them, though a program reads them as its own. Methods are none.
 */
export function inheritedNames(object: object): readonly string[] {
  if (prototypeOf(object) === null) return NONE;
  const names = new Set<string>();
  for (let from = prototypeOf(object); from !== null; from = prototypeOf(from)) {
    for (const [name, { get, value, enumerable }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
      const isData = get !== undefined || (enumerable === true && typeof value !== 'function');
      if (isData && !Object.hasOwn(object, name)) names.add(name);
    }
  }
  return [...names];
}

const NONE: readonly string[] = [];

/** `null` for the prototype of all objects, of this program or of another window. */
function prototypeOf(object: object): object | null {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype === Object.prototype) return null;
  const isPlain = prototype === null || Object.hasOwn(prototype as object, 'isPrototypeOf');
  return isPlain ? null : (prototype as object);
}
