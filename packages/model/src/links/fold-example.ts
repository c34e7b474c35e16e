import { type Diagnostic, DiagnosticCollector, type DiagnosticDefinition } from '../diagnostics.ts';
import { foldConsequences, foldUnder } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import { formatPlace } from '../origin.ts';
import { linkAcceptanceTestDiagnostics as testDiagnostics } from './acceptance-test-diagnostics.ts';
import { linkDiagnostics } from './diagnostics.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import { foldTests } from './fold-tests.ts';
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

/** Faults that leave nothing in the object whose path they give. */
const ALL_AROUND = new Set<string>(
  [faultDiagnostics['level-too-deep'], faultDiagnostics['level-too-high']].map(({ code }) => code),
);

/** What a step that is not allowed follows from, when it announces another message than its example is. */
const OF_STEP = new Set<string>([
  linkDiagnostics['step-not-allowed'].code,
  linkDiagnostics['step-reversed'].code,
  linkDiagnostics['step-message-unknown'].code,
]);

/**
 * Puts what acceptance tests do not find in an example under the fault of that example: the whole of it, or the tag on the
 * way of their path. A step whose message is that of another example is told once.
 */
export function foldExamples(
  found: readonly Diagnostic[],
  examples: readonly LinkExample[],
  { flows }: Pick<LinkVersion, 'flows'>,
): readonly Diagnostic[] {
  const places = new Map(
    flows.flatMap(({ steps }) =>
      steps.map(({ place, messagePlace }) => [formatPlace(messagePlace), formatPlace(place)]),
    ),
  );
  const stepOf = ({ place }: Diagnostic) => places.get(formatPlace(place)) ?? formatPlace(place);
  const ofFiles = foldFiles(found);
  return foldTests(foldFaults(ofFiles, examples, stepOf), examples);
}

/** Names of files that do not exist: told by the file that was renamed, or by the first step that names it. */
const OF_FILES = new Set<string>(
  [
    diagnostics['file-missing'],
    diagnostics['file-misspelled'],
    diagnostics['file-renamed'],
    diagnostics['file-misplaced'],
    testDiagnostics['test-example-missing'],
    testDiagnostics['test-example-misspelled'],
  ].map(({ code }) => code),
);

/** Puts every other place that names a file under the finding that tells what became of it. */
function foldFiles(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<string, Diagnostic>();
  const underAll = (one: Diagnostic) => (OF_FILES.has(one.definition.code) ? [''] : []);
  const isOfTest = ({ definition }: Diagnostic) => definition.code.startsWith('link/');
  const nameOf = ({ value = '', parameters }: Diagnostic) => parameters.name ?? value;
  for (const one of [...found].sort((a, b) => Number(isOfTest(a)) - Number(isOfTest(b)))) {
    const { code } = one.definition;
    if (code === diagnostics['folder-missing'].code)
      return foldConsequences(found, new Map([['', one]]), underAll);
    if (OF_FILES.has(code) && !causes.has(nameOf(one))) causes.set(nameOf(one), one);
  }
  return foldConsequences(found, causes, (one) => (OF_FILES.has(one.definition.code) ? [nameOf(one)] : []));
}

/** Puts what follows from the fault of an example under it. */
function foldFaults(
  found: readonly Diagnostic[],
  examples: readonly LinkExample[],
  stepOf: (told: Diagnostic) => string,
): readonly Diagnostic[] {
  const fileOf = new Map(examples.map(({ name, file }) => [name, file]));
  const wholes = new Map<string, Diagnostic>();
  const tags = new Map<string, Diagnostic>();
  const steps = new Map<string, Diagnostic>();
  for (const cause of found) {
    if (cause.definition.code === diagnostics['step-of-other-message'].code) steps.set(stepOf(cause), cause);
    for (const one of [cause, ...(cause.related ?? [])]) {
      if (WHOLE.has(one.definition.code)) wholes.set(one.place.file, cause);
      if (!OF_FAULTS.has(one.definition.code)) continue;
      for (const path of pathsMissed(one)) tags.set(`${one.place.file} ${path}`, cause);
      if (ALL_AROUND.has(one.definition.code)) tags.set(`${one.place.file} ${one.parameters.path}`, cause);
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
  const ofSteps = foldConsequences(ofTags, steps, (one) =>
    OF_STEP.has(one.definition.code) ? [stepOf(one)] : [],
  );
  return foldSwapped(ofSteps, examples);
}

/** Two examples that are each the message of the other’s step: their names were exchanged. */
function foldSwapped(found: readonly Diagnostic[], examples: readonly LinkExample[]): readonly Diagnostic[] {
  const code = diagnostics['root-of-other-message'].code;
  const others = found.filter(({ definition }) => definition.code === code);
  const nameOf = new Map(examples.map(({ name, file }) => [file, name]));
  const replaced = new Map<Diagnostic, Diagnostic | null>();
  for (const one of others) {
    const pair = others.find(
      (other) =>
        !replaced.has(other) && other.value === one.parameters.root && other.parameters.root === one.value,
    );
    if (pair === undefined || replaced.has(one)) continue;
    const collector = new DiagnosticCollector();
    collector.report(
      diagnostics['files-swapped'],
      { place: one.place, value: nameOf.get(one.place.file) ?? '' },
      { other: nameOf.get(pair.place.file) ?? '' },
    );
    const [told = one] = collector.diagnostics;
    replaced.set(one, foldUnder(told, [one, pair])).set(pair, null);
  }
  return found.flatMap((one) => {
    const instead = replaced.get(one);
    return instead === undefined ? [one] : instead === null ? [] : [instead];
  });
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
