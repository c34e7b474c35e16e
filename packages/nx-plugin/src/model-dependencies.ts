import { DependencyType } from 'nx/src/config/project-graph.js';
import type { ProjectConfiguration, RawProjectGraphDependency } from 'nx/src/devkit-exports.js';

/** The tag that names the project of the model release of a link. */
const MODEL_TAG = 'model:';

/** The tag of a link built on a model release, `model:specs/mdd/2.0` → `model:2.0`. */
export function modelTag(folder: string): string {
  return `${MODEL_TAG}${folder.slice(folder.lastIndexOf('/') + 1)}`;
}

/**
 * An edge from every link to its model release. Static and not implicit: `nx release` follows only static
 * ones when it decides what must be published again. A release that does not exist gives no edge.
 */
export function modelDependencies(
  projects: readonly (readonly [name: string, project: ProjectConfiguration])[],
): RawProjectGraphDependency[] {
  const models = new Map(
    projects
      .filter(([, { tags }]) => tags?.includes('type:model'))
      .map(([name, { root }]) => [modelTag(root), name]),
  );
  return projects.flatMap(([source, { root, tags = [] }]) =>
    tags.flatMap((tag) => {
      const target = models.get(tag);
      return target === undefined || !tags.includes('type:link')
        ? []
        : [{ source, target, sourceFile: `${root}/link.yaml`, type: DependencyType.static }];
    }),
  );
}
