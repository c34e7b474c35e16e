import { type Diagnostic, DiagnosticCollector, sortDiagnostics } from '../diagnostics.ts';
import { foldConsequences, foldUnder } from '../folding.ts';
import type { LinkVersion } from '../link.ts';
import { formatPlace } from '../origin.ts';
import { exchangesOf } from './check-links.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';

/** Makes one finding of a wrong line in the list of messages and of what the list lacks because of it. */
export function foldExchanges(found: readonly Diagnostic[], link: LinkVersion): readonly Diagnostic[] {
  return foldIdle(foldRepeated(foldReplaced(found, link), link), link);
}

/** What a message that is not listed in one direction entails. */
export const OF_DIRECTION = new Set<string>([
  diagnostics['message-direction-missing'].code,
  diagnostics['message-direction-wrong'].code,
  diagnostics['step-reversed'].code,
  diagnostics['step-not-allowed'].code,
]);

/** Between which roles, `LRM SMUR`, the message of a finding is exchanged. */
export function exchangesByPlace(link: LinkVersion): (told: Diagnostic) => string {
  const ofSteps = new Map(
    exchangesOf(link).flatMap(({ place, messagePlace, sender, receiver }) =>
      [place, messagePlace].map((one) => [formatPlace(one), `${sender} ${receiver}`] as const),
    ),
  );
  return ({ place, parameters: { from, to } }) =>
    from === undefined ? (ofSteps.get(formatPlace(place)) ?? '') : `${from} ${to}`;
}

/** What a line of the list has when it names another message than the one that the list lacks. */
const OF_REPLACED = new Set<string>([
  diagnostics['message-repeated'].code,
  diagnostics['perimeter-disagrees'].code,
]);

/** A role that plays in steps, and in no line of the list because one is missing or wrong. */
function foldIdle(found: readonly Diagnostic[], link: LinkVersion): readonly Diagnostic[] {
  const isIdle = ({ definition }: Diagnostic) => definition.code === diagnostics['role-idle'].code;
  const played = exchangesOf(link);
  const causes = new Map<string, Diagnostic>();
  for (const cause of found) {
    if (!LISTS.has(cause.definition.code)) continue;
    const { from, to, line = '' } = cause.parameters;
    const roles = played.flatMap(({ message, sender, receiver }) =>
      message === cause.value ? [sender, receiver] : [],
    );
    for (const role of from === undefined && line !== '' ? roles : [from ?? '', to ?? ''])
      causes.set(role, cause);
  }
  return foldConsequences(found, causes, (one) => (isIdle(one) ? [one.value ?? ''] : []));
}

/** A line that repeats another, and a direction that the list lacks for the same message: one of both was to give it. */
function foldRepeated(found: readonly Diagnostic[], link: LinkVersion): readonly Diagnostic[] {
  const exchangeOf = exchangesByPlace(link);
  const repeated = found.filter(({ definition }) => definition.code === diagnostics['message-repeated'].code);
  return repeated.reduce((left, line) => {
    const lacked = left.filter(
      ({ definition, value }) => OF_DIRECTION.has(definition.code) && value === line.value,
    );
    const [first] = lacked;
    if (first === undefined) return left;
    const [from = '', to = ''] = exchangeOf(first).split(' ');
    const { sender = '', receiver = '' } = line.parameters;
    const collector = new DiagnosticCollector();
    const context = { place: line.place, value: line.value };
    collector.report(diagnostics['message-direction-repeated'], context, { sender, receiver, from, to });
    const rest = left.filter((one) => one !== line && !lacked.includes(one));
    return sortDiagnostics([
      ...rest,
      ...collector.diagnostics.map((told) => foldUnder(told, [line, ...lacked])),
    ]);
  }, found);
}

/** What tells a line of the list that is missing or wrong: the roles it should have named may have no other. */
const LISTS = new Set<string>([
  diagnostics['message-direction-missing'].code,
  diagnostics['message-direction-wrong'].code,
  diagnostics['message-direction-repeated'].code,
  diagnostics['message-not-listed'].code,
  diagnostics['message-unknown'].code,
]);

/** A message that the list lacks, and one faulty line there that names another: that line was to name it. */
function foldReplaced(found: readonly Diagnostic[], link: LinkVersion): readonly Diagnostic[] {
  const missing = found.filter(
    ({ definition }) => definition.code === diagnostics['message-not-listed'].code,
  );
  const faulty = found.filter(({ definition }) => OF_REPLACED.has(definition.code));
  const [lacked, ...others] = missing;
  const [line, ...lines] = faulty;
  if (lacked === undefined || line === undefined || others.length + lines.length > 0) return found;
  const value = line.parameters.message ?? line.value ?? '';
  const isRepeated = link.messages.filter(({ message }) => message === value).length > 1;
  const isAsked = link.flows.some(({ steps }) => steps.some(({ message }) => message === value));
  if (isAsked && !isRepeated) return found;
  const collector = new DiagnosticCollector();
  const context = { place: line.place, value };
  collector.report(diagnostics['message-replaced'], context, { meant: lacked.value ?? '' });
  const rest = found.filter((one) => one !== lacked && one !== line);
  return sortDiagnostics([...rest, ...collector.diagnostics.map((told) => foldUnder(told, [line, lacked]))]);
}
