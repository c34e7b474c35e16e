import { type Diagnostic, type DiagnosticCollector, foldConsequences, type Message } from '@hubsante/model';
import { configurationDiagnostics } from '../diagnostics/configuration.ts';

const { code: TWICE } = configurationDiagnostics['sheet-in-two-workbooks'];

/** Where nothing says which of two sheets counts, the messages they describe cannot be published. */
export function spoilDescribedTwice(messages: readonly Message[], collector: DiagnosticCollector): void {
  for (const diagnostic of collector.diagnostics) {
    if (diagnostic.definition.code !== TWICE) continue;
    const { first, sheets = '' } = diagnostic.parameters;
    const listed = sheets.split(', ');
    const isTwice = ({ place: { file, sheet = '' } }: Message) =>
      file === first && (listed.includes(sheet) || listed.includes('…'));
    const subjects = messages.filter(isTwice).map(({ name }) => name);
    collector.add({ ...diagnostic, subjects });
  }
}

/** Of two workbooks that describe the same messages, nothing else matters before one of them is gone. */
export function foldDescribedTwice(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    if (one.definition.code !== TWICE) continue;
    for (const file of [one.place.file, one.parameters.first ?? '']) {
      if (!causes.has(file)) causes.set(file, one);
    }
  }
  return foldConsequences(diagnostics, causes, ({ definition, place }) =>
    definition.severity === 'error' ? [] : [place.file],
  );
}
