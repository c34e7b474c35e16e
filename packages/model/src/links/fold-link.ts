import type { Diagnostic } from '../diagnostics.ts';
import { foldAlike, foldConsequences } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import { linkAcceptanceTestDiagnostics as testDiagnostics } from './acceptance-test-diagnostics.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';
import { exampleFileDiagnostics as fileDiagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import { foldExamples } from './fold-example.ts';
import type { LinkExample } from './link-example.ts';
import { isCalledAfter } from './message-of-example.ts';

/** What a name that the release does not know entails for those who use the right one. */
const OF_WRONG_NAME = new Set<string>([
  diagnostics['step-not-allowed'].code,
  testDiagnostics['test-message-not-carried'].code,
  diagnostics['step-message-unknown'].code,
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
  { messages }: LinkVersion,
  examples: readonly LinkExample[],
): readonly Diagnostic[] {
  const named = new Map(
    found
      .filter(({ definition }) => definition.code === diagnostics['message-unknown'].code)
      .flatMap((cause) => {
        const meant = cause.parameters.suggestion ?? '';
        const isListed = messages.some(({ message }) => message === meant);
        return [`is ${cause.value}`, ...(isListed ? [] : [`meant ${meant}`])].map(
          (key) => [key, cause] as const,
        );
      }),
  );
  const wrong = [...new Set(named.values())];
  const ofNames = foldConsequences(withoutRepetition(found), named, ({ definition, value = '' }) => {
    if (OF_WRONG_NAME.has(definition.code)) return [`is ${value}`, `meant ${value}`];
    // A name replaced all over the manifest is part of those of examples too.
    return OF_WRONG_FILE.has(definition.code)
      ? wrong.flatMap((cause) => (isCalledAfter(value, cause.value ?? '') ? [`is ${cause.value}`] : []))
      : [];
  });
  const roles = new Map(
    ofNames
      .filter(({ definition }) => definition.code === diagnostics['role-unknown'].code)
      .map((cause) => ['role', cause] as const),
  );
  const ofRoles = foldConsequences(ofNames, roles, ({ definition }) =>
    OF_WRONG_ROLE.has(definition.code) ? ['role'] : [],
  );
  const ofTags = foldConsequences(
    ofRoles,
    renamedTags(ofRoles),
    ({ parameters: { parent = '', tag = '' } }) => [`${parent.replace(/\[\d+\]/g, '')} ${tag}`],
  );
  return foldExamples(ofTags, examples);
}

/** By the path and the old name of each. */
function renamedTags(found: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  const isRenamed = ({ definition }: Diagnostic) => definition.code === faultDiagnostics['tag-renamed'].code;
  return new Map(
    found.filter(isRenamed).flatMap((cause) =>
      // One cell may be the tag of several messages.
      [cause, ...(cause.related ?? [])]
        .filter(isRenamed)
        .map(({ parameters: { path, old } }) => [`${path} ${old}`, cause] as const),
    ),
  );
}

/** One finding for a wrong name that several lines of the manifest repeat. */
function withoutRepetition(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const repeated = new Set<string>([diagnostics['message-unknown'].code, diagnostics['role-unknown'].code]);
  return foldAlike(found, ({ definition, value = '' }) =>
    repeated.has(definition.code) ? `${definition.code} ${value}` : null,
  );
}
