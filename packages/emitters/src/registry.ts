import { ansContentTypeXsd } from './ans/content-type-xsd/index.ts';
import { ansDocx } from './ans/docx/index.ts';
import { ansEnvelope } from './ans/envelope/index.ts';
import { ansExample } from './ans/example/index.ts';
import { ansInputCsv } from './ans/input-csv/index.ts';
import { ansJsonSchema } from './ans/json-schema/index.ts';
import { nomenclatureCsv as ansNomenclatureCsv } from './ans/nomenclature-csv/index.ts';
import { ansOpenApi } from './ans/openapi/index.ts';
import { ansSchemasYaml } from './ans/schemas-yaml/index.ts';
import { testCases } from './ans/test-cases/index.ts';
import { ansUml } from './ans/uml/index.ts';
import { ansXsd } from './ans/xsd/index.ts';
import type { Emitter } from './emitter.ts';
import { jsonSchema } from './release/json-schema/index.ts';
import { nomenclatureCsv } from './release/nomenclature-csv/index.ts';
import { nomenclatureFhir } from './release/nomenclature-fhir/index.ts';
import { nomenclatureJson } from './release/nomenclature-json/index.ts';

/** Every emitter of a model release; adding one is a folder and a line here. */
export const emitters: readonly Emitter[] = [
  jsonSchema,
  nomenclatureJson,
  nomenclatureCsv,
  nomenclatureFhir,
  ansJsonSchema,
  ansExample,
  ansInputCsv,
  ansOpenApi,
  ansSchemasYaml,
  ansEnvelope,
  ansXsd,
  ansContentTypeXsd,
  ansUml,
  ansDocx,
  ansNomenclatureCsv,
  testCases,
];
