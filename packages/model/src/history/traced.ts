import { fieldsIn } from '../diff/same-fields.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';

/** What a timeline is of, under the name that one version gives it. */
export type Traced =
  | {
      readonly kind: 'message';
      /** `RS-EDA`. */
      readonly message: string;
    }
  | {
      readonly kind: 'field';
      readonly message: string;
      /** Tags from the root with dots, `patient.sex`. */
      readonly field: string;
    }
  | {
      readonly kind: 'code';
      /** Identifier of its nomenclature. */
      readonly nomenclature: string;
      readonly code: string;
    };

/** What a timeline reads of a release, or of what a version of a link carries. */
export interface TracedContent {
  readonly messages: readonly Message[];
  readonly nomenclatures: readonly Nomenclature[];
}

/** Whether a version has a thing of this name; a field that is not allowed (`0..0`) is not there. */
export function isThere({ messages, nomenclatures }: TracedContent, traced: Traced): boolean {
  if (traced.kind === 'code') {
    const list = nomenclatures.find(({ id }) => id === traced.nomenclature);
    return list?.codes.some(({ code }) => code === traced.code) ?? false;
  }
  const message = messages.find(({ name }) => name === traced.message);
  if (message === undefined) return false;
  return traced.kind === 'message' || tagsAt(message, holderOf(traced.field)).includes(tagOf(traced.field));
}

/** The tags at a place of a message, `patient.administrativeFile`; of the message itself at `''`. */
export function tagsAt(message: Message, place: string): readonly string[] {
  const types = new Map(message.types.map((type) => [type.name, type]));
  let members: readonly Field[] = message.fields.filter(isAllowed);
  for (const tag of place === '' ? [] : place.split('.')) {
    const field = members.findLast(({ name }) => name === tag);
    if (field === undefined) return [];
    members = fieldsIn(field, types);
  }
  return members.map(({ name }) => name);
}

function isAllowed({ cardinality }: Field): boolean {
  return cardinality.max !== 0;
}

/** Where the object stands that holds a field; `''` for the message. */
export function holderOf(field: string): string {
  return field.slice(0, Math.max(0, field.lastIndexOf('.')));
}

/** The last tag of a path, `sex` of `patient.sex`. */
export function tagOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** `RS-EDA/patient/sex`, `HubSante.risque/R01`: as a person writes it. */
export function nameOfTraced(traced: Traced): string {
  switch (traced.kind) {
    case 'message':
      return traced.message;
    case 'field':
      return `${traced.message}/${traced.field.replaceAll('.', '/')}`;
    case 'code':
      return `${traced.nomenclature}/${traced.code}`;
  }
}
