import type { ProjectConfiguration } from 'nx/src/devkit-exports.js';
import { modelTag } from './model-dependencies.ts';
import type { Specification } from './specification.ts';
import { targetsOf } from './targets.ts';

/** The project of a specification. Tags choose projects: `nx run-many -t build --projects=tag:link:15-15`. */
export function projectOf(specification: Specification): Omit<ProjectConfiguration, 'root'> {
  return {
    name: specification.name,
    projectType: 'library',
    tags: tagsOf(specification),
    targets: targetsOf(specification),
  };
}

function tagsOf(specification: Specification): string[] {
  if (specification.kind === 'model') return ['type:model'];
  const { link, status, model } = specification;
  return [
    'type:link',
    `link:${link}`,
    ...(status === null ? [] : [`status:${status}`]),
    ...(model === null ? [] : [modelTag(model)]),
  ];
}
