import {
  type Diagnostic,
  exampleFaultDiagnostics,
  type Message,
  silenceTarget,
  withoutItems,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import type { CheckedLink } from './check-links.ts';

/** Tags that examples write and their message does not have. */
const UNKNOWN = new Set<string>([
  exampleFaultDiagnostics['field-unknown'].code,
  exampleFaultDiagnostics['field-misspelled'].code,
]);
const OBJECT = exampleFaultDiagnostics['object-row-missing'].code;

/**
 * What the links of one release have in common that miss one row of a sheet, through whichever of its messages: the tag and where it
 * stands under their roots, or the object whose row went.
 */
export function keyOfRow(one: Diagnostic, link: CheckedLink): string | null {
  const { definition, place, value = '', parameters } = one;
  const release = link.opened.link?.modelRelease;
  if (definition.code === OBJECT)
    return JSON.stringify([release, OBJECT, place.file, place.sheet, parameters.tag]);
  const message = UNKNOWN.has(definition.code) ? messageOf(one, link) : undefined;
  if (message === undefined) return null;
  const underRoot = withoutItems(parameters.path ?? '').replace(/^\$\.[^.[]*/, '');
  return JSON.stringify([release, 'row', message.file, message.sheet, underRoot, value]);
}

/**
 * Whether a silence finds nothing where it did because a sheet has lost a row, as several examples of a link tell: with that row
 * the cells move back, or their findings are there again.
 */
export function isSilenceOfLostRow(one: Diagnostic, cause: Diagnostic, link: CheckedLink): boolean {
  const { definition, value = '' } = one;
  const isTag = UNKNOWN.has(cause.definition.code) && (cause.related ?? []).length > 0;
  if (!isTag && cause.definition.code !== OBJECT) return false;
  const { sheet } = isTag ? (messageOf(cause, link) ?? {}) : cause.place;
  if (sheet === undefined) return false;
  if (definition === cliDiagnostics['silences-of-moved-cells']) return value === sheet;
  return definition === cliDiagnostics['silence-unused'] && silenceTarget(value).sheet === sheet;
}

/** The message of a link that the path of a finding begins with. */
function messageOf(
  { parameters: { path = '' } }: Diagnostic,
  { messages }: CheckedLink,
): Message | undefined {
  const root = /^\$\.([^.[]+)/.exec(path)?.[1];
  return messages.find((message) => message.root === root);
}
