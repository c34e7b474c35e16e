import type { Enumeration } from '../field.ts';
import { nomenclatureOf } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import type { Verdict } from './change.ts';

/** Where the codes of lists are asked for, so that a code that goes or comes hurts those who are refused, and no others. */
export class CodeUses {
  readonly #lists = new Map<string, { readonly lost: Set<string>; readonly gained: Set<string> }>();
  readonly #named = new Set<string>();

  /** @param messages whose fields name lists, be it beside a form only. */
  constructor(messages: readonly Message[]) {
    for (const field of messages.flatMap(({ fields }) => [...walkFields(fields)])) {
      const list = field.kind === 'leaf' ? nomenclatureOf(field) : null;
      if (list !== null) this.#named.add(list.name);
    }
  }

  /** Notes that a field takes its values from a list, in both versions. */
  add(previous: Enumeration, current: Enumeration): void {
    const name = current.nomenclature?.name;
    if (name === undefined) return;
    const list = this.#lists.get(name) ?? { lost: new Set(), gained: new Set() };
    this.#lists.set(name, list);
    const [had, has] = [previous, current].map(({ items }) => new Set(items.map(({ value }) => value)));
    for (const value of had ?? []) if (has?.has(value) !== true) list.lost.add(value);
    for (const value of has ?? []) if (had?.has(value) !== true) list.gained.add(value);
  }

  /** For who sends a code that the list no longer has. */
  ofLost(list: Nomenclature, code: string): Verdict {
    return this.#verdict(list, code, this.#lists.get(list.name)?.lost);
  }

  /** For who is sent a code that the list had not. */
  ofGained(list: Nomenclature, code: string): Verdict {
    return this.#verdict(list, code, this.#lists.get(list.name)?.gained);
  }

  /** A code that is only suggested is let through, and may not be understood. */
  #verdict({ name }: Nomenclature, code: string, values: ReadonlySet<string> | undefined): Verdict {
    if (values?.has(code) === true || values?.has(code.trim()) === true) return 'breaking';
    return values === undefined && this.#named.has(name) ? 'dangerous' : 'compatible';
  }
}
