import type { Diagnostic } from '../diagnostics.ts';
import { foldAlike, foldConsequences } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import { linkAcceptanceTestDiagnostics as testDiagnostics } from './acceptance-test-diagnostics.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';
import { exampleFileDiagnostics as fileDiagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import { foldExamples } from './fold-example.ts';
import { exchangesByPlace, foldExchanges, OF_DIRECTION } from './fold-exchanges.ts';
import { withoutItems } from './json-path.ts';
import type { LinkExample } from './link-example.ts';
import { isCalledAfter } from './message-of-example.ts';

/** What a name that the release does not know entails for those who use the right one. */
const OF_WRONG_NAME = new Set<string>([
  diagnostics['step-not-allowed'].code,
  testDiagnostics['test-message-not-carried'].code,
  diagnostics['step-message-unknown'].code,
  diagnostics['message-not-listed'].code,
]);

/** Files of examples whose names the name of their message is part of. */
const OF_WRONG_FILE = new Set<string>([
  fileDiagnostics['file-missing'].code,
  fileDiagnostics['file-misspelled'].code,
]);

/** What a role that nobody declares, or plays under another name, entails. */
const OF_WRONG_ROLE = new Set<string>([diagnostics['role-idle'].code, diagnostics['step-not-allowed'].code]);

/**
 * Puts under each cause what follows from it: the name of a message that is wrong in the list of the link is told by
 * every step and test that names it right, a fault of the model or of a habit by every example that has it.
 */
export function foldLink(
  found: readonly Diagnostic[],
  link: LinkVersion,
  examples: readonly LinkExample[],
): readonly Diagnostic[] {
  const { messages } = link;
  const unknown = found
    .filter(({ definition }) => definition.code === diagnostics['message-unknown'].code)
    .flatMap((cause) => {
      const meant = cause.parameters.suggestion ?? '';
      const isListed = messages.some(({ message }) => message === meant);
      const exchanges = messages.flatMap(({ message, sender, receiver }) =>
        message === cause.value ? [`meant ${meant} ${sender} ${receiver}`] : [],
      );
      return [`is ${cause.value}`, ...(isListed ? [] : [`meant ${meant}`]), ...exchanges].map(
        (key) => [key, cause] as const,
      );
    });
  const meant = new Set(unknown.map(([key]) => key));
  const lacked = found
    .filter(({ definition }) => definition.code === diagnostics['message-not-listed'].code)
    .filter(({ value }) => !meant.has(`meant ${value}`))
    .map((cause) => [`is ${cause.value}`, cause] as const);
  const named = new Map([...lacked, ...unknown]);
  const wrong = [...new Set(named.values())];
  const exchangeOf = exchangesByPlace(link);
  const ofNames = foldConsequences(withoutRepetition(found), named, (one) => {
    const { definition, value = '' } = one;
    if (OF_DIRECTION.has(definition.code)) return [`is ${value}`, `meant ${value} ${exchangeOf(one)}`];
    if (OF_WRONG_NAME.has(definition.code)) return [`is ${value}`, `meant ${value}`];
    // A name replaced all over the manifest is part of those of examples too.
    return OF_WRONG_FILE.has(definition.code)
      ? wrong.flatMap((cause) => (isCalledAfter(value, cause.value ?? '') ? [`is ${cause.value}`] : []))
      : [];
  });
  const renamed = ofNames.filter(({ definition }) => definition.code === diagnostics['role-renamed'].code);
  const rolesMeant = new Set(renamed.map(({ parameters }) => parameters.meant));
  const roles = new Map(
    ofNames
      .filter(({ definition }) => definition.code === diagnostics['role-unknown'].code)
      .filter(({ value }) => !rolesMeant.has(value))
      .map((cause): readonly [string, Diagnostic] => ['role', cause]),
  );
  for (const cause of renamed) roles.set(`role ${cause.parameters.meant}`, cause);
  const ofRoles = foldConsequences(ofNames, roles, ({ definition, value = '' }) =>
    definition.code === diagnostics['role-unknown'].code
      ? [`role ${value}`]
      : OF_WRONG_ROLE.has(definition.code)
        ? ['role']
        : [],
  );
  const ofTags = foldConsequences(
    ofRoles,
    renamedTags(ofRoles),
    ({ parameters: { parent = '', tag = '', suggestion } }) => [
      `${withoutItems(parent)} ${tag}`,
      ...(suggestion === undefined ? [] : [`for ${suggestion} ${tag}`]),
    ],
  );
  const ofModel = foldConsequences(ofTags, changesOfModel(ofTags), pathFault);
  return foldExamples(foldExchanges(ofModel, link), examples, link);
}

const LISTS = new Map<string, string>([
  [faultDiagnostics['list-unexpected'].code, testDiagnostics['test-path-with-number'].code],
  [faultDiagnostics['list-expected'].code, testDiagnostics['test-path-without-number'].code],
]);

/** Cells of the model that paths of acceptance tests contradict as the examples do, by what is wrong with such a path. */
function changesOfModel(found: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  return new Map(
    found.flatMap((cause) => {
      const { code } = cause.definition;
      if (code === fileDiagnostics['root-renamed'].code)
        return [
          [`${testDiagnostics['test-path-of-other-message'].code} ${cause.parameters.old}`, cause] as const,
        ];
      if (code === fileDiagnostics['roots-exchanged'].code)
        return [cause.value, cause.parameters.root].map(
          (root) => [`${testDiagnostics['test-message-of-other-paths'].code} ${root}`, cause] as const,
        );
      if (code !== faultDiagnostics['cell-against-examples'].code) return [];
      return (cause.related ?? []).flatMap(({ definition, parameters: { path = '' } }) => {
        const ofTest = LISTS.get(definition.code);
        return ofTest === undefined ? [] : [[`${ofTest} ${withoutItems(path)}`, cause] as const];
      });
    }),
  );
}

function pathFault({ definition, parameters: { parent, found, root } }: Diagnostic): readonly string[] {
  const about = parent === undefined ? (found ?? root) : withoutItems(parent);
  return about === undefined ? [] : [`${definition.code} ${about}`];
}

const RENAMED = new Set<string>([
  faultDiagnostics['tag-renamed'].code,
  faultDiagnostics['tag-unlike-examples'].code,
]);

const UNKNOWN = new Set<string>([
  faultDiagnostics['field-unknown'].code,
  faultDiagnostics['field-misspelled'].code,
]);

/** By the path and the name that is not known there, or no more: paths of acceptance tests lead to it as the examples do. */
function renamedTags(found: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  const keysOf = ({ definition, value, parameters: { path = '', old } }: Diagnostic): readonly string[] => {
    // Objects of one type stand in several places, of which the examples may have one.
    if (RENAMED.has(definition.code)) return [`${path} ${old}`, `for ${value} ${old}`];
    return UNKNOWN.has(definition.code)
      ? [`${withoutItems(path.slice(0, -`.${value}`.length))} ${value}`]
      : [];
  };
  return new Map(
    // One cell may be the tag of several messages.
    found.flatMap((cause) =>
      [cause, ...(cause.related ?? [])].flatMap(keysOf).map((key) => [key, cause] as const),
    ),
  );
}

const REPEATED = new Set<string>([
  diagnostics['message-unknown'].code,
  diagnostics['role-unknown'].code,
  diagnostics['step-message-unknown'].code,
  diagnostics['perimeter-disagrees'].code,
  testDiagnostics['test-message-not-carried'].code,
]);

/** One finding for a wrong name that several lines of the manifest repeat. */
function withoutRepetition(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return foldAlike(found, ({ definition, value = '', parameters: { expected = '' } }) =>
    REPEATED.has(definition.code) ? `${definition.code} ${value} ${expected}` : null,
  );
}
