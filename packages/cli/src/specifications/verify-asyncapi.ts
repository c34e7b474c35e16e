import type { EmittedFile } from '@hubsante/emitters';
import { type Diagnostic, DiagnosticCollector, type Place } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** Findings of one document beyond this number say nothing new. */
const MOST_FINDINGS = 20;

/** End of the name under which a schema is shown beside what stands for it. */
const SHOWN_APART = '.apart';

/**
 * What the parser says of every document that is not of the newest AsyncAPI: ours are of 3.0.0, which more tools read. Not a
 * fault, and the only remark let through.
 */
export const NEWER_VERSION_EXISTS = 'asyncapi-latest-version';

/** What this module needs to know of a document. */
interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly messages?: Readonly<Record<string, { readonly examples?: unknown }>>;
  };
}

/**
 * Has the official parser of AsyncAPI check every document made; anything it says, of whatever severity, is
 * an error, but {@link NEWER_VERSION_EXISTS}. The parser puts a payload schema in the place of every reference to it and checks each copy,
 * which costs seconds a document. The documents of a link share their schemas, so each schema is checked once
 * and by itself: the same findings for a fifth of the time. A test has the parser check the documents whole.
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
    .map(({ path, content }) => ({ path, document: JSON.parse(String(content)) as Document }));
  if (documents.length === 0) return [];
  const { Parser } = await import('@asyncapi/parser');
  const parser = new Parser();
  const reporter = new DiagnosticCollector();
  const verify = async (path: string, document: object) => {
    onProgress(path);
    const said = await parser.validate(JSON.stringify(document));
    const found = said.filter(({ code }) => code !== NEWER_VERSION_EXISTS);
    for (const { path: steps, message } of found.slice(0, MOST_FINDINGS)) {
      const where = `${path} › ${steps.join('/')}`;
      reporter.report(cliDiagnostics['asyncapi-invalid'], { place }, { where, fault: message });
    }
  };
  const seen: Seen = { schemas: new Map(), messages: new Set() };
  for (const { path, document } of documents) await verify(path, abridged(document, seen));
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
function abridged(document: Document, seen: Seen): object {
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
