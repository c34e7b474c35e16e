import type { TargetConfiguration } from 'nx/src/devkit-exports.js';
import type { Specification } from './specification.ts';

type Inputs = NonNullable<TargetConfiguration['inputs']>;

/** The grammars of `link.yaml` and `principes.yaml`. */
const SCHEMAS = ['{workspaceRoot}/specs/link.schema.json', '{workspaceRoot}/specs/principles.schema.json'];

/**
 * Everything a specification is made from, and nothing else: its own folder, for a link those of its model
 * release and common principles, and the compiler (a named input of nx.json). A model's own texts and package
 * file do not reach its links.
 *
 * The manifests of the other links are left out, although `dsf check` compares them: two links in conflict
 * have one that changed last, and its own check says so.
 */
export function inputsOf(specification: Specification): Inputs {
  const own: Inputs = ['{projectRoot}/**/*', 'compiler', { env: 'SOURCE_DATE_EPOCH' }];
  if (specification.kind === 'model') return own;
  const { model, principles } = specification;
  return [
    ...own,
    ...SCHEMAS,
    ...(model === null ? [] : sourcesIn(model)),
    ...(principles === null ? [] : sourcesIn(principles)),
  ];
}

function sourcesIn(folder: string): Inputs {
  const place = `{workspaceRoot}/${folder}`;
  return [`${place}/**/*`, `!${place}/*.md`, `!${place}/package.json`];
}
