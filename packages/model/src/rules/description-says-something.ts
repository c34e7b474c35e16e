import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { wordDiagnostics as diagnostics } from './diagnostics/words.ts';

/** A field without description leaves an integrator alone with its name. */
export function descriptionSaysSomething({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const { kind, description, label, origin, name: tag } of walkFields(fields)) {
    const place = placeOf(origin, 'description');
    const text = description?.trim() ?? '';
    if (text === '') {
      const which = kind === 'leaf' ? 'description-missing' : 'object-description-missing';
      reporter.report(diagnostics[which], { place, subjects: [name] }, { tag });
    } else if (kind !== 'leaf') continue;
    else if (text.toLowerCase() === label.trim().toLowerCase()) {
      reporter.report(diagnostics['description-repeats-label'], { place, value: text, subjects: [name] });
    }
  }
}
