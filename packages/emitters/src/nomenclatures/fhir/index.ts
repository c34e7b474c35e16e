import { defineEmitter } from '../../emitter.ts';
import { distinctNomenclatures } from '../distinct-nomenclatures.ts';
import { nomenclatureUses } from '../nomenclature-uses.ts';
import { fhirIds } from './fhir-names.ts';
import { codeSystem, FHIR_FOLDER, valueSet } from './terminology.ts';

/**
 * Nomenclatures as the rest of French e-health reads them: a `CodeSystem` and a `ValueSet` of FHIR R4 each. The
 * version is the stamp of the release; there is no `date`, for an emitter reads no clock, and no expansion,
 * which would need one.
 */
export const nomenclatureFhir = defineEmitter({
  name: 'nomenclature-fhir',
  profile: 'standard',
  summary: {
    fr: 'Nomenclatures en FHIR R4 : un CodeSystem et un ValueSet chacune',
    en: 'Nomenclatures as FHIR R4: a CodeSystem and a ValueSet each',
  },
  requires: [],
  emit: ({ nomenclatures, messages }, { baseUrl, versionStamp: version }) => {
    const uses = nomenclatureUses(messages);
    const distinct = distinctNomenclatures(nomenclatures);
    const ids = fhirIds(distinct.map(({ id }) => id));
    return distinct.flatMap((nomenclature) => {
      const id = ids.get(nomenclature.id) ?? nomenclature.id;
      const use = uses.get(nomenclature.id)?.enumeration;
      const source = { nomenclature, id, use, baseUrl, version };
      return [codeSystem(source), valueSet(source)].map((resource) => ({
        path: `${FHIR_FOLDER}/${resource.resourceType}/${id}.json`,
        content: `${JSON.stringify(resource, null, 2)}\n`,
        source: nomenclature.place,
      }));
    });
  },
});
