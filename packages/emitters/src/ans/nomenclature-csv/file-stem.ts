import type { Nomenclature, PublicationConventions } from '@hubsante/model';

/** `HubSante.sexe`, or in releases with dated files `EMSI-EVENT.SCALE-v24.10.16`. */
export function nomenclatureFileStem(
  { id, hasOwnId, reference, name }: Nomenclature,
  { datedNomenclatureFiles }: PublicationConventions,
  versionStamp: string,
): string {
  return hasOwnId || !datedNomenclatureFiles ? id : `${reference}-${name}-v${versionStamp}`;
}
