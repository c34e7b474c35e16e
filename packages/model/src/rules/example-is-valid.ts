import type { DiagnosticReporter } from '../diagnostics.ts';
import { readExample } from '../example-value.ts';
import type { LeafField, PublishedScalar } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { withVisibleBlanks } from '../visible-blanks.ts';
import { exampleDiagnostics as diagnostics } from './diagnostics/examples.ts';
import { analysePattern } from './pattern-analysis.ts';
import { holdsSeveralValues } from './several-values.ts';

/** An example is copied by integrators: it must be a value the field accepts. */
export function exampleIsValid({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(fields)) {
    // The rows under a code-and-label are shared: their one example cannot suit every list of codes.
    if (field.kind === 'leaf' && field.constraintOrigin === null) checkExample(field, name, reporter);
  }
}

function checkExample(field: LeafField, subject: string, reporter: DiagnosticReporter): void {
  const { example, type, enumeration, row } = field;
  if (example === null) return;
  const context = { place: placeOf(field.origin, 'example'), value: example, subjects: [subject] };
  const reading = readExample(field);
  if (typeof example === 'string' && holdsSeveralValues(example, reading.kind === 'valid', field)) {
    reporter.report(diagnostics['example-with-several-values'], context);
    return;
  }
  if (reading.kind === 'faulty') {
    if (typeof example === 'string' && readExample({ ...field, example: example.trim() }).kind === 'valid') {
      reporter.report(diagnostics['example-with-stray-blank'], { ...context, fix: example.trim() });
    } else if (reading.fault === 'type') {
      reporter.report(diagnostics['example-of-wrong-type'], context, { type, form: FORM_OF_TYPE[type] });
    } else if (reading.fault === 'pattern') {
      // What no value can match, or nobody can read, is told at the expression.
      const analysis = analysePattern(field.pattern?.source ?? '');
      if (analysis === null || analysis.matchesNothing) return;
      reporter.report(diagnostics['example-against-pattern'], context);
    } else {
      const list =
        enumeration?.nomenclature?.id ??
        enumeration?.items.map((item) => withVisibleBlanks(item.value)).join(', ') ??
        '';
      reporter.report(diagnostics['example-not-in-list'], context, { list });
    }
    return;
  }
  const { suggested } = field;
  if (typeof example === 'string' && example !== example.trim()) {
    reporter.report(diagnostics['example-with-stray-blank'], { ...context, fix: example.trim() });
  } else if (suggested !== null && !suggested.items.some(({ value }) => value === example)) {
    reporter.report(diagnostics['example-not-suggested'], context, { list: suggested.nomenclature.id });
  } else if (isPublishedDifferently(example, row.example)) {
    reporter.report(diagnostics['example-published-otherwise'], context, {
      published: published(row.example),
    });
  }
}

/** What an example of each type looks like, in a form that needs no translation. */
const FORM_OF_TYPE = {
  string: 'abc',
  integer: '12',
  number: '47.22',
  boolean: 'true / false',
  date: '2024-08-21',
  datetime: '2024-08-21T14:30:00+02:00',
  phoneNumber: 'tel:+33612345678',
} as const;

function isPublishedDifferently(example: string | number | boolean, shown: PublishedScalar | null): boolean {
  return shown !== null && shown !== example && published(shown) !== String(example);
}

function published(shown: PublishedScalar | null): string {
  if (shown === null) return '';
  return typeof shown === 'object' ? shown.decimal.toFixed(1) : String(shown);
}
