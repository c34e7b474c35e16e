import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { wordDiagnostics as diagnostics } from './diagnostics/words.ts';

/** A label is published as it stands: as title in schemas and as heading on pages. */
export function labelIsClean({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const { label, origin } of walkFields(fields)) {
    const clean = label.replace(/\s+/gu, ' ').trim();
    if (clean === label) continue;
    const context = { place: placeOf(origin, 'label'), value: label, subjects: [name] };
    reporter.report(diagnostics['label-with-stray-blank'], context, { clean });
  }
}
