import type { DiagnosticContext, DiagnosticReporter } from '../diagnostics.ts';
import type { Enumeration } from '../field.ts';
import type { Message } from '../message.ts';
import type { Place } from '../origin.ts';
import type {
  AgainstPattern,
  MessageFault,
  NotInEnumeration,
  WrongType,
} from '../validation/message-fault.ts';
import { withVisibleBlanks } from '../visible-blanks.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { formOfField, formOfValue } from './form-of-field.ts';
import { formatJsonPath } from './json-path.ts';
import type { LinkExample } from './link-example.ts';

/** Tells one fault of an example in its author’s words, at its line. */
export function reportExampleFault(
  fault: MessageFault,
  message: Message,
  example: LinkExample,
  reporter: DiagnosticReporter,
): void {
  const path = [message.root, ...fault.path];
  const label = fault.field === null ? message.name : fault.field.label || fault.field.name;
  const place = example.placeOf(path);
  new FaultReport(place, { label, path: formatJsonPath(path) }, reporter).report(fault);
}

/** What every sentence about a fault says: which datum, and its path, `$.createCaseHealth.patient[0].name`. */
interface Subject {
  readonly label: string;
  readonly path: string;
}

/** The number of an item, at the end of its path. */
const ITEM = /\[\d+\]$/;

class FaultReport {
  readonly #place: Place;
  readonly #subject: Subject;
  readonly #reporter: DiagnosticReporter;

  constructor(place: Place, subject: Subject, reporter: DiagnosticReporter) {
    this.#place = place;
    this.#subject = subject;
    this.#reporter = reporter;
  }

  report(fault: MessageFault): void {
    const subject = this.#subject;
    const { path } = subject;
    const reporter = this.#reporter;
    const here = { place: this.#place };
    switch (fault.kind) {
      case 'missing-field': {
        const parameters = { ...subject, tag: fault.field.name, form: formOfField(fault.field) };
        reporter.report(diagnostics['field-missing'], here, parameters);
        break;
      }
      case 'unknown-field': {
        const { name, suggestion, known } = fault;
        const context = this.#about(name);
        if (suggestion === null)
          reporter.report(diagnostics['field-unknown'], context, { path, known: listed(known) });
        else reporter.report(diagnostics['field-misspelled'], context, { path, suggestion });
        break;
      }
      case 'forbidden-field':
        reporter.report(diagnostics['field-forbidden'], here, subject);
        break;
      case 'wrong-type':
        this.#wrongType(fault);
        break;
      case 'not-integer':
        reporter.report(diagnostics['integer-expected'], this.#about(fault.value), subject);
        break;
      case 'not-an-array': {
        const parameters = { ...subject, form: formOfField(fault.field) };
        const which = fault.found === 'null' ? 'value-null' : 'list-expected';
        reporter.report(diagnostics[which], here, parameters);
        break;
      }
      case 'unexpected-array': {
        const parameters = { ...subject, count: fault.count, form: formOfField(fault.field) };
        reporter.report(diagnostics['list-unexpected'], here, parameters);
        break;
      }
      case 'too-few-items': {
        const { count, min } = fault;
        reporter.report(diagnostics['items-too-few'], here, { ...subject, count, min });
        break;
      }
      case 'too-many-items': {
        const { count, max } = fault;
        reporter.report(diagnostics['items-too-many'], here, { ...subject, count, max });
        break;
      }
      case 'pattern':
        this.#againstPattern(fault);
        break;
      case 'impossible-moment':
        reporter.report(diagnostics['moment-impossible'], this.#about(fault.value), subject);
        break;
      case 'not-suggested': {
        const { value, suggested, suggestion } = fault;
        const parameters = { ...subject, list: suggested.nomenclature.name };
        if (suggestion === null)
          reporter.report(diagnostics['code-not-suggested'], this.#about(value), parameters);
        else
          reporter.report(diagnostics['code-not-suggested-close'], this.#about(value), {
            ...parameters,
            suggestion,
          });
        break;
      }
      case 'enumeration':
        this.#notInEnumeration(fault);
        break;
    }
  }

  #wrongType({ field, expected, found, value }: WrongType): void {
    const parameters = { ...this.#subject, form: formOfValue(field ?? 'object') };
    const context = this.#about(asJson(value));
    if (found === 'null')
      this.#reporter.report(diagnostics['value-null'], { place: this.#place }, parameters);
    else if (found === 'array' && ITEM.test(parameters.path)) {
      const path = parameters.path.replace(ITEM, '');
      this.#reporter.report(diagnostics['list-doubled'], { place: this.#place }, { ...parameters, path });
    } else if (expected === 'object')
      this.#reporter.report(diagnostics['object-expected'], context, parameters);
    else this.#reporter.report(diagnostics['type-wrong'], context, { ...parameters, type: expected });
  }

  #againstPattern({ field, pattern, value }: AgainstPattern): void {
    const parameters = { ...this.#subject, form: formOfValue(field) };
    // The author of an example has never seen the pattern that comes with a type.
    if (pattern.origin === 'built-in') {
      const context = this.#about(asJson(value));
      this.#reporter.report(diagnostics['type-wrong'], context, { ...parameters, type: field.type });
    } else {
      const context = this.#about(value);
      this.#reporter.report(diagnostics['pattern-broken'], context, parameters);
    }
  }

  #notInEnumeration({ enumeration, suggestion, isLabel, value }: NotInEnumeration): void {
    const subject = this.#subject;
    const context = this.#about(value);
    const list = listOf(enumeration);
    if (suggestion === null)
      this.#reporter.report(diagnostics['code-unknown'], context, { ...subject, list });
    else if (isLabel)
      this.#reporter.report(diagnostics['label-for-code'], context, { ...subject, suggestion });
    else this.#reporter.report(diagnostics['code-misspelled'], context, { ...subject, suggestion, list });
  }

  #about(value: string | number | boolean): DiagnosticContext {
    const text = String(value);
    const shown = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
    return { place: this.#place, value: shown };
  }
}

/** A value or a list that is shown in a sentence stops here. */
const LONGEST_VALUE = 60;
const LONGEST_LIST = 12;

/** A nomenclature by its identifier: its codes would fill the screen. */
export function listOf({ items, nomenclature }: Enumeration): string {
  return nomenclature?.id ?? listed(items.map(({ value }) => withVisibleBlanks(value)));
}

function listed(words: readonly string[]): string {
  const first = words.slice(0, LONGEST_LIST).join(', ');
  return words.length > LONGEST_LIST ? `${first}…` : first;
}

/** A value as its author wrote it; what holds others is only hinted at. */
function asJson(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object') return '{…}';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
