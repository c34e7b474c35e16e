import { type Cardinality, isList, isRequired } from '../cardinality.ts';
import type { Enumeration, Field, LeafField } from '../field.ts';
import { compareStandings } from './cardinality-difference.ts';
import type { Change, ChangeWitness, SyntaxVerdicts, Verdicts } from './change.ts';
import { COMPATIBLE, verdictsBySyntax } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import { isSameList } from './diff-nomenclatures.ts';
import { type Difference, LAW, relationOf, type SyntaxDifference, syntaxVerdictsOf } from './relation.ts';
import { compareValues } from './value-set.ts';

/** What a change does to whom, and what proves it. */
export type Effect = Pick<Change, 'verdicts' | 'bySyntax' | 'witnesses' | 'unknown'>;

/** Receives what is found of a field, which stands where it is in the current version. */
export type Found = (kind: ChangeKind, field: Field, effect: Effect, more?: Change['parameters']) => void;

/** Receives two versions of a code list that a field takes its values from, and these values. */
export type SeenLists = (previous: Enumeration, current: Enumeration) => void;

/** How often a field may or must be there. */
export function compareCardinality(before: Cardinality, field: Field, found: Found): void {
  const after = field.cardinality;
  if (before.min === after.min && before.max === after.max) return;
  const words = { previous: before.text, current: after.text };
  const { json, xml } = compareStandings(before, after);
  const tell = (kind: ChangeKind, part: SyntaxVerdicts, witnesses: readonly ChangeWitness[]) =>
    found(
      kind,
      field,
      { ...verdictsBySyntax(part), ...(witnesses.length === 0 ? {} : { witnesses }) },
      words,
    );
  const count = (hurts: keyof Verdicts, syntax: keyof SyntaxVerdicts, value: number | string | null) =>
    value === null
      ? []
      : [
          {
            syntax,
            hurts,
            of: 'count',
            value: value === 'absent' ? 0 : value,
          } as const satisfies ChangeWitness,
        ];
  const presence = (hurts: keyof Verdicts) =>
    (['json', 'xml'] as const).flatMap((syntax) => count(hurts, syntax, 0));
  const [became, was] = [isRequired(after) && !isRequired(before), isRequired(before) && !isRequired(after)];
  if (became) tell('became-required', { json: LAW.narrower, xml: LAW.narrower }, presence('sender'));
  if (was) tell('became-optional', { json: LAW.wider, xml: LAW.wider }, presence('receiver'));
  // What is left once presence is told: a list or one value, and how many.
  const rest = compareStandings(present(before, became || was), present(after, became || was));
  const shape = { json: became || was ? rest.json : json, xml: became || was ? rest.xml : xml };
  const verdicts = { json: LAW[relationOf(shape.json)], xml: LAW[relationOf(shape.xml)] };
  const witnesses = (['json', 'xml'] as const).flatMap((syntax) => [
    ...count('sender', syntax, shape[syntax].lost),
    ...count('receiver', syntax, shape[syntax].gained),
  ]);
  if (isList(before) !== isList(after))
    tell(isList(after) ? 'became-list' : 'became-single', verdicts, witnesses);
  else if (witnesses.length > 0)
    tell(isWider(before, after) ? 'bounds-widened' : 'bounds-narrowed', verdicts, witnesses);
}

/** A cardinality as if the field had to be there. */
function present(cardinality: Cardinality, isPresent: boolean): Cardinality {
  if (!isPresent || cardinality.min > 0) return cardinality;
  return { ...cardinality, min: 1, text: `1..${cardinality.max ?? 'n'}` };
}

function isWider(before: Cardinality, after: Cardinality): boolean {
  const most = ({ max }: Cardinality) => max ?? Number.POSITIVE_INFINITY;
  return most(after) > most(before) || (most(after) === most(before) && after.min < before.min);
}

/** Type, pattern and code list of a value: one change, whose verdicts are those of all that the value must respect. */
export function compareLeaf(previous: LeafField, current: LeafField, found: Found, seen: SeenLists): void {
  compareSuggestions(previous, current, found);
  const [before, after] = [authored(previous), authored(current)];
  const isOtherType = previous.type !== current.type;
  const isOtherPattern = before !== after;
  const [had, has] = [previous.enumeration, current.enumeration];
  const isKept = had !== null && has !== null && isSameList(had.nomenclature, has.nomenclature);
  if (isKept && has.nomenclature !== null) seen(had, has);
  const isOtherList = had !== has && !isKept;
  const changed = [isOtherType, isOtherPattern, isOtherList].filter(Boolean).length;
  if (changed === 0) {
    if (isKept && has.nomenclature === null) compareItems(had, has, current, found);
    return;
  }
  const difference = compareValues(previous, current);
  const effect = effectOf(difference);
  if (changed > 1) {
    found('form-changed', current, effect, { previous: formWords(previous), current: formWords(current) });
  } else if (isOtherType) {
    found('type-changed', current, effect, { previous: previous.type, current: current.type });
  } else if (isOtherList) tellLists(had, has, current, effect, found);
  else if (before === null) found('pattern-added', current, effect, { current: after ?? '' });
  else if (after === null) found('pattern-removed', current, effect, { previous: before });
  else if (after === `^${before}$`) found('pattern-anchored', current, effect, { current: after });
  else found('pattern-changed', current, effect, { previous: before, current: after });
}

/** A list that is only suggested refuses nothing; another one means other things. */
function compareSuggestions(previous: LeafField, current: LeafField, found: Found): void {
  const [meant, means] = [previous.suggested?.nomenclature, current.suggested?.nomenclature];
  if (meant === undefined || means === undefined || isSameList(meant, means)) return;
  const words = { previous: meant.name, current: means.name };
  found('suggestion-changed', current, { verdicts: LAW.unknown }, words);
}

function authored({ pattern }: LeafField): string | null {
  return pattern?.origin === 'authored' ? pattern.source : null;
}

/** What a difference of values does, with the values that prove it. */
function effectOf(difference: SyntaxDifference): Effect {
  const witnesses = (['json', 'xml'] as const).flatMap((syntax) => witnessesOf(syntax, difference[syntax]));
  const unknown = difference.json.unknown ?? difference.xml.unknown;
  return {
    ...verdictsBySyntax(syntaxVerdictsOf(difference)),
    ...(witnesses.length === 0 ? {} : { witnesses }),
    ...(unknown === null ? {} : { unknown }),
  };
}

function witnessesOf(
  syntax: keyof SyntaxVerdicts,
  { lost, gained }: Difference<ChangeWitness['value']>,
): readonly ChangeWitness[] {
  const witness = (hurts: keyof Verdicts, value: ChangeWitness['value'] | null): ChangeWitness[] =>
    value === null ? [] : [{ syntax, hurts, of: 'value', value }];
  return [...witness('sender', lost), ...witness('receiver', gained)];
}

function tellLists(
  had: Enumeration | null,
  has: Enumeration | null,
  field: LeafField,
  effect: Effect,
  found: Found,
): void {
  if (had === null) found('list-attached', field, effect, { current: listWords(has) });
  else if (has === null) found('list-detached', field, effect, { previous: listWords(had) });
  else found('list-replaced', field, effect, { previous: listWords(had), current: listWords(has) });
}

/** The values of a list that is written in the row; the codes of a nomenclature are compared once, not at every field. */
function compareItems(before: Enumeration, after: Enumeration, field: LeafField, found: Found): void {
  const had = new Set(before.items.map(({ value }) => value));
  const has = new Set(after.items.map(({ value }) => value));
  const { pattern } = field;
  const tell = (
    kind: ChangeKind,
    these: ReadonlySet<string>,
    others: ReadonlySet<string>,
    isLost: boolean,
  ) => {
    for (const value of these) {
      if (others.has(value)) continue;
      // A value that the form of the field refused anyhow was never sent.
      const one = { ...field, enumeration: { nomenclature: null, items: [{ value, label: null }] } };
      const none = { ...field, pattern, enumeration: { nomenclature: null, items: [] } };
      const difference = isLost ? compareValues(one, none) : compareValues(none, one);
      const effect = effectOf(difference);
      found(kind, field, effect.witnesses === undefined ? { verdicts: COMPATIBLE } : effect, { value });
    }
  };
  tell('value-removed', had, has, true);
  tell('value-added', has, had, false);
}

/** The name of a nomenclature, or the first values of a list that has none. */
function listWords(enumeration: Enumeration | null): string {
  if (enumeration === null) return '';
  const { nomenclature, items } = enumeration;
  if (nomenclature !== null) return nomenclature.name;
  const shown = items.slice(0, 3).map(({ value }) => value);
  return items.length > shown.length ? `${shown.join(', ')}…` : shown.join(', ');
}

/** What a value must be, in a word: its codes, its form or its type. */
function formWords(field: LeafField): string {
  if (field.enumeration !== null) return `{${listWords(field.enumeration)}}`;
  const pattern = authored(field);
  return pattern === null ? field.type : `${field.type} ${pattern}`;
}
