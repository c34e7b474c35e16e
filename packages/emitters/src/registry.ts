import type { EmittedOf, Emitter, LinkEmitter, ReleaseEmitter } from './emitter.ts';

/** The folder of a format, loaded when the format is asked for: `ajv`, `quicktype` and Graphviz are not for everybody. */
type Folder<One extends Emitter> = () => Promise<{ readonly emitter: One }>;

/** Every format, in the order in which one looks for it; adding one is a folder and a line here. */
const registry: {
  readonly release: Readonly<Record<string, Folder<ReleaseEmitter>>>;
  readonly ans: Readonly<Record<string, Folder<ReleaseEmitter>>>;
  readonly link: Readonly<Record<string, Folder<LinkEmitter>>>;
} = {
  release: {
    'json-schema': () => import('./release/json-schema/index.ts'),
    'nomenclature-json': () => import('./release/nomenclature-json/index.ts'),
    'nomenclature-csv': () => import('./release/nomenclature-csv/index.ts'),
    'nomenclature-fhir': () => import('./release/nomenclature-fhir/index.ts'),
  },
  ans: {
    'json-schema': () => import('./ans/json-schema/index.ts'),
    example: () => import('./ans/example/index.ts'),
    'input-csv': () => import('./ans/input-csv/index.ts'),
    openapi: () => import('./ans/openapi/index.ts'),
    'schemas-yaml': () => import('./ans/schemas-yaml/index.ts'),
    envelope: () => import('./ans/envelope/index.ts'),
    xsd: () => import('./ans/xsd/index.ts'),
    'content-type-xsd': () => import('./ans/content-type-xsd/index.ts'),
    uml: () => import('./ans/uml/index.ts'),
    docx: () => import('./ans/docx/index.ts'),
    'nomenclature-csv': () => import('./ans/nomenclature-csv/index.ts'),
    'test-cases': () => import('./ans/test-cases/index.ts'),
  },
  link: {
    readme: () => import('./link/readme/index.ts'),
    runtime: () => import('./link/runtime/index.ts'),
    description: () => import('./link/description/index.ts'),
    client: () => import('./link/client/index.ts'),
    types: () => import('./link/types/index.ts'),
    'json-schema': () => import('./link/json-schema/index.ts'),
    xsd: () => import('./link/xsd/index.ts'),
    examples: () => import('./link/examples/index.ts'),
    manifest: () => import('./link/manifest/index.ts'),
    'xml-mapping': () => import('./link/xml-mapping/index.ts'),
    'accepted-messages': () => import('./link/accepted-messages/index.ts'),
    asyncapi: () => import('./link/asyncapi/index.ts'),
    corpus: () => import('./link/corpus/index.ts'),
    rabbitmq: () => import('./link/rabbitmq/index.ts'),
    'class-diagram': () => import('./link/class-diagram/index.ts'),
    word: () => import('./link/word/index.ts'),
    documentation: () => import('./link/documentation/index.ts'),
    'acceptance-tests': () => import('./link/acceptance-tests/index.ts'),
  },
};

/** The names that `--only` takes, by what their formats are made of; known without loading any. */
export const formatNames: Readonly<Record<EmittedOf, readonly string[]>> = {
  release: Object.keys(registry.release),
  ans: Object.keys(registry.ans),
  link: Object.keys(registry.link),
};

/** The emitters of model releases of one kind, or those of them that are named. */
export function releaseEmitters(
  of: 'release' | 'ans',
  names: readonly string[] = formatNames[of],
): Promise<readonly ReleaseEmitter[]> {
  return loaded(registry[of], names);
}

/** The emitters of link versions, or those of them that are named. */
export function linkEmitters(names: readonly string[] = formatNames.link): Promise<readonly LinkEmitter[]> {
  return loaded(registry.link, names);
}

async function loaded<One extends Emitter>(
  folders: Readonly<Record<string, Folder<One>>>,
  names: readonly string[],
): Promise<readonly One[]> {
  const wanted = Object.entries(folders).filter(([name]) => names.includes(name));
  return Promise.all(wanted.map(async ([, load]) => (await load()).emitter));
}
