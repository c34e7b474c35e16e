import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { refusedValues } from '../refused-values.ts';
import { patternDiagnostics as diagnostics } from './diagnostics/patterns.ts';

/** The form of a datum that has public values accepts those that forms forget: Corsica, overseas, long domains. */
export function patternAcceptsRealValues(message: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(message.fields)) {
    if (field.kind !== 'leaf') continue;
    const refused = refusedValues(field);
    if (refused.length === 0) continue;
    const place = placeOf(field.constraintOrigin ?? field.origin, 'constraint');
    reporter.report(
      diagnostics['pattern-refuses-real-value'],
      { place, value: field.pattern?.source ?? '', subjects: [message.name] },
      { refused: refused.map(({ value }) => value).join(', ') },
    );
  }
}
