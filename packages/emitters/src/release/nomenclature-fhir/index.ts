import { defineEmitter } from '../../emitter.ts';
import { distinctNomenclatures } from '../../shared/nomenclatures/distinct-nomenclatures.ts';
import { nomenclatureUses } from '../../shared/nomenclatures/nomenclature-uses.ts';
import { textHash } from '../../shared/text/text-hash.ts';
import { fhirIds } from './fhir-names.ts';
import { codeSystem, FHIR_FOLDER, valueSet } from './terminology.ts';

/**
 * Nomenclatures as the rest of French e-health reads them: a `CodeSystem` and a `ValueSet` of FHIR R4 each. The
 * version follows from what the nomenclature says: it stays the same while its codes, labels and texts do. There is no
 * `date`, for an emitter reads no clock, and no expansion, which would need one.
 */
export const emitter = defineEmitter({
  of: 'release',
  name: 'nomenclature-fhir',
  summary: {
    fr: 'Nomenclatures en FHIR R4 : un CodeSystem et un ValueSet chacune',
    en: 'Nomenclatures as FHIR R4: a CodeSystem and a ValueSet each',
  },
  requires: [],
  parts: [
    {
      path: 'nomenclatures/fhir',
      title: { fr: 'Nomenclatures en FHIR R4', en: 'Code lists as FHIR R4' },
      in: 'npm',
    },
  ],
  emit: ({ nomenclatures, messages }, { baseUrl }) => {
    const uses = nomenclatureUses(messages);
    const distinct = distinctNomenclatures(nomenclatures);
    const ids = fhirIds(distinct.map(({ id }) => id));
    return distinct.flatMap((nomenclature) => {
      const id = ids.get(nomenclature.id) ?? nomenclature.id;
      const use = uses.get(nomenclature.id)?.enumeration;
      const content = { nomenclature, id, use, baseUrl: '', version: '' };
      const version = textHash(JSON.stringify(codeSystem(content))).toLowerCase();
      const source = { ...content, baseUrl, version };
      return [codeSystem(source), valueSet(source)].map((resource) => ({
        path: `${FHIR_FOLDER}/${resource.resourceType}/${id}.json`,
        content: `${JSON.stringify(resource, null, 2)}\n`,
        source: nomenclature.place,
      }));
    });
  },
});
