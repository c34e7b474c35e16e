import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { nameDiagnostics as diagnostics } from './diagnostics/names.ts';

/** Two fields of one parent never share a tag, nor tags that differ by case only. */
export function tagIsUnique(message: Message, reporter: DiagnosticReporter): void {
  checkSiblings(message.fields, message, reporter);
  for (const field of walkFields(message.fields)) {
    if (field.kind === 'object') checkSiblings(field.children, message, reporter);
  }
}

function checkSiblings(siblings: readonly Field[], { name }: Message, reporter: DiagnosticReporter): void {
  const seen = new Map<string, Field>();
  for (const field of siblings) {
    const folded = field.name.toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) {
      seen.set(folded, field);
      continue;
    }
    const context = { place: placeOf(field.origin, 'name'), value: field.name, subjects: [name] };
    const { row } = first.origin;
    if (first.name === field.name)
      reporter.report(diagnostics['tag-duplicate'], context, { row, other: first.label });
    else reporter.report(diagnostics['tag-differs-by-case'], context, { row, other: first.name });
  }
}
