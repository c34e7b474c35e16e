import type { DiagnosticReporter, Place } from '@hubsante/model';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Document, isMap, isNode, isSeq } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';
import { parseYaml } from '../sources/yaml-document.ts';
import { schemaFaults } from './schema-faults.ts';

/** A step on the way to a value: the name of a member or the number of an item. */
export type Path = readonly (string | number)[];

/** A YAML file that respects its schema. */
export interface ReadYaml<Authored> {
  readonly content: Authored;
  /** The line of the value at a path, or of the deepest one that exists on the way. */
  readonly placeAt: (path: Path) => Place;
}

/** Reads YAML files of one kind, all against one compiled JSON Schema, which vouches for `Authored`. */
export class YamlReader<Authored> {
  readonly #validate: ValidateFunction<Authored>;

  constructor(schema: object) {
    this.#validate = new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile<Authored>(schema);
  }

  /** `null` when the text does not respect the schema, each fault being reported at its line. */
  read(text: string, file: string, reporter: DiagnosticReporter): ReadYaml<Authored> | null {
    const parsed = parseYaml(text);
    if (parsed.kind === 'fault') {
      const { line, fr, en } = parsed;
      reporter.report(cliDiagnostics['link-not-yaml'], { place: { file, line } }, { line, fr, en });
      return null;
    }
    const { document, lineAt } = parsed;
    const placeAt = (path: Path): Place => ({ file, line: lineAt(offsetOf(document, path)) });
    const content: unknown = document.toJS();
    if (this.#validate(content)) return { content, placeAt };
    for (const fault of schemaFaults(this.#validate.errors ?? [])) {
      const { path, fr, en } = fault;
      const where = fault.holder.join(' › ');
      const places = { whereFr: where || 'racine', whereEn: where || 'root' };
      reporter.report(cliDiagnostics['link-against-schema'], { place: placeAt(path) }, { ...places, fr, en });
    }
    return null;
  }
}

/** Where the deepest node that exists on a path begins. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
