/** For tests only: where releases publish what, and their schemas as a judge. */
export { valueAt } from '../explanations/schema-in-openapi.ts';
export { SchemaSet } from '../samples/schema-set.ts';
export { paths } from './published-paths.ts';
