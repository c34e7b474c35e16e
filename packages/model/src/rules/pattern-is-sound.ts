import { isRequired } from '../cardinality.ts';
import type { DiagnosticReporter } from '../diagnostics.ts';
import type { LeafField } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { patternMatcher } from '../pattern-matcher.ts';
import { patternDiagnostics as diagnostics } from './diagnostics/patterns.ts';
import { analysePattern, type PatternAnalysis } from './pattern-analysis.ts';

/** An author's pattern compiles, is anchored, ends in bounded time and means the same everywhere. */
export function patternIsSound(message: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(message.fields)) {
    if (field.kind === 'leaf' && field.pattern?.origin === 'authored') {
      checkPattern(field, field.pattern.source, message.name, reporter);
    }
  }
}

function checkPattern(field: LeafField, source: string, subject: string, reporter: DiagnosticReporter): void {
  const place = placeOf(field.constraintOrigin ?? field.origin, 'constraint');
  const context = { place, value: source, subjects: [subject] };
  const analysis: PatternAnalysis | null = analysePattern(source);
  if (analysis === null) {
    reporter.report(diagnostics['pattern-invalid'], context);
    return;
  }
  if (analysis.matchesNothing) {
    // Whatever else it holds, this is what its author wants to know first.
    reporter.report(diagnostics['pattern-matches-nothing'], context);
    return;
  }
  if (!analysis.isAnchored) reporter.report(diagnostics['pattern-not-anchored'], context);
  if (analysis.canExplode) reporter.report(diagnostics['pattern-can-explode'], context);
  for (const { construct, languages } of analysis.constructs) {
    const parameters = { construct, languages: languages.join(', ') };
    reporter.report(diagnostics['pattern-not-portable'], context, parameters);
  }
  for (const { construct, languages, plain } of analysis.shorthands) {
    const parameters = { construct, plain, languages: languages.join(', ') };
    reporter.report(diagnostics['pattern-shorthand'], context, parameters);
  }
  for (const range of analysis.rangesAcrossCase) {
    reporter.report(diagnostics['pattern-range-across-case'], context, { range });
  }
  const acceptsNothing = patternMatcher(source)('') === true;
  if (acceptsNothing && isRequired(field.cardinality))
    reporter.report(diagnostics['pattern-accepts-empty'], context);
}
