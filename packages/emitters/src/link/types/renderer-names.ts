import { type Name, Namer } from 'quicktype-core';
import { FixedName } from 'quicktype-core/dist/esm/Naming.js';
import { fieldName, type Language, memberName } from '../../shared/names/index.ts';

/** Types bear the titles of the schema, which are names of ours already. */
export const TYPE_NAMES: Namer = new Namer('types', (title) => title, []);

/** Accessors follow from the names of fields. */
export const ACCESSOR_NAMES: Namer = new Namer('accessors', (name) => name, []);

/** What quicktype keeps names away from: nothing, since ours are legal and distinct as they are. */
export const NOTHING_FORBIDDEN = { names: [], includeGlobalForbidden: false };

/** The name of a field, whatever other fields the class has. */
export function fixedFieldName(language: Language, owner: Name, tag: string): Name {
  return new FixedName(fieldName(language, tag, owner.firstProposedName(new Map())));
}

/** The name of a constant, whatever other codes the list has. */
export function fixedMemberName(code: string): Name {
  return new FixedName(memberName(code));
}
