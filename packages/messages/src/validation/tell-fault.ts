import { isDateTime, isXmlDateTime } from '../link/formats.ts';
import type { CodeList, FieldDescription } from '../link/link-description.ts';
import type { Path } from '../outcome.ts';
import { closestName } from '../words/closest-name.ts';
import { inOtherWords } from '../words/in-other-words.ts';
import { PHRASES, phrase } from '../words/phrases.ts';
import type { Words } from '../words/sentences.ts';
import { shownList, shownText, shownValue } from '../words/shown.ts';
import { codeMeant, shownCode, shownCodes } from './codes.ts';
import { placeOf } from './place.ts';
import type { Report, Subject } from './report.ts';
import type { SearchBudget } from './search-budget.ts';
import type { ValueFault } from './value-faults.ts';

/** How the message was written: XML lets pass some texts that JSON refuses. */
export type Syntax = 'json' | 'xml';

const EXPECTED = {
  string: 'text-expected',
  number: 'number-expected',
  integer: 'integer-expected',
  boolean: 'boolean-expected',
  object: 'object-expected',
  array: 'list-expected',
} as const;

/** Tells the faults of one subject. */
export class FaultTeller {
  readonly #subject: Subject;
  readonly #codeLists: readonly CodeList[];
  readonly #syntax: Syntax;
  readonly #report: Report;
  readonly #budget: SearchBudget;

  constructor(
    subject: Subject,
    codeLists: readonly CodeList[],
    syntax: Syntax,
    report: Report,
    budget: SearchBudget,
  ) {
    this.#budget = budget;
    this.#subject = subject;
    this.#codeLists = codeLists;
    this.#syntax = syntax;
    this.#report = report;
  }

  /** Tells the faults, as many as there is room for. A tag that is unknown where the one it resembles is missing is one. */
  tellAll(faults: readonly ValueFault[]): void {
    const renamed = this.#renamed(faults);
    for (const fault of faults) {
      if (this.#report.isStopped) return;
      const suggestion = renamed.get(fault);
      if (suggestion === undefined) this.#tell(fault);
      else if (suggestion !== null) {
        const name = String(fault.params.name);
        const parameters = { name: shownText(name), suggestion };
        this.#report.add(this.#subject, 'field-renamed', fault.path, parameters, [name]);
      }
    }
  }

  /** What each unknown member was meant to be of those that are missing beside it, and `null` for these. */
  #renamed(faults: readonly ValueFault[]): ReadonlyMap<ValueFault, string | null> {
    const renamed = new Map<ValueFault, string | null>();
    const missing = new Map<string, Map<string, ValueFault>>();
    for (const fault of faults) {
      if (fault.keyword !== 'required') continue;
      const place = fault.path.join('/');
      const names = missing.get(place) ?? new Map();
      missing.set(place, names.set(String(fault.params.missingProperty), fault));
    }
    for (const fault of faults) {
      if (fault.keyword !== 'members') continue;
      const names = missing.get(fault.path.join('/'));
      if (names === undefined || names.size === 0) continue;
      const name = String(fault.params.name);
      const near = this.#suggestion(fault.path, name) ?? '';
      const suggestion = names.has(near) ? near : this.#inOtherWords(fault.path, name, names.keys());
      const other = names.get(suggestion ?? '') ?? null;
      if (suggestion === null || other === null) continue;
      renamed.set(fault, suggestion);
      renamed.set(other, null);
      names.delete(suggestion);
    }
    return renamed;
  }

  #inOtherWords(path: Path, name: string, missing: Iterable<string>): string | null {
    const { parent } = placeOf([...path, name], this.#subject.described);
    const labels = new Map(parent?.fields.map((field) => [field.name, field.label ?? '']));
    return inOtherWords(
      name,
      [...missing].map((one) => [one, labels.get(one) ?? '']),
    );
  }

  #suggestion(path: Path, name: string): string | null {
    const { parent } = placeOf([...path, name], this.#subject.described);
    return this.#budget.search(() => closestName(name, parent?.fields.map((field) => field.name) ?? []));
  }

  #tell({ keyword, path, value, params }: ValueFault): void {
    switch (keyword) {
      case 'required': {
        const name = String(params.missingProperty);
        this.#report.add(this.#subject, 'field-missing', [...path, name], { name });
        break;
      }
      case 'members':
        this.#unknown(path, String(params.name));
        break;
      case 'false schema':
        this.#report.add(this.#subject, 'field-forbidden', path, {});
        break;
      case 'type':
        this.#type(path, value, String(params.type));
        break;
      case 'minItems':
      case 'maxItems': {
        const count = Array.isArray(value) ? value.length : 0;
        const code = keyword === 'minItems' ? 'items-too-few' : 'items-too-many';
        this.#report.add(this.#subject, code, path, { count, limit: Number(params.limit) });
        break;
      }
      case 'codes':
        this.#code(path, String(value));
        break;
      case 'pattern':
        this.#pattern(path, String(value), String(params.pattern));
        break;
      default:
        this.#moment(path, String(value));
    }
  }

  #unknown(path: Path, name: string): void {
    const suggestion = this.#suggestion(path, name);
    const shown = shownText(name);
    if (suggestion === null) {
      const { parent } = placeOf([...path, name], this.#subject.described);
      const known = parent?.fields.map((field) => field.name) ?? [];
      const parameters = { name: shown, known: shownList(known) };
      this.#report.add(this.#subject, 'field-unknown', path, parameters, [name]);
    } else this.#report.add(this.#subject, 'field-misspelled', path, { name: shown, suggestion }, [name]);
  }

  #type(path: Path, value: unknown, type: string): void {
    const code = EXPECTED[type as keyof typeof EXPECTED];
    if (value === null) this.#report.add(this.#subject, 'value-null', path, {});
    else if (Array.isArray(value) && typeof path.at(-1) === 'string') {
      this.#report.add(this.#subject, 'list-unexpected', path, {});
    } else this.#report.add(this.#subject, code, path, { found: shownValue(value) });
  }

  #code(path: Path, text: string): void {
    const list = this.#codeLists[this.#fieldAt(path)?.codes ?? -1] ?? { codes: [] };
    const parameters = { value: shownText(text), list: nameOf(list), known: shownCodes(list) };
    const { suggestion, isLabel } = codeMeant(text, list, this.#budget.take());
    if (suggestion === null) this.#report.add(this.#subject, 'code-unknown', path, parameters);
    else {
      const code = isLabel ? 'label-for-code' : 'code-misspelled';
      const shown = isLabel ? suggestion : shownCode(suggestion, list);
      this.#report.add(this.#subject, code, path, { ...parameters, suggestion: shown });
    }
  }

  #pattern(path: Path, text: string, pattern: string): void {
    const { form, example } = this.#fieldAt(path) ?? {};
    const value = shownText(text);
    if (form === 'datetime') {
      const passes = this.#syntax === 'xml' && isXmlDateTime(text);
      if (passes) this.#report.add(this.#subject, 'date-time-xml-only', path, { value });
      else this.#report.add(this.#subject, 'date-time-wrong', path, { value, form: PHRASES['offset-only'] });
    } else if (form !== undefined) {
      this.#report.add(this.#subject, form === 'date' ? 'date-wrong' : 'phone-number-wrong', path, { value });
    } else if (example === undefined) {
      this.#report.add(this.#subject, 'pattern-broken', path, { value, pattern });
    } else this.#report.add(this.#subject, 'pattern-broken-example', path, { value, pattern, example });
  }

  /** A format: a day that does not exist, or a date and time of which only the format is asked. */
  #moment(path: Path, text: string): void {
    const value = shownText(text);
    if (this.#fieldAt(path)?.form === 'date') {
      this.#report.add(this.#subject, 'day-impossible', path, { value });
    } else if (this.#syntax === 'xml' && isXmlDateTime(text)) {
      this.#report.add(this.#subject, 'date-time-xml-only', path, { value });
    } else if (this.#syntax === 'json' && isDateTime(text)) {
      this.#report.add(this.#subject, 'date-time-json-only', path, { value });
    } else {
      const looksRight =
        !isDateTime(text) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[-+]\d{2}:\d{2}$/.test(text);
      if (looksRight) this.#report.add(this.#subject, 'moment-impossible', path, { value });
      else this.#report.add(this.#subject, 'date-time-wrong', path, { value, form: PHRASES['offset-or-z'] });
    }
  }

  #fieldAt(path: Path): FieldDescription | null {
    return placeOf(path, this.#subject.described).field;
  }
}

/** What a list of values is called in a sentence. */
function nameOf({ name }: CodeList): Words {
  return name === undefined ? PHRASES['own-list'] : phrase('named-list', { name });
}
