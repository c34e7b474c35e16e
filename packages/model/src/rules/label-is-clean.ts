import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { wordDiagnostics as diagnostics } from './diagnostics/words.ts';

/** The no-break spaces of French typography: before `: ; ! ? »` and after `«`. */
const TYPOGRAPHIC_BLANK = /(?<=\S)[\u00a0\u202f](?=[:;!?»])|(?<=«)[\u00a0\u202f](?=\S)/gu;

/** A label is published as it stands: as title in schemas and as heading on pages. */
export function labelIsClean({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const { label, origin } of walkFields(fields)) {
    const read = label.replace(TYPOGRAPHIC_BLANK, ' ');
    const clean = read.replace(/\s+/gu, ' ').trim();
    if (clean === read) continue;
    const context = { place: placeOf(origin, 'label'), value: label, subjects: [name] };
    reporter.report(diagnostics['label-with-stray-blank'], context, { clean });
  }
}
