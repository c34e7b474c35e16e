import type { Diagnostic, DiagnosticDefinition } from '../diagnostics.ts';
import { foldConsequences } from '../folding.ts';
import { linkAcceptanceTestDiagnostics as testDiagnostics } from './acceptance-test-diagnostics.ts';
import { linkDiagnostics } from './diagnostics.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import type { LinkExample } from './link-example.ts';

/** What leaves nothing of an example to point to. */
const WHOLE = new Set<string>(
  [
    diagnostics['root-missing'],
    diagnostics['not-a-message'],
    diagnostics['message-wrapped'],
    diagnostics['root-left-out'],
    diagnostics['root-misspelled'],
    diagnostics['root-differs'],
    diagnostics['root-of-other-message'],
  ].map(({ code }) => code),
);

const OF_FAULTS = new Set(Object.values<DiagnosticDefinition>(faultDiagnostics).map(({ code }) => code));

/** What a step that is not allowed follows from, when it announces another message than its example is. */
const OF_STEP = new Set<string>([
  linkDiagnostics['step-not-allowed'].code,
  linkDiagnostics['step-message-unknown'].code,
]);

/**
 * Puts what acceptance tests do not find in an example under the fault of that example: the whole of it, or the tag on the
 * way of their path. A step whose message is that of another example is told once.
 */
export function foldExamples(
  found: readonly Diagnostic[],
  examples: readonly LinkExample[],
): readonly Diagnostic[] {
  const fileOf = new Map(examples.map(({ name, file }) => [name, file]));
  const wholes = new Map<string, Diagnostic>();
  const tags = new Map<string, Diagnostic>();
  const steps = new Map<string, Diagnostic>();
  for (const cause of found) {
    if (WHOLE.has(cause.definition.code)) wholes.set(cause.place.file, cause);
    if (cause.definition.code === diagnostics['step-of-other-message'].code) steps.set(lineOf(cause), cause);
    for (const one of [cause, ...(cause.related ?? [])]) {
      if (!OF_FAULTS.has(one.definition.code)) continue;
      for (const path of pathsMissed(one)) tags.set(`${one.place.file} ${path}`, cause);
    }
  }
  const ofWholes = foldConsequences(found, wholes, ({ definition, value = '', parameters }) => {
    if (definition.code === testDiagnostics['test-path-without-match'].code)
      return [fileOf.get(parameters.example ?? '') ?? ''];
    return definition.code === testDiagnostics['test-example-of-other-message'].code
      ? [fileOf.get(value) ?? '']
      : [];
  });
  const ofTags = foldConsequences(ofWholes, tags, ({ definition, value = '', parameters }) =>
    definition.code === testDiagnostics['test-path-without-match'].code
      ? beginningsOf(value).map((path) => `${fileOf.get(parameters.example ?? '') ?? ''} ${path}`)
      : [],
  );
  return foldConsequences(ofTags, steps, (one) => (OF_STEP.has(one.definition.code) ? [lineOf(one)] : []));
}

function lineOf({ place }: Diagnostic): string {
  return `${place.file} ${place.line}`;
}

/** Where a fault of an example leaves nothing: its own place, and that of the tag which was meant. */
function pathsMissed({ value, parameters: { path, suggestion } }: Diagnostic): readonly string[] {
  if (path === undefined) return [];
  if (value === undefined || suggestion === undefined || !path.endsWith(`.${value}`)) return [path];
  return [path, `${path.slice(0, -value.length)}${suggestion}`];
}

/** A path and every one that leads to it, the shortest last: `$.a.b[0]`, `$.a.b`, `$.a`. */
function beginningsOf(path: string): readonly string[] {
  const steps = path.match(/^\$|\[[^\]]*\]|\.[^.[]+/g) ?? [];
  return steps.map((_, index) => steps.slice(0, steps.length - index).join(''));
}
