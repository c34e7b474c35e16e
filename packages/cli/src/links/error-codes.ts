import type { DiagnosticReporter, ErrorCode } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import type { ReadYaml } from './yaml-reader.ts';

/** A reason of refusal as the author of the principles writes it. */
export interface AuthoredErrorCode {
  readonly code: number;
  readonly nom: string;
  readonly titre: string;
  readonly cause: string;
  readonly remede: string;
  readonly par?: 'hub' | 'destinataire';
}

/**
 * The reasons of refusal. A code is what software tests and the address of its line on the site: when it is there
 * twice, the second is reported and left out.
 */
export function errorCodesOf(
  authored: readonly AuthoredErrorCode[],
  placeAt: ReadYaml<unknown>['placeAt'],
  reporter: DiagnosticReporter,
): readonly ErrorCode[] {
  const codes = new Map<number, ErrorCode>();
  for (const [index, { code, nom, titre, cause, remede, par }] of authored.entries()) {
    const first = codes.get(code);
    if (first === undefined) {
      const raisedBy = par === 'destinataire' ? 'receiver' : 'hub';
      codes.set(code, { code, name: nom, title: titre, cause, remedy: remede, raisedBy });
      continue;
    }
    const place = placeAt(['codesDErreur', index, 'code']);
    reporter.report(cliDiagnostics['error-code-repeated'], { place }, { code, first: first.name });
  }
  return [...codes.values()];
}
