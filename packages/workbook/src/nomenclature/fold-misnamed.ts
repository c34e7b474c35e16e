import {
  type Diagnostic,
  DiagnosticCollector,
  foldUnder,
  grouped,
  type Message,
  type Nomenclature,
  walkFields,
} from '@hubsante/model';
import { constraintDiagnostics } from '../diagnostics/constraint.ts';
import { nomenclatureDiagnostics } from '../diagnostics/nomenclature.ts';

const UNKNOWN: ReadonlySet<string> = new Set([
  constraintDiagnostics['nomenclature-unknown'].code,
  constraintDiagnostics['nomenclature-misspelled'].code,
]);

/**
 * Fields that cite a list by the name it should have: the slip is in the list, told at its identifier, with the fields under
 * it. The list is known by its reference and its name, which make the identifier, or by all of several fields meaning it.
 */
export function foldMisnamedLists(
  diagnostics: readonly Diagnostic[],
  nomenclatures: readonly Nomenclature[],
  messages: readonly Message[],
): readonly Diagnostic[] {
  const citations = grouped(
    diagnostics.filter(({ definition }) => UNKNOWN.has(definition.code)),
    ({ parameters }) => parameters.id ?? '',
  );
  if (citations.size === 0) return diagnostics;
  const cited = new Set(
    messages
      .flatMap((message) => [...walkFields(message.fields)])
      .flatMap((field) => (field.kind === 'leaf' ? (field.enumeration?.nomenclature?.id ?? []) : [])),
  );
  const idle = nomenclatures.filter(({ id, hasOwnId }) => hasOwnId && !cited.has(id));
  const told: Diagnostic[] = [];
  const folded = new Set<Diagnostic>();
  for (const [meant, fields] of citations) {
    const places = new Set(fields.map(({ place }) => `${place.file} ${place.sheet} ${place.cell}`));
    const misnamed = idle.find(({ id, reference, name }) => {
      const made = `${reference}-${name}`;
      const isMeantBySeveral =
        places.size > 1 && fields.every(({ parameters }) => parameters.suggestion === id);
      return made === meant || (made !== id && isMeantBySeveral);
    });
    if (misnamed === undefined) continue;
    const reporter = new DiagnosticCollector();
    const context = { place: misnamed.place, value: misnamed.id };
    reporter.report(nomenclatureDiagnostics['nomenclature-identifier-uncited'], context, {
      meant,
      count: places.size,
    });
    told.push(...reporter.diagnostics.map((one) => foldUnder(one, fields)));
    for (const one of fields) folded.add(one);
  }
  return [...diagnostics.filter((one) => !folded.has(one)), ...told];
}
