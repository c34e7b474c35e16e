import { type LinkFacts, readLinkFacts } from './link-facts.ts';

/** The files that make a folder a specification. */
export const MANIFESTS = 'specs/{mdd/*/release.yaml,*/*/link.yaml}';

const MODELS = 'specs/mdd';
const PRINCIPLES = 'specs/principes-transverses';

/** `specs/mdd/2.0`: the workbooks of a data model. */
export interface ModelRelease {
  readonly kind: 'model';
  /** Relative to the workspace. */
  readonly folder: string;
  /** Of the project and of the npm package: `@hubsante/mdd-2.0`. */
  readonly name: string;
}

/** `specs/15-15/v2.0`: a version of a link. */
export interface LinkVersion {
  readonly kind: 'link';
  readonly folder: string;
  /** `@hubsante/15-15-v2.0`. */
  readonly name: string;
  readonly manifest: string;
  /** `15-15`. */
  readonly link: string;
  /** `LTS`; `null` when the manifest does not say. */
  readonly status: string | null;
  /** Folder of its model release, which may not exist; `null` when the manifest does not say. */
  readonly model: string | null;
  /** Folder of its common principles, in the same way. */
  readonly principles: string | null;
}

/** A folder of `specs/` that is an Nx project. */
export type Specification = ModelRelease | LinkVersion;

/**
 * What a manifest stands for; `null` when it is not one. The folders alone give the names, so that a manifest
 * nobody can read has its project, and its `check`.
 *
 * @param path relative to the workspace, with `/`.
 * @param read gives the text of the manifest.
 */
export function specificationOf(path: string, read: () => string): Specification | null {
  const [, group, version, file] = path.split('/');
  if (group === undefined || version === undefined) return null;
  const folder = `specs/${group}/${version}`;
  const name = `@hubsante/${group}-${version}`;
  if (group === 'mdd') return file === 'release.yaml' ? { kind: 'model', folder, name } : null;
  const { model, principles, status }: LinkFacts = readLinkFacts(read());
  return {
    kind: 'link',
    folder,
    name,
    manifest: path,
    link: group,
    status,
    model: model === null ? null : `${MODELS}/${model}`,
    principles: principles === null ? null : `${PRINCIPLES}/v${principles}`,
  };
}
