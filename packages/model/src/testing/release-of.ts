import { type Message, walkFields } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import type { Release } from '../release.ts';

/** A release of these messages, with the nomenclatures they cite and nothing else. */
export function releaseOf(...messages: readonly Message[]): Release {
  const nomenclatures = new Map<string, Nomenclature>();
  for (const field of messages.flatMap(({ fields }) => [...walkFields(fields)])) {
    const cited = field.kind === 'leaf' ? field.enumeration?.nomenclature : null;
    if (cited) nomenclatures.set(cited.id, cited);
  }
  return {
    messages,
    nomenclatures: [...nomenclatures.values()],
    acceptanceTests: [],
    conventions: { datedNomenclatureFiles: false },
  };
}
