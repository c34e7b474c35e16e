import { isList, isRequired } from '../cardinality.ts';
import type { Field, ObjectField } from '../field.ts';
import type { Message } from '../message.ts';
import { closestName, Suggestions } from './closest-name.ts';
import { isJsonObject, type JsonObject, jsonKind } from './json-kind.ts';
import type { MessageFault, MessagePath } from './message-fault.ts';
import { validateLeaf } from './validate-leaf.ts';

/**
 * Everything that is wrong in a message, each fault once, the shallowest first.
 *
 * The verdict is that of the JSON Schema 2020-12 we publish for the message, formats being annotations; what
 * the schema lets through and a reader would stumble over is a fault of severity `warning`.
 *
 * @param value what stands under the root member of the message, `{ "createCaseHealth": value }`.
 * @param suggestions what was meant by misspelled words; `new Suggestions(0)` where only the faults count.
 */
export function validateMessage(
  message: Message,
  value: unknown,
  suggestions = new Suggestions(),
): readonly MessageFault[] {
  return new MessageValidation(message, suggestions).run(value);
}

/** Whether our JSON Schema accepts the message: it has no fault, or warnings only. */
export function isValidMessage(faults: readonly MessageFault[]): boolean {
  return faults.every(({ severity }) => severity === 'warning');
}

/** What may stand in an object. */
interface Structure {
  readonly members: ReadonlyMap<string, Field>;
  readonly isOpen: boolean;
}

/** A way from the root that shares its beginning with others. */
interface Way {
  readonly parent: Way | null;
  readonly step: string | number;
}

interface PendingObject {
  readonly structure: Structure;
  readonly value: JsonObject;
  readonly way: Way | null;
}

class MessageValidation {
  readonly #structures: MessageStructures;
  readonly #faults: MessageFault[] = [];
  /** Objects met and not looked into yet: a deep message must not exhaust the stack. */
  readonly #pending: PendingObject[] = [];
  readonly #suggestions: Suggestions;

  constructor(message: Message, suggestions: Suggestions) {
    this.#suggestions = suggestions;
    const known = structuresOfMessage.get(message) ?? new MessageStructures(message);
    structuresOfMessage.set(message, known);
    this.#structures = known;
  }

  run(value: unknown): readonly MessageFault[] {
    if (isJsonObject(value)) {
      this.#pending.push({ structure: this.#structures.root, value, way: null });
    } else {
      const found = jsonKind(value);
      this.#report({
        kind: 'wrong-type',
        severity: 'error',
        path: [],
        field: null,
        expected: 'object',
        found,
        value,
      });
    }
    for (let index = 0; index < this.#pending.length; index += 1) {
      const next = this.#pending[index];
      if (next !== undefined) this.#object(next);
    }
    return this.#faults;
  }

  #report(fault: MessageFault): void {
    this.#faults.push(fault);
  }

  #object({ structure: { members, isOpen }, value, way }: PendingObject): void {
    for (const [name, field] of members) {
      const here = { parent: way, step: name };
      if (Object.hasOwn(value, name)) this.#field(field, value[name], here);
      else if (isRequired(field.cardinality))
        this.#report({ kind: 'missing-field', severity: 'error', path: pathOf(here), field });
    }
    if (isOpen) return;
    for (const name of Object.keys(value)) {
      if (!members.has(name)) this.#unknown(name, members, { parent: way, step: name });
    }
  }

  #unknown(name: string, members: ReadonlyMap<string, Field>, way: Way): void {
    const known = [...members.values()]
      .filter(({ cardinality }) => cardinality.max !== 0)
      .map((field) => field.name);
    const suggestion = this.#suggestions.offer(() => closestName(name, known));
    const path = pathOf(way);
    this.#report({ kind: 'unknown-field', severity: 'error', path, field: null, name, suggestion, known });
  }

  #field(field: Field, value: unknown, way: Way): void {
    const { min, max } = field.cardinality;
    if (max === 0) {
      this.#report({ kind: 'forbidden-field', severity: 'error', path: pathOf(way), field });
    } else if (!isList(field.cardinality)) {
      if (Array.isArray(value)) {
        const count = value.length;
        this.#report({ kind: 'unexpected-array', severity: 'error', path: pathOf(way), field, count });
      } else this.#value(field, value, way);
    } else if (Array.isArray(value)) {
      const count = value.length;
      if (count < min)
        this.#report({ kind: 'too-few-items', severity: 'error', path: pathOf(way), field, count, min });
      if (max !== null && count > max)
        this.#report({ kind: 'too-many-items', severity: 'error', path: pathOf(way), field, count, max });
      value.forEach((item, step) => {
        this.#value(field, item, { parent: way, step });
      });
    } else {
      const found = jsonKind(value);
      this.#report({ kind: 'not-an-array', severity: 'error', path: pathOf(way), field, found, value });
      // Between its brackets it would be looked at: what else is wrong there is told at once.
      if (value !== null) this.#value(field, value, way);
    }
  }

  /** One value of a field: the only one, or an item of its list. */
  #value(field: Field, value: unknown, way: Way): void {
    if (field.kind === 'leaf') {
      const fault = validateLeaf(field, value, () => pathOf(way), this.#suggestions);
      if (fault !== null) this.#report(fault);
    } else if (isJsonObject(value)) {
      this.#pending.push({ structure: this.#structures.of(field), value, way });
    } else {
      const found = jsonKind(value);
      const path = pathOf(way);
      this.#report({ kind: 'wrong-type', severity: 'error', path, field, expected: 'object', found, value });
    }
  }
}

/** The structures of a message, each made once: messages of one kind come by the thousand. */
const structuresOfMessage = new WeakMap<Message, MessageStructures>();

class MessageStructures {
  readonly root: Structure;
  readonly #types: ReadonlyMap<string, Message['types'][number]>;
  readonly #known = new Map<string, Structure>();

  constructor({ fields, isOpen, types }: Message) {
    this.root = structureOf(fields, isOpen);
    this.#types = new Map(types.map((type) => [type.name, type]));
  }

  /** Objects of one type share their fields, wherever these are written. */
  of({ typeName, children }: ObjectField): Structure {
    const known = this.#known.get(typeName);
    if (known !== undefined) return known;
    const type = this.#types.get(typeName);
    const structure = structureOf(type?.fields ?? children, type?.isOpen ?? false);
    this.#known.set(typeName, structure);
    return structure;
  }
}

/** Of two fields with one tag the later one counts, as on the wire. */
function structureOf(fields: readonly Field[], isOpen: boolean): Structure {
  return { members: new Map(fields.map((field) => [field.name, field])), isOpen };
}

function pathOf(way: Way | null): MessagePath {
  const steps: (string | number)[] = [];
  for (let at = way; at !== null; at = at.parent) steps.push(at.step);
  return steps.reverse();
}
