export { accessorName, fieldName } from './field-name.ts';
export { memberName } from './member-name.ts';
export type { Language } from './reserved.ts';
export { distinctNames, kebabCase, moduleName, pascalCase, snakeCase } from './type-name.ts';
