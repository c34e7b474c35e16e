import { type Diagnostic, type DiagnosticReporter, SEVERITIES, sortDiagnostics } from './diagnostics.ts';

/**
 * A finding with its consequences under it: what goes away when the cause is mended is counted there, and not told
 * again. The messages that the consequences spoil are spoilt by the cause.
 */
export function foldUnder(cause: Diagnostic, consequences: readonly Diagnostic[]): Diagnostic {
  if (consequences.length === 0) return cause;
  // What was already folded under a consequence is one more consequence.
  const flat = consequences.flatMap(({ related = [], ...one }) => [one, ...related]);
  const subjects = [...new Set([cause, ...flat].flatMap((one) => one.subjects))];
  return { ...cause, subjects, related: [...(cause.related ?? []), ...flat] };
}

/**
 * Findings that say the same thing of several places, made into one at the first of them. A warning never hides an
 * error: findings of different severities stay apart.
 *
 * @param keyOf what findings of one cause have in common; `null` for one that stands for itself.
 */
export function foldAlike(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string | null,
): readonly Diagnostic[] {
  const alone: Diagnostic[] = [];
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const key = keyOf(diagnostic);
    if (key === null) {
      alone.push(diagnostic);
      continue;
    }
    const ofSeverity = `${diagnostic.definition.severity} ${key}`;
    const known = groups.get(ofSeverity);
    if (known === undefined) groups.set(ofSeverity, [diagnostic]);
    else known.push(diagnostic);
  }
  const folded = [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [foldUnder(first, rest)],
  );
  return sortDiagnostics([...alone, ...folded]);
}

/**
 * Puts under each cause the findings it explains.
 *
 * @param causes by a key of the caller's own; each is one of `diagnostics`.
 * @param keysOf the keys of the causes that would explain a finding; the first that exists does.
 */
export function foldConsequences(
  diagnostics: readonly Diagnostic[],
  causes: ReadonlyMap<string, Diagnostic>,
  keysOf: (diagnostic: Diagnostic) => readonly string[],
): readonly Diagnostic[] {
  if (causes.size === 0) return diagnostics;
  const consequences = new Map<Diagnostic, Diagnostic[]>([...causes.values()].map((cause) => [cause, []]));
  const others: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    if (consequences.has(diagnostic)) continue;
    const found = keysOf(diagnostic).map((key) => causes.get(key));
    const cause = found.find((one) => one !== undefined && isHeavier(one, diagnostic));
    if (cause === undefined) others.push(diagnostic);
    else consequences.get(cause)?.push(diagnostic);
  }
  return sortDiagnostics([...others, ...[...consequences].map(([cause, rest]) => foldUnder(cause, rest))]);
}

/** An error is no consequence of a warning, nor a warning of an advice. */
function isHeavier(cause: Diagnostic, other: Diagnostic): boolean {
  return SEVERITIES.indexOf(cause.definition.severity) <= SEVERITIES.indexOf(other.definition.severity);
}

/** Tells findings that were collected apart, to be folded, to those who hear all the others. */
export function relay(diagnostics: readonly Diagnostic[], reporter: DiagnosticReporter): void {
  for (const { definition, place, value, parameters, subjects, related = [] } of diagnostics) {
    const context = { place, value, subjects, related };
    // A definition of any parameters: they were checked where the finding was made.
    (reporter.report as (...finding: unknown[]) => void).call(reporter, definition, context, parameters);
  }
}
