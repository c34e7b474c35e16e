import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import {
  type Diagnostic,
  DiagnosticCollector,
  type DiagnosticDefinition,
  type DiagnosticReporter,
} from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { foldAlike, foldUnder, relay } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import type { Message } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import { formatPlace } from '../origin.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import type { MessagePath } from '../validation/message-fault.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { ExampleContents, reportContradictedCells } from './contradicted-cells.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import { type ExampleUse, usesInAcceptanceTests, usesInFlows } from './example-uses.ts';
import { reportExchangedPerimeters } from './exchanged-perimeters.ts';
import { fieldsAt } from './fields-of-message.ts';
import { withoutItems } from './json-path.ts';
import { reportLevels } from './levels.ts';
import type { LinkExample } from './link-example.ts';
import { messageOf } from './message-of-example.ts';
import { pairRenamed } from './misnamed-tags.ts';
import { type OtherFile, reportMissingExamples } from './missing-examples.ts';
import { reportMissingRows } from './missing-rows.ts';
import { withNewTags } from './renamed-examples.ts';
import { foldRenamedRoots } from './renamed-roots.ts';
import {
  joinSteps,
  type RenamedTag,
  reportRenamedTags,
  stepsOf,
  type ToldFault,
  type UnknownTag,
  unknownTags,
  withoutNumbers,
} from './renamed-tags.ts';
import { reportExampleFault } from './report-example-fault.ts';
import { reportUnlikeTags } from './unlike-tags.ts';

/** The examples of a link version and everything that speaks of them. */
export interface ExamplesToCheck {
  readonly link: LinkVersion;
  /** Messages of the model release, by name; a message that is absent is not judged. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly examples: readonly LinkExample[];
  /** They name examples too; their own faults are those of `checkAcceptanceTestsOfLink`. */
  readonly acceptanceTests: AcceptanceTestSuite | null;
  /** Files of the link that are read as nothing: an example may be among them. */
  readonly otherFiles?: readonly OtherFile[];
  /** Of the release: a list that was cited before may be among them. */
  readonly nomenclatures?: readonly Nomenclature[];
}

/**
 * Checks that steps and example files name one another, that every example is the message of its step, and
 * that it is valid.
 */
export function checkExamples({
  link,
  messages,
  examples,
  acceptanceTests,
  otherFiles = [],
  nomenclatures = [],
}: ExamplesToCheck): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  const inFlows = usesInFlows(link);
  const inTests = usesInAcceptanceTests(acceptanceTests);
  const uses = [...inFlows, ...inTests];
  const meant = reportMissingExamples({ inFlows, inTests, examples, otherFiles, messages }, reporter);
  const used = new Map<string, ExampleUse[]>();
  for (const use of uses) {
    const known = used.get(use.example);
    if (known === undefined) used.set(use.example, [use]);
    else known.push(use);
  }
  const faults: ExampleFault[] = [];
  const judged: JudgedExample[] = [];
  for (const example of examples) {
    for (const { name, place } of example.repeated)
      reporter.report(diagnostics['member-repeated'], { place, value: name });
    const own = used.get(example.name);
    if (own === undefined) {
      // The file a misspelled step means is not idle.
      if (meant.has(example.name)) continue;
      reporter.report(diagnostics.unused, { place: example.placeOf([]), value: example.name });
      continue;
    }
    const inSteps = own.filter((use) => inFlows.includes(use));
    const message = messageOf(example, inSteps, own, messages, reporter);
    if (message === null) continue;
    judged.push({ example, message });
    faults.push(...checkExample(example, message, reporter));
  }
  tellFaults(faults, judged, { messages, nomenclatures }, reporter);
  // A habit of all the examples, or a change of the model, is one finding; so is one word mistyped all over a file.
  const roots = foldRenamedRoots(reporter.diagnostics, messages, (message) =>
    judged.some((one) => one.message === message),
  );
  return [repeatedKey, misspelledKey, habitKey, rootlessKey].reduce(foldAlike, roots);
}

/** A fault of one example. */
interface ExampleFault extends ToldFault {
  readonly example: LinkExample;
}

/** An example and the message it is. */
interface JudgedExample {
  readonly example: LinkExample;
  readonly message: Message;
}

function tellFaults(
  faults: readonly ExampleFault[],
  judged: readonly JudgedExample[],
  { messages, nomenclatures = [] }: Pick<ExamplesToCheck, 'messages' | 'nomenclatures'>,
  reporter: DiagnosticReporter,
): void {
  const exampleOf = new Map<ToldFault, LinkExample>(faults.map((fault) => [fault, fault.example]));
  const contents = new Map<Message, ExampleContents>();
  if (faults.length === 0) return;
  for (const { example, message } of judged) {
    const own = contents.get(message) ?? new ExampleContents();
    contents.set(message, own);
    if (isJsonObject(example.value)) own.add(example.value[message.root]);
  }
  const contentsOf = (message: Message) => contents.get(message) ?? new ExampleContents();
  const valueAt = (one: ToldFault, path = one.fault.path) =>
    valueOfPath(exampleOf.get(one)?.value, [one.message.root, ...path]);
  // One row describes a tag wherever objects of its type stand.
  const isUsed = (message: Message, path: string) => {
    const [tag, ofRow] = rowAt(message, path);
    return [...contentsOf(message).paths()].some((other) => {
      const [name, fields] = rowAt(message, other);
      return name === tag && fields === ofRow;
    });
  };
  const isEverywhere = ({ message, parents, faults: own }: UnknownTag) =>
    own.length === parents.reduce((sum, parent) => sum + contentsOf(message).values(parent), 0);
  const placeAt = ({ example, message }: ExampleFault, path: MessagePath) =>
    example.placeOf([message.root, ...path]);
  const bodies = judged.map(({ example: { file, value }, message }) => ({
    file,
    message,
    body: isJsonObject(value) ? value[message.root] : undefined,
  }));
  const ofColumns = reportExchangedPerimeters(faults, bodies, messages.values(), reporter);
  const ofRows = reportMissingRows(ofColumns, valueAt, isUsed, reporter);
  const { renamed, left } = reportRenamedTags(ofRows, valueAt, isUsed, reporter);
  const objects = renamed.filter(({ field }) => field.kind === 'object');
  if (objects.length > 0) {
    // What stands in them was not looked at, under a tag that nobody knows.
    const again = judged.map(({ example, message }) => ({
      example: withNewTags(
        example,
        objects.filter((one) => one.message === message),
      ),
      message,
    }));
    const inside = again
      .flatMap(({ example, message }) => faultsOf(example, message))
      .filter((one) => objects.some((object) => isInside(one, object)));
    tellFaults([...left, ...inside], again, { messages, nomenclatures }, reporter);
    return;
  }
  const inPlace = reportLevels(left, { valueAt, placeAt }, reporter);
  const likeSheet = reportUnlikeTags(inPlace, { valueAt, isUsed, isEverywhere }, reporter);
  const ofValues = reportContradictedCells(likeSheet, contentsOf, nomenclatures, reporter);
  relay(
    foldOfOneRow(pairRenamed(ofValues)).map(({ told }) => told),
    reporter,
  );
}

/** Whether a fault stands in an object that has got another name. */
function isInside({ message, fault }: ExampleFault, object: RenamedTag): boolean {
  const path = `${withoutNumbers(fault.path)}.`;
  return (
    message === object.message &&
    object.parents.some((parent) => path.startsWith(`${joinSteps(parent, object.field.name)}.`))
  );
}

/** The tag at the end of a path without numbers, and the fields among which it stands. */
function rowAt(message: Message, path: string): readonly [tag: string, fields: readonly Field[]] {
  const steps = stepsOf(path);
  return [steps.at(-1) ?? '', fieldsAt(message, steps.slice(0, -1))];
}

/**
 * Tags unknown in the objects of one type, wherever these stand, and in other messages of the same sheet: one finding, as one row
 * would mend them all.
 */
function foldOfOneRow(faults: readonly ExampleFault[]): readonly ExampleFault[] {
  const unknown = unknownTags(
    faults.filter(({ told }) => OF_UNKNOWN_TAGS.has(told.definition.code)),
    () => null,
  );
  const rows = new Map<string, ToldFault[]>();
  for (const { message, parent, name, faults: own } of unknown) {
    const key = JSON.stringify([message.file, message.sheet, parent, name]);
    rows.set(key, [...(rows.get(key) ?? []), ...own]);
  }
  const under = new Map<ToldFault, readonly ToldFault[]>();
  const others = new Set<ToldFault>();
  for (const [first, ...rest] of rows.values()) {
    if (first === undefined || rest.length === 0) continue;
    // What is almost another tag, in one file alone, is a slip of its author.
    const isSlip = first.told.definition.code === faultDiagnostics['field-misspelled'].code;
    if (isSlip && rest.every(({ file }) => file === first.file)) continue;
    under.set(first, rest);
    for (const one of rest) others.add(one);
  }
  return faults
    .filter((one) => !others.has(one))
    .map((one) => ({
      ...one,
      told: foldUnder(
        one.told,
        (under.get(one) ?? []).map(({ told }) => told),
      ),
    }));
}

/** Tags that their object does not have. */
const OF_UNKNOWN_TAGS = new Set<string>([
  faultDiagnostics['field-unknown'].code,
  faultDiagnostics['field-misspelled'].code,
]);

function valueOfPath(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((one, step) => {
    if (Array.isArray(one)) return one[Number(step)];
    return isJsonObject(one) ? one[String(step)] : undefined;
  }, value);
}

/** What findings of one cause have in common: the datum, numbers of items apart, and its value. */
function repeatedKey({ definition, value = '', parameters, place }: Diagnostic): string | null {
  if (OF_MODEL.has(definition.code)) return `${definition.code} ${formatPlace(place)} ${value}`;
  const { path } = parameters;
  if (path === undefined || !OF_FAULTS.has(definition.code)) return null;
  return JSON.stringify([definition.code, withoutItems(path), value]);
}

/** Told at a cell of the model, which may be that of several messages. */
const OF_MODEL = new Set<string>([
  faultDiagnostics['tag-renamed'].code,
  faultDiagnostics['tag-unlike-examples'].code,
  faultDiagnostics['field-unticked'].code,
  faultDiagnostics['object-row-missing'].code,
  faultDiagnostics['cell-against-examples'].code,
  faultDiagnostics['code-missing-in-list'].code,
  faultDiagnostics['codes-missing-in-list'].code,
]);

/** What files that were all written without the root of their message have in common. */
function rootlessKey({ definition }: Diagnostic): string | null {
  return definition.code === diagnostics['root-left-out'].code ? definition.code : null;
}

/** What the findings of one way of writing values have in common, `2025-03-10T10:37:00` for every moment. */
function habitKey({ definition, value = '', parameters: { type = '' } }: Diagnostic): string | null {
  if (definition.code !== faultDiagnostics['type-wrong'].code || !/\d/.test(value)) return null;
  return JSON.stringify([type, value.replace(/\d/g, '0')]);
}

/** What the findings of one wrong word in one file have in common: to replace it there mends all. */
function misspelledKey({ definition, value = '', parameters, place }: Diagnostic): string | null {
  if (definition.code !== faultDiagnostics['field-misspelled'].code) return null;
  return JSON.stringify([place.file, value, parameters.suggestion]);
}

const OF_FAULTS = new Set(Object.values<DiagnosticDefinition>(faultDiagnostics).map(({ code }) => code));

function checkExample(example: LinkExample, message: Message, reporter: DiagnosticReporter): ExampleFault[] {
  const { root } = message;
  const value = isJsonObject(example.value) ? example.value : {};
  const beside = Object.keys(value).filter((name) => name !== root);
  if (beside.length > 0) {
    const context = { place: example.placeOf([beside[0] ?? '']), value: beside.join(', ') };
    reporter.report(diagnostics['root-not-alone'], context, { root });
  }
  return faultsOf(example, message);
}

function faultsOf(example: LinkExample, message: Message): ExampleFault[] {
  const value = isJsonObject(example.value) ? example.value : {};
  return validateMessage(message, value[message.root]).flatMap((fault) => {
    const own = new DiagnosticCollector();
    reportExampleFault(fault, message, example, own);
    return own.diagnostics.map((told) => ({ file: example.file, message, fault, told, example }));
  });
}
