import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import { foldUnder, relay } from '../folding.ts';
import type { Message } from '../message.ts';
import type { Place } from '../origin.ts';
import { closestName, foldName } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import type { ExampleUse } from './example-uses.ts';
import type { LinkExample } from './link-example.ts';

/** A file of a link that is read as nothing, and may be an example in the wrong place or under another ending. */
export interface OtherFile {
  /** Path in the folder of the link, with `/`. */
  readonly path: string;
  readonly place: Place;
}

/** What is there, and what steps ask for. */
export interface NamedExamples {
  readonly inFlows: readonly ExampleUse[];
  readonly inTests: readonly ExampleUse[];
  readonly examples: readonly LinkExample[];
  readonly otherFiles: readonly OtherFile[];
  readonly messages: ReadonlyMap<string, Message>;
}

/**
 * Tells the examples that steps name and that do not exist, once for each name: the file was renamed or put elsewhere, or
 * one step misspells it, or it is not there at all.
 *
 * @returns the files that are meant, which are not idle.
 */
export function reportMissingExamples(
  named: NamedExamples,
  reporter: DiagnosticReporter,
): ReadonlySet<string> {
  const { inFlows, inTests, examples } = named;
  const names = new Set(examples.map(({ name }) => name));
  const missing = new Map<string, ExampleUse[]>();
  for (const use of [...inFlows, ...inTests]) {
    if (names.has(use.example)) continue;
    missing.set(use.example, [...(missing.get(use.example) ?? []), use]);
  }
  const [[, [first]] = ['', []]] = missing;
  if (first !== undefined && names.size === 0 && missing.size > 1) {
    reportFolder(first, missing.size, named, reporter);
    return new Set();
  }
  const meant = new Set<string>();
  for (const [name, uses] of missing) {
    const file = reportMissingExample(name, uses, named, reporter);
    if (file !== null) meant.add(file);
  }
  return meant;
}

/** No example at all: their folder is missing, or has another name. */
function reportFolder(
  { example, examplePlace: place }: ExampleUse,
  count: number,
  { otherFiles }: NamedExamples,
  reporter: DiagnosticReporter,
): void {
  const elsewhere = otherFiles.find(({ path }) => path.endsWith(`/${example}`));
  const hint =
    elsewhere === undefined ? '' : ` (« ${elsewhere.path.slice(0, -example.length - 1)} » → « examples »)`;
  reporter.report(diagnostics['folder-missing'], { place, value: example }, { count, hint });
}

/** Returns the file that is meant, if there is one that nothing else names. */
function reportMissingExample(
  name: string,
  uses: readonly ExampleUse[],
  named: NamedExamples,
  reporter: DiagnosticReporter,
): string | null {
  const { inFlows, inTests, examples, otherFiles, messages } = named;
  const ofFlows = uses.filter((use) => inFlows.includes(use));
  const [first] = ofFlows;
  const misplaced = otherFiles.find(({ path }) => isSameFile(path, name));
  if (misplaced !== undefined) {
    const { place, path: value } = misplaced;
    reporter.report(diagnostics['file-misplaced'], { place, value }, { name });
    return null;
  }
  // A file that another step names already is not the one this step means.
  const taken = new Set([...inFlows, ...inTests].map(({ example }) => example));
  const free = examples.filter((example) => !taken.has(example.name));
  const close = closestName(
    name,
    free.map((example) => example.name),
  );
  const root = messages.get(uses[0]?.message ?? '')?.root;
  const alike = free.filter(
    ({ value }) => root !== undefined && isJsonObject(value) && Object.hasOwn(value, root),
  );
  const file = free.find((example) => example.name === close) ?? (alike.length === 1 ? alike[0] : undefined);
  if (file !== undefined && (uses.length > 1 || (close === null && first !== undefined))) {
    const context = { place: file.placeOf([]), value: file.name };
    reporter.report(diagnostics['file-renamed'], context, { name, count: uses.length });
    return file.name;
  }
  // What tests alone name is told at their cells.
  if (first === undefined) return file?.name ?? null;
  const told = ofFlows.flatMap(({ examplePlace: place }) => tell(name, place, file?.name ?? null));
  const [cause, ...related] = told;
  if (cause !== undefined) relay([foldUnder(cause, related)], reporter);
  return file?.name ?? null;
}

function tell(name: string, place: Place, suggestion: string | null): readonly Diagnostic[] {
  const collector = new DiagnosticCollector();
  const context = { place, value: name };
  if (suggestion === null) collector.report(diagnostics['file-missing'], context);
  else collector.report(diagnostics['file-misspelled'], context, { suggestion });
  return collector.diagnostics;
}

/** Whether a file has the name of an example, its letter case and the last of its endings apart. */
function isSameFile(path: string, name: string): boolean {
  const file = foldName(path.slice(path.lastIndexOf('/') + 1));
  const wanted = foldName(name);
  return file === wanted || file.replace(/\.[^.]+$/, '') === wanted || `${file}.json` === wanted;
}
