import type { Message } from '@hubsante/model';
import { dotIdentifier } from '../../shared/text/dot-identifier.ts';
import { isTreeList, isTreeMap, type TreeMap } from '../../shared/text/tree.ts';
import { escapeXmlText } from '../../shared/text/xml-text.ts';
import { publishedSchema } from '../json-schema/published-schema.ts';
import { diagramProperty, type ObjectProperty } from './diagram-property.ts';

const HEADER = [
  '// UML MDD Hub Sante',
  'strict digraph {',
  '\tnode [shape=none]',
  '\tedge [arrowhead=odiamond arrowtail=none]',
  '\trankdir=BT',
];

/** Objects that repeat one drawn before them. */
const NOT_DRAWN: readonly string[] = ['newAlert', 'alertLocation'];
const SAME_TYPE = 'cf. objet du même type';

/**
 * Objects drawn before types stop being repeated: ten times what the largest published message has. Types that
 * use one another could otherwise make more objects than there are atoms.
 */
const MOST_REPEATED_OBJECTS = 1_000;
/** Objects inside one another; published messages have six levels. */
const DEEPEST = 100;

/** The class diagram of a message: an object is drawn after those it holds, each with its arrow. */
export function classDiagram(message: Message): string {
  return new ClassDiagram(message).print();
}

/**
 * Walks the published schema. Boxes are told apart by property name, as published: the rows of a box are lost
 * when an object further down has its name (defect 14 of docs/reference/artefacts-publies.md §16).
 */
class ClassDiagram {
  readonly #root: string;
  readonly #schema: ReturnType<typeof publishedSchema>;
  readonly #rows = new Map<string, string[]>();
  readonly #statements: string[] = [];
  readonly #entered = new Set<string>();
  readonly #drawn = new Set<string>();
  #objects = 0;

  constructor(message: Message) {
    this.#root = message.root;
    this.#schema = publishedSchema(message);
  }

  print(): string {
    const { properties, required } = this.#schema;
    this.#rows.set(this.#root, []);
    this.#walk(this.#root, properties, required);
    this.#drawBox(this.#root, this.#root);
    return `${[...HEADER, ...this.#statements, '}'].join('\n')}\n`;
  }

  #walk(owner: string, properties: TreeMap, required: readonly unknown[]): void {
    const requiredNames = new Set(required);
    for (const [name, schema] of properties) {
      if (!isTreeMap(schema)) continue;
      const property = diagramProperty(name, schema, requiredNames.has(name));
      if (property.kind === 'object') this.#addObject(owner, property);
      else this.#rows.get(owner)?.push(valueRow(name, property.type, property.bounds));
    }
  }

  #addObject(owner: string, { name, typeName, bounds }: ObjectProperty): void {
    this.#objects += 1;
    const rows: string[] = [];
    this.#rows.set(name, rows);
    if (NOT_DRAWN.includes(name) || this.#isRepeated(typeName)) rows.push(SAME_TYPE);
    else this.#enter(name, typeName);
    this.#drawBox(name, typeName);
    this.#drawArrow(name, owner, bounds);
  }

  #isRepeated(typeName: string): boolean {
    if (this.#entered.has(typeName) || this.#entered.size >= DEEPEST) return true;
    return this.#objects > MOST_REPEATED_OBJECTS && this.#drawn.has(typeName);
  }

  #enter(name: string, typeName: string): void {
    const definition = this.#schema.definitions.get(typeName);
    const properties = definition?.get('properties');
    const required = definition?.get('required');
    if (properties === undefined || !isTreeMap(properties)) return;
    this.#drawn.add(typeName);
    this.#entered.add(typeName);
    this.#walk(name, properties, required !== undefined && isTreeList(required) ? required : []);
    this.#entered.delete(typeName);
  }

  #drawBox(name: string, typeName: string): void {
    const indent = ' '.repeat(16);
    this.#statements.push(
      `\t${dotIdentifier(name)} [label=<<TABLE>`,
      `${indent}<TR>`,
      `${indent}<TD ><B>${escapeXmlText(name)}</B></TD>`,
      `${indent}</TR>`,
      `${indent}<TR><TD  BORDER="0"><I>objet ${escapeXmlText(typeName)}</I></TD></TR>${(this.#rows.get(name) ?? []).join('')}`,
      `${indent}</TABLE>>]`,
    );
  }

  #drawArrow(child: string, parent: string, bounds: string): void {
    if (child === parent) return;
    const label = bounds === '1..1' ? '1' : `"${bounds}"`;
    this.#statements.push(
      `\t${dotIdentifier(child)} -> ${dotIdentifier(parent)} [headlabel=1 taillabel=${label}]`,
    );
  }
}

function valueRow(name: string, type: string, bounds: string): string {
  return `<TR><TD BORDER="0" >${escapeXmlText(name)} <I>${type}</I> : [${bounds}] </TD></TR>`;
}
