import type { Diagnostic } from './diagnostics.ts';
import type { Release } from './release.ts';

/** A message that no file describes, because of errors. */
export interface MissingMessage {
  readonly name: string;
  readonly causes: readonly Diagnostic[];
}

/** The release without the messages that an error names: what is emitted is what could be read whole. */
export function withoutFaultyMessages(release: Release, diagnostics: readonly Diagnostic[]): Release {
  const faulty = new Set(
    diagnostics
      .filter(({ definition }) => definition.severity === 'error')
      .flatMap(({ subjects }) => subjects),
  );
  return { ...release, messages: release.messages.filter(({ name }) => !faulty.has(name)) };
}
