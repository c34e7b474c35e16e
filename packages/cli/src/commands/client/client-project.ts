import { type ClientView, clientView, readRoleDocument } from '@hubsante/emitters/links';
import { renderTemplate } from '../../templates.ts';

/** What is written for the project itself; each template has the same path in `templates/asyncapi-client`. */
const FILES = [
  'README.md',
  'package.json',
  'tsconfig.json',
  'src/example.ts',
  'src/index.ts',
  'src/local-hub.ts',
];

/** The project of a client. */
export interface ClientProject {
  /** As npm knows it, `client-15-smur-v1.6-smur`. */
  readonly name: string;
  /** Content by path, with `/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads a file of the package the document belongs to, by its path there; `null` when it is not there. */
export type PackageReader = (path: string) => string | null;

/** Why there is no project: the document is none of ours, or it does not lie in its package. */
export type NoClient = 'not-a-role' | 'no-package';

/**
 * The project of the role whose AsyncAPI document (JSON or YAML) this is: the client that the package of the link holds,
 * copied, and what it takes to start with it.
 */
export function clientProject(text: string, fromPackage: PackageReader): ClientProject | NoClient {
  const document = readRoleDocument(text);
  const view = document === null ? null : clientView(document);
  if (view === null) return 'not-a-role';
  const files = new Map(FILES.map((path) => [path, renderTemplate(`asyncapi-client/${path}`, view)]));
  for (const path of packagePaths(view)) {
    const content = fromPackage(path);
    if (content === null) return 'no-package';
    files.set(`hub/${path}`, content);
  }
  return { name: view.name, files };
}

/** The files of the package that a client needs, as ES modules. */
function packagePaths({ file }: ClientView): readonly string[] {
  return [
    'client/core/hub-client.js',
    'client/core/hub-client.d.ts',
    'client/core/local-hub.js',
    'client/core/local-hub.d.ts',
    `client/${file}.js`,
    `client/${file}.d.ts`,
    `client/${file}.md`,
    `client/${file}.types.d.ts`,
    'runtime/index.js',
    'runtime/index.d.ts',
    'runtime/facts.js',
    'runtime/link.js',
    'runtime/messages.js',
    'runtime/validators.js',
  ];
}
