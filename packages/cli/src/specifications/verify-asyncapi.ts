import type { EmittedFile } from '@hubsante/emitters';
import { type Diagnostic, DiagnosticCollector, grouped, type Place } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { type AsyncApiDocument, joinDocuments, shapeBeside } from './join-documents.ts';

/** Findings of documents checked together beyond this number say nothing new. */
const MOST_FINDINGS = 20;

/** End of the name under which a schema is shown beside what stands for it. */
const SHOWN_APART = '.apart';

/**
 * What the parser says of every document that is not of the newest AsyncAPI: ours are of 3.0.0, which more tools read. Not a
 * fault, and the only remark let through.
 */
const NEWER_VERSION_EXISTS = 'asyncapi-latest-version';

/** What this module needs to know of a document. */
interface Document extends AsyncApiDocument {
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly messages?: Readonly<Record<string, { readonly examples?: unknown }>>;
  };
}

/**
 * Has the official parser of AsyncAPI check every document made; anything it says, of whatever severity, is
 * an error, but {@link NEWER_VERSION_EXISTS}. The parser puts a payload schema in the place of every reference to it and checks each copy,
 * which costs seconds a document. The documents of a link share their schemas, so each schema is checked once
 * and by itself, and the documents are joined into one: the same findings for a tenth of the time. A test has
 * the parser check the documents whole.
 *
 * @param place where the author would look: the manifest of the link.
 */
export async function verifyAsyncApi(
  files: readonly EmittedFile[],
  place: Place,
  onProgress: (path: string) => void,
): Promise<readonly Diagnostic[]> {
  const documents = files.flatMap(({ path, data }) =>
    data?.kind === 'asyncapi' ? [{ path, document: data.document as Document }] : [],
  );
  if (documents.length === 0) return [];
  const { SharedSchemaParser } = await import('./asyncapi-parser.ts');
  const parser = new SharedSchemaParser();
  const reporter = new DiagnosticCollector();
  const seen: Seen = { schemas: new Map(), messages: new Set() };
  const shown = documents.map(({ path, document }) => ({ path, document: abridged(document, seen) }));
  for (const group of grouped(shown, ({ document }) => shapeBeside(document)).values()) {
    onProgress(group[0]?.path ?? '');
    const { document, originOf } = joinDocuments(group.map((one) => one.document));
    const said = await parser.validate(JSON.stringify(document));
    const found = said.filter(({ code }) => code !== NEWER_VERSION_EXISTS);
    for (const { path, message } of found.slice(0, MOST_FINDINGS)) {
      const { index, steps } = originOf(path);
      const where = `${group[index]?.path} › ${steps.join('/')}`;
      reporter.report(cliDiagnostics['asyncapi-invalid'], { place }, { where, fault: message });
    }
  }
  return reporter.diagnostics;
}

/** What earlier documents have shown to the parser. */
interface Seen {
  /** Text of each schema, by name. */
  readonly schemas: Map<string, string>;
  /** Texts of messages. */
  readonly messages: Set<string>;
}

/**
 * The document as the parser is shown it. Every reference to a schema leads to an empty object; the schemas
 * themselves stand beside these under other names, once among all documents. Examples are large too: those of
 * a message that was shown before are left out.
 */
function abridged(document: Document, seen: Seen): AsyncApiDocument {
  const { schemas, messages = {} } = document.components;
  const shownSchemas: [string, unknown][] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    shownSchemas.push([name, { type: 'object' }]);
    const text = JSON.stringify(schema);
    if (seen.schemas.get(name) === text) continue;
    seen.schemas.set(name, text);
    shownSchemas.push([`${name}${SHOWN_APART}`, schema]);
  }
  const shownMessages = Object.entries(messages).map(([name, message]) => {
    const text = JSON.stringify(message);
    if (!seen.messages.has(text)) {
      seen.messages.add(text);
      return [name, message] as const;
    }
    const { examples: _examples, ...others } = message;
    return [name, others] as const;
  });
  const components = {
    ...document.components,
    schemas: Object.fromEntries(shownSchemas),
    messages: Object.fromEntries(shownMessages),
  };
  return { ...document, components };
}
