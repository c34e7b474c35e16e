import type { EmittedFile } from '@hubsante/emitters';
import { type Diagnostic, DiagnosticCollector, type Place } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** Findings of one document beyond this number say nothing new. */
const MOST_FINDINGS = 20;

/** What this module needs to know of a document. */
interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/**
 * Has the official parser of AsyncAPI check every document made; anything it says, of whatever severity, is
 * an error. The parser puts a payload schema in the place of every reference to it and checks each copy,
 * which costs seconds a document. The documents of a link share their schemas, so each schema is checked once,
 * and each document with empty payloads in their place: the same findings for a third of the time. A test
 * has the parser check the documents whole.
 *
 * @param place where the author would look: the manifest of the link.
 */
export async function verifyAsyncApi(
  files: readonly EmittedFile[],
  place: Place,
  onProgress: (path: string) => void,
): Promise<readonly Diagnostic[]> {
  const documents = files
    .filter(({ path }) => path.endsWith('.asyncapi.json'))
    .map(({ path, content }) => ({ path, document: JSON.parse(content) as Document }));
  if (documents.length === 0) return [];
  const { Parser } = await import('@asyncapi/parser');
  const parser = new Parser();
  const reporter = new DiagnosticCollector();
  const verify = async (path: string, document: object) => {
    onProgress(path);
    const found = await parser.validate(JSON.stringify(document));
    for (const { path: steps, message } of found.slice(0, MOST_FINDINGS)) {
      const where = `${path} › ${steps.join('/')}`;
      reporter.report(cliDiagnostics['asyncapi-invalid'], { place }, { where, fault: message });
    }
  };
  for (const { path, schemas } of distinctSchemas(documents)) await verify(path, schemasAlone(schemas));
  for (const { path, document } of documents) await verify(path, withoutPayloads(document));
  return reporter.diagnostics;
}

/** The schemas of all documents, each once; a name that means two things takes a second round. */
function distinctSchemas(
  documents: readonly { readonly path: string; readonly document: Document }[],
): readonly { readonly path: string; readonly schemas: Record<string, unknown> }[] {
  const rounds: { path: string; schemas: Record<string, unknown>; texts: Map<string, string> }[] = [];
  for (const { path, document } of documents) {
    const texts = new Map(
      Object.entries(document.components.schemas).map(([name, schema]) => [name, JSON.stringify(schema)]),
    );
    const round = rounds.find((known) =>
      [...texts].every(([name, text]) => (known.texts.get(name) ?? text) === text),
    );
    if (round === undefined) rounds.push({ path, schemas: { ...document.components.schemas }, texts });
    else {
      Object.assign(round.schemas, document.components.schemas);
      for (const [name, text] of texts) round.texts.set(name, text);
    }
  }
  return rounds;
}

/** The smallest document that holds schemas. */
function schemasAlone(schemas: Record<string, unknown>): object {
  const info = {
    title: 'Schémas',
    version: '0.0.0',
    description: 'Schémas',
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    tags: [{ name: 'schemas' }],
  };
  return { asyncapi: '3.1.0', id: 'urn:hubsante:schemas', info, components: { schemas } };
}

function withoutPayloads(document: Document): object {
  const schemas = Object.fromEntries(
    Object.keys(document.components.schemas).map((name) => [name, { type: 'object' }]),
  );
  return { ...document, components: { ...document.components, schemas } };
}
