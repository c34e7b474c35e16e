import type { CodeList, Described, FieldDescription } from '../link/link-description.ts';
import type { Path } from '../outcome.ts';
import { closestCode } from '../words/closest-name.ts';
import { shownText } from '../words/shown.ts';
import { isObject } from '../xml/write-object.ts';
import { codeMeant, shownCode } from './codes.ts';
import type { Report, Subject } from './report.ts';
import type { SearchBudget } from './search-budget.ts';

/**
 * Codes that their schema accepts by their form and that their nomenclature does not have: warnings, for the Hub lets them
 * through. Since model 3.0 whatsHappen, locationKind… are such codes.
 *
 * @param value the body of the message.
 */
export function tellCodesOutsideLists(
  value: unknown,
  subject: Subject,
  lists: readonly CodeList[],
  report: Report,
  budget: SearchBudget,
): void {
  const tell = (fields: readonly FieldDescription[], holder: unknown, path: Path): void => {
    if (!isObject(holder)) return;
    for (const field of fields) {
      if (!leadsToList(field, subject.described) || !Object.hasOwn(holder, field.name)) continue;
      const held: unknown = Reflect.get(holder, field.name);
      const items = Array.isArray(held) ? [...held.entries()] : [[null, held] as const];
      for (const [index, one] of items) {
        if (report.isStopped) return;
        const place = [...path, field.name, ...(index === null ? [] : [index])];
        if (field.suggested === undefined) tell(fieldsOf(field, subject.described), one, place);
        else if (typeof one === 'string') judge(one, lists[field.suggested], place);
      }
    }
  };
  const judge = (code: string, list: CodeList | undefined, path: Path): void => {
    if (list === undefined || codesOf(list).has(code)) return;
    if (report.hasErrorAt([...subject.path, ...path])) return;
    const canSearch = budget.take();
    const meant =
      codeMeant(code, list, canSearch).suggestion ??
      (canSearch ? closestCode(code, list.codes.map(String)) : null);
    const words = { value: shownText(code), list: list.name ?? '' };
    if (meant === null) report.add(subject, 'code-not-listed', path, words);
    else report.add(subject, 'code-not-listed-close', path, { ...words, suggestion: shownCode(meant, list) });
  };
  tell(subject.described.fields, value, []);
}

const knownCodes = new WeakMap<CodeList, ReadonlySet<unknown>>();

function codesOf(list: CodeList): ReadonlySet<unknown> {
  const codes = knownCodes.get(list) ?? new Set<unknown>(list.codes);
  knownCodes.set(list, codes);
  return codes;
}

function fieldsOf({ type }: FieldDescription, { types }: Described): readonly FieldDescription[] {
  const name = type.slice(1);
  return type.startsWith('#') && Object.hasOwn(types, name) ? (types[name]?.fields ?? []) : [];
}

const leading = new WeakMap<Described, Map<FieldDescription, boolean>>();

/** Whether a field has such a code, or an object that has one somewhere: other branches of a message are not walked. */
function leadsToList(field: FieldDescription, described: Described): boolean {
  const known = leading.get(described) ?? new Map<FieldDescription, boolean>();
  leading.set(described, known);
  const answer = known.get(field);
  if (answer !== undefined) return answer;
  // A type inside itself leads nowhere new.
  known.set(field, false);
  const leads =
    field.suggested !== undefined || fieldsOf(field, described).some((one) => leadsToList(one, described));
  known.set(field, leads);
  return leads;
}
