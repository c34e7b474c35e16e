import type { JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import type { XmlElement } from '../../shared/text/xml-element.ts';
import { TypeWriter } from './type-writer.ts';
import { own, xsd, xsdImport, xsdSchema } from './xsd.ts';
import { TypeNames } from './xsd-names.ts';

/** A message as its XSD needs it. */
export interface XsdMessage {
  /** `RS-EDA`: stem of its file. */
  readonly name: string;
  /** `createCaseHealth`: its root element, and the type of the same name. */
  readonly root: string;
  readonly namespace: string;
  /** Whether the header stands before it. */
  readonly hasHeader: boolean;
  /** Our JSON Schema of the same message. */
  readonly schema: JsonSchemaObject;
}

/** The file of a schema, as its neighbours name it. */
export function xsdFile(name: string): string {
  return `${name}.xsd`;
}

/**
 * The XSD of a message (docs/reference/artefacts-publies.md §8): its root element, then a type for the root and for each
 * definition.
 *
 * @param included other messages of its namespace, whose schemas come with it: one namespace is imported once.
 * @param sharesNamespace whether types of other schemas stand beside its own.
 */
export function messageXsd(
  { name, root, namespace, schema }: XsdMessage,
  included: readonly string[],
  sharesNamespace: boolean,
): XmlElement {
  const writer = new TypeWriter(new TypeNames([root], sharesNamespace ? `${name}.` : ''));
  return xsdSchema(namespace, new Map(), [
    ...included.map((other) => xsdImport(namespace, xsdFile(other), namespace)),
    xsd('element', [
      ['name', root],
      ['type', own(root)],
    ]),
    writer.complexType(schema, root),
    ...writer.definitions(schema.$defs ?? {}),
  ]);
}
