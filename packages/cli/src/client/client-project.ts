import { renderTemplate } from '../templates.ts';
import { clientView } from './client-view.ts';
import { readRoleDocument } from './read-role-document.ts';

/** Every file of the project; its template has the same path in `templates/asyncapi-client`. */
const FILES = [
  'README.md',
  'package.json',
  'tsconfig.json',
  'src/client.ts',
  'src/connection.ts',
  'src/envelope.ts',
  'src/example.ts',
  'src/local-hub.ts',
  'src/exchange.ts',
  'src/index.ts',
  'src/link.ts',
  'src/settings.ts',
  'src/types.ts',
];

/** The project of a client. */
export interface ClientProject {
  /** As npm knows it, `client-15-smur-v1.6-smur`. */
  readonly name: string;
  /** Content by path, with `/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** The client of the role whose AsyncAPI document (JSON or YAML) this is; `null` when it is none of ours. */
export function clientProject(text: string): ClientProject | null {
  const document = readRoleDocument(text);
  const view = document === null ? null : clientView(document);
  if (view === null) return null;
  const files = FILES.map((path): [string, string] => [
    path,
    renderTemplate(`asyncapi-client/${path}`, view),
  ]);
  return { name: view.name, files: new Map(files) };
}
