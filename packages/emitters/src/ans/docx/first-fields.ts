import type { Field } from '@hubsante/model';
import { pythonText } from '../../shared/text/python-text.ts';

/** A field with what its row says of its format. */
export interface DescribedField {
  readonly field: Field;
  /** The cell “Détails de format” as published, `null` when it is blank. */
  readonly details: string | null;
}

/** Fields by tag; where several rows give one tag to one structure, the first. */
export type DescribedFields = Map<string, DescribedField>;

/** The fields described first in a published document, where the others refer to them. */
export interface FirstFields {
  readonly ofRoot: DescribedFields;
  readonly ofType: Map<string, DescribedFields>;
}

/** What the published tables write for a cell that was moved elsewhere. */
const MOVED = 'nan';

/** The first row of each structure and tag, in the order of the sheet. */
export function firstFields(fields: readonly Field[]): FirstFields {
  const ofRoot: DescribedFields = new Map();
  const ofType = new Map<string, DescribedFields>();
  const collect = (siblings: readonly Field[], owner: Field | null, found: DescribedFields): void => {
    for (const field of siblings) {
      if (!found.has(field.name)) found.set(field.name, { field, details: detailsOf(field, owner) });
      if (field.kind === 'leaf') continue;
      const known = ofType.get(field.typeName) ?? new Map();
      ofType.set(field.typeName, known);
      collect(field.children, field, known);
    }
  };
  collect(fields, null, ofRoot);
  return { ofRoot, ofType };
}

/**
 * A code-and-label row after the first gives its cell to the code below it (defect 10 of
 * docs/reference/artefacts-publies.md §16).
 */
function detailsOf(field: Field, owner: Field | null): string | null {
  if (hasMovedConstraint(field)) return MOVED;
  const isMovedHere = field.kind === 'leaf' && field.constraintOrigin !== null;
  const constraint = (isMovedHere ? owner : field)?.row.constraint ?? null;
  return constraint === null ? null : pythonText(constraint);
}

function hasMovedConstraint(field: Field): boolean {
  return (
    field.kind === 'object' &&
    field.isCodeAndLabel &&
    field.children.some((child) => child.kind === 'leaf' && child.constraintOrigin !== null)
  );
}
