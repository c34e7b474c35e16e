import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether the machine has libxml2's validator. */
export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** A title that says why a suite does not run. */
export function judged(title: string): string {
  return hasXmllint ? title : `${title} (skipped: xmllint is absent)`;
}

/** XML documents judged by the schemas of one link package, as its files stand on a disk, without network. */
export class XmlJudge {
  readonly #folder = mkdtempSync(join(tmpdir(), 'dsf-xsd-'));
  /** By schema, what each file is; names of files have no blank, which xmllint would write otherwise. */
  readonly #documents = new Map<string, Map<string, string>>();
  #count = 0;

  constructor(files: ReadonlyMap<string, { readonly content: string }>) {
    for (const [path, { content }] of files) {
      if (!path.startsWith('xsd/')) continue;
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), content);
    }
  }

  /** @param schema `RS-EDA`, `EDXL-DE-full`. */
  submit(schema: string, name: string, xml: string): void {
    this.#count += 1;
    const file = join(this.#folder, `${this.#count}.xml`);
    writeFileSync(file, xml);
    const documents = this.#documents.get(schema) ?? new Map<string, string>();
    this.#documents.set(schema, documents.set(file, `${schema} ${name}`));
  }

  get count(): number {
    return this.#count;
  }

  /** Everything that was submitted and refused, `<schema> <name>`, with the first reason given. */
  verdict(): ReadonlyMap<string, string> {
    const refused = new Map<string, string>();
    for (const [schema, documents] of this.#documents) {
      const xsd = join(this.#folder, 'xsd', `${schema}.xsd`);
      const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, ...documents.keys()], {
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      for (const line of stderr.split('\n')) {
        if (line === '' || line.endsWith(' validates') || line.endsWith(' fails to validate')) continue;
        // What is not about a document is about the schema itself.
        const document = documents.get(line.slice(0, line.indexOf(':')));
        const key = document ?? `${schema}.xsd`;
        if (!refused.has(key)) refused.set(key, line);
      }
    }
    return refused;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
