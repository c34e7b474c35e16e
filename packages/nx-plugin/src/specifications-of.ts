import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFESTS, type Specification, specificationOf } from './specification.ts';

/** Every model release and link version of a workspace, in the order of their folders. */
export function specificationsOf(workspace: string): readonly Specification[] {
  const manifests = globSync(MANIFESTS, { cwd: workspace }).sort();
  return manifests.flatMap((manifest) => {
    const specification = specificationOf(manifest, () => manifestText(join(workspace, manifest)));
    return specification === null ? [] : [specification];
  });
}

/** Empty when it cannot be read, which `check` will say. */
export function manifestText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
