import type { Diagnostic } from '@hubsante/model';
import { linkDiagnostics } from '@hubsante/model';
import type { ReleaseCheck } from '../pipeline.ts';
import type { CheckedLink } from '../specifications/check-links.ts';
import { isOfMissingMessage } from '../specifications/missing-messages.ts';
import type { OpenedRelease } from '../specifications/open-subjects.ts';

/** What a comparison must know of one of its versions before it is done. */
export interface Side {
  /** As its user wrote it. */
  readonly path: string;
  /** What keeps it from being compared: nothing where it says all its authors mean. */
  readonly faults: readonly Diagnostic[];
  /** From the file name a finding bears to the path of the file. */
  readonly pathOfFile: ReadonlyMap<string, string>;
}

/**
 * A model release: its errors, and messages that its own manifest names and its workbooks lack. Without them, a
 * forgotten workbook on the older side would make all its messages new, which breaks nothing.
 */
export function sideOfRelease(opened: OpenedRelease, { diagnostics }: ReleaseCheck): Side {
  const { path, pathOfFile } = opened;
  const faults = diagnostics.filter((one) => isError(one) || isOfMissingMessage(one));
  return { path, pathOfFile, faults };
}

/** A link version: its errors, and those of its model release that reach its messages. */
export function sideOfLink({ opened, result, pathOfFile }: CheckedLink, model: ReleaseCheck | null): Side {
  const { path, link, principles } = opened;
  const names = new Set([
    ...(link?.messages ?? []).map(({ message }) => message),
    ...(principles?.serviceMessages ?? []).map(({ message }) => message),
    ...(principles === null ? [] : [principles.header]),
  ]);
  const ofModel = (model?.diagnostics ?? []).filter(
    (one) => isError(one) && (one.subjects.length === 0 || one.subjects.some((name) => names.has(name))),
  );
  // That a message cannot be had says nothing more than the errors that spoil it.
  const own = result.diagnostics.filter(
    ({ definition }) => ofModel.length === 0 || definition.code !== linkDiagnostics['message-faulty'].code,
  );
  return { path, pathOfFile, faults: [...own.filter(isError), ...ofModel] };
}

function isError({ definition }: Diagnostic): boolean {
  return definition.severity === 'error';
}
