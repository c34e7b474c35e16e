import { isList } from '../cardinality.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import { formatJsonPath, type JsonPathStep } from './json-path.ts';

/** Where a path leaves a message; `parent` is how far it came, `$.createCaseHealth.patient`. */
export type PathInMessage =
  | { readonly kind: 'field' }
  /** It begins with the root of another message, or with none. */
  | { readonly kind: 'other-root'; readonly found: string }
  | {
      readonly kind: 'unknown-tag';
      readonly tag: string;
      readonly parent: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'list-without-number'; readonly parent: string }
  | { readonly kind: 'number-without-list'; readonly parent: string };

/** What may stand in an object. */
interface Structure {
  readonly fields: readonly Field[];
  readonly isOpen: boolean;
}

/** Follows a path through the fields of a message, from the root member on. */
export function followPath(message: Message, [first, ...steps]: readonly JsonPathStep[]): PathInMessage {
  if (first?.kind !== 'member' || first.name !== message.root) {
    return { kind: 'other-root', found: first?.kind === 'member' ? first.name : '$' };
  }
  const types = new Map(message.types.map((type) => [type.name, type]));
  const walked: (string | number)[] = [message.root];
  let structure: Structure | null = message;
  /** A list that was reached and whose item is not chosen yet. */
  let isListOpen = false;
  for (const step of steps) {
    const parent = formatJsonPath(walked);
    if (step.kind === 'member') {
      if (isListOpen) return { kind: 'list-without-number', parent };
      const field = fieldNamed(step.name, structure);
      if (field === null) {
        // What an open structure holds is free, and so is everything below.
        if (structure?.isOpen === true) return { kind: 'field' };
        const known = structure?.fields.map(({ name }) => name) ?? [];
        return { kind: 'unknown-tag', tag: step.name, parent, known };
      }
      structure = structureOf(field, types);
      isListOpen = isList(field.cardinality);
      walked.push(step.name);
    } else {
      if (!isListOpen) return { kind: 'number-without-list', parent };
      isListOpen = false;
      walked.push(step.kind === 'item' ? step.index : 0);
    }
  }
  return { kind: 'field' };
}

/** Of two fields with one tag the later one counts, as on the wire. */
function fieldNamed(name: string, structure: Structure | null): Field | null {
  return structure?.fields.findLast((field) => field.name === name) ?? null;
}

/** What may stand in a field; `null` in one that holds a value. */
function structureOf(field: Field, types: ReadonlyMap<string, Structure>): Structure | null {
  if (field.kind === 'leaf') return null;
  return types.get(field.typeName) ?? { fields: field.children, isOpen: false };
}
