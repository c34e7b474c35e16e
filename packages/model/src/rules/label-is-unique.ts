import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { wordDiagnostics as diagnostics } from './diagnostics/words.ts';

/** Two fields of one parent that bear the same French name cannot be told apart on a page. */
export function labelIsUnique(message: Message, reporter: DiagnosticReporter): void {
  checkSiblings(message.fields, message, reporter);
  for (const field of walkFields(message.fields)) {
    if (field.kind === 'object') checkSiblings(field.children, message, reporter);
  }
}

function checkSiblings(siblings: readonly Field[], { name }: Message, reporter: DiagnosticReporter): void {
  const seen = new Map<string, Field>();
  for (const field of siblings) {
    const folded = field.label.replace(/\s+/gu, ' ').trim().toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) {
      seen.set(folded, field);
    } else if (first.name !== field.name) {
      // One tag twice is a worse fault, reported as such.
      const context = { place: placeOf(field.origin, 'label'), value: field.label, subjects: [name] };
      reporter.report(diagnostics['label-duplicate'], context, { row: first.origin.row, tag: first.name });
    }
  }
}
