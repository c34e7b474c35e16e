import { join } from 'node:path';
import type { CreateDependencies, CreateNodes } from 'nx/src/devkit-exports.js';
import { modelDependencies } from './model-dependencies.ts';
import { projectOf } from './project.ts';
import { MANIFESTS, specificationOf } from './specification.ts';
import { manifestText } from './specifications-of.ts';

/** As Nx names it in its messages. */
export const name = '@hubsante/nx-plugin';

/**
 * A project for every model release (`specs/mdd/<release>/release.yaml`) and every link version
 * (`specs/<link>/v<version>/link.yaml`): a new folder is a new project, and no file of ours changes. What a
 * manifest says wrong is found by the target `check` of its project, never here: the graph always stands.
 */
export const createNodes: CreateNodes = [
  MANIFESTS,
  (manifests, _options, { workspaceRoot }) =>
    manifests.map((manifest) => {
      const specification = specificationOf(manifest, () => manifestText(join(workspaceRoot, manifest)));
      if (specification === null) return [manifest, {}];
      return [manifest, { projects: { [specification.folder]: projectOf(specification) } }];
    }),
];

/** The name this had before Nx 24, which still reads it. */
export const createNodesV2 = createNodes;

/** A link depends on its model release. */
export const createDependencies: CreateDependencies = (_options, { projects }) =>
  modelDependencies(Object.entries(projects));
