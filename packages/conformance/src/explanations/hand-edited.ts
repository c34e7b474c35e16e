import type { ArtefactPair } from '../artefact-pair.ts';
import { compareData, type DataDifference } from '../compare-data.ts';
import type { Explanation } from './explanation.ts';
import { isAsGenerated } from './generation-marks.ts';
import { definitionsToOpenApi, openApiPath, valueAt } from './schema-in-openapi.ts';

export const handEditedSchema: Explanation = {
  code: 'hand-edited-schema',
  category: 'hand-edited',
  sentence: {
    fr: 'Retouché à la main après sa génération : sa mise en forme n’est plus celle du générateur, et l’OpenAPI publié du même message le contredit et confirme le nôtre.',
    en: 'Edited by hand after its generation: its layout is no longer that of the generator, and the published OpenAPI of the same message contradicts it and confirms ours.',
  },
  kinds: ['json-schema'],
  situations: ['different'],
  holds: (pair, { pair: other }) =>
    !isAsGenerated(pair) && isContradictedBy(pair, other('openapi', pair.name)),
};

export const handEditedXsd: Explanation = {
  code: 'hand-edited-xsd',
  category: 'hand-edited',
  sentence: {
    fr: 'Suit le JSON Schema du même nom, retouché à la main : seules les valeurs de liste qui y ont été retouchées diffèrent.',
    en: 'Follows the JSON Schema of the same name, edited by hand: only the list values edited there differ.',
  },
  kinds: ['xsd'],
  situations: ['different'],
  holds: ({ name, dataDifferences }, evidence) => {
    const schema = evidence.pair('json-schema', name);
    if (schema?.situation !== 'different' || !handEditedSchema.holds(schema, evidence)) return false;
    const edited = editedTexts(schema);
    // The order of elements follows from which of them there are.
    return dataDifferences
      .filter(({ path }) => !/\/order(?:\/\d+)?$/.test(path))
      .every(({ path }) => edited.has(/\/enumeration\(([^()]*)\)$/.exec(path)?.[1] ?? ''));
  },
};

/** The texts that one side has and the other has not. */
function editedTexts({ dataDifferences }: ArtefactPair): ReadonlySet<unknown> {
  const texts = dataDifferences.flatMap(({ published, produced }) => [published, produced]);
  return new Set(texts.filter((text) => typeof text === 'string' && text !== ''));
}

/**
 * Whether, at every place where a JSON Schema differs from ours, the published OpenAPI says what we say.
 * It must itself be published as we produce it: it cannot witness for a message on which it is wrong too.
 */
function isContradictedBy(schema: ArtefactPair, openApi: ArtefactPair | null): boolean {
  const root = valueAt(schema.data.produced, '/title');
  if (openApi?.situation !== 'identical' || typeof root !== 'string') return false;
  const document = openApi.data.published;
  return schema.dataDifferences.every(({ path, produced }) => {
    const place = openApiPath(path, root);
    return place !== null && isSameSchema(valueAt(document, place), produced);
  });
}

/** The two formats write references differently, and OpenAPI adds `examples`. */
function isSameSchema(inOpenApi: unknown, inSchema: unknown): boolean {
  const isAdded = ({ path }: DataDifference) => path.endsWith('/examples');
  return compareData(inOpenApi, definitionsToOpenApi(inSchema)).every(isAdded);
}
