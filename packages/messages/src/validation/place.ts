import type { Described, FieldDescription, ObjectDescription } from '../link/link-description.ts';
import type { Path } from '../outcome.ts';
import { phrase } from '../words/phrases.ts';
import type { Words } from '../words/sentences.ts';

/** One field on the way to a value. */
interface Step {
  readonly label: string;
  /** Position in its list; `null` for a field that is no list, and for the list itself. */
  readonly index: number | null;
}

/** Where a value stands, in the words of the specification. */
export interface Place {
  readonly steps: readonly Step[];
  /** The field of the value; `null` for the root, and where nothing is described. */
  readonly field: FieldDescription | null;
  /** The object that has the field. */
  readonly parent: ObjectDescription | null;
}

/** Follows a path from an object that is described. */
export function placeOf(path: Path, described: Described): Place {
  const steps: { label: string; index: number | null }[] = [];
  let inside: ObjectDescription | null = described;
  let parent: ObjectDescription | null = null;
  let field: FieldDescription | null = null;
  for (const step of path) {
    const last = steps.at(-1);
    if (typeof step === 'number') {
      if (last !== undefined) last.index = step;
      continue;
    }
    parent = inside;
    field = parent?.fields.find(({ name }) => name === step) ?? null;
    steps.push({ label: field?.label || step, index: null });
    inside = field === null || !field.type.startsWith('#') ? null : typeNamed(field.type.slice(1), described);
  }
  return { steps, field, parent };
}

function typeNamed(name: string, { types }: Described): ObjectDescription | null {
  return Object.hasOwn(types, name) ? (types[name] ?? null) : null;
}

/** The names of the fields that lead to a place: « Patient n° 2 ». */
export function fieldsOf({ steps }: Place): readonly string[] {
  return steps.map(({ label, index }) =>
    index === null ? label : phrase('numbered', { label, number: String(index + 1) }).fr,
  );
}

/**
 * How a sentence begins: « Patient n° 2, champ « Sexe » »; `null` at the root.
 *
 * @param isHolder whether the sentence is about what the place holds: « Patient n° 2 ».
 */
export function whereOf({ steps }: Place, isHolder: boolean): Words | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  const write = (language: 'fr' | 'en') => {
    const numbered = ({ label, index }: Step) =>
      index === null ? label : phrase('numbered', { label, number: String(index + 1) })[language];
    const outer = steps.slice(0, -1).map(numbered);
    const label = isHolder ? last.label : phrase('field', { label: last.label })[language];
    return capital([...outer, numbered({ label, index: last.index })].join(', '));
  };
  return { fr: write('fr'), en: write('en') };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
