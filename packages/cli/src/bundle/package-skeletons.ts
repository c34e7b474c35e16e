import { renderTemplate } from '../templates.ts';
import type { PackageFacts } from './package-facts.ts';
import type { PackageFile } from './package-file.ts';

/** A file to add to the archive. */
export interface Skeleton {
  readonly path: string;
  readonly content: string;
}

/** What makes a project of the sources of one language. */
interface Kind {
  /** Folder of the sources. */
  readonly folder: string;
  readonly template: string;
  /** @param module name of the Python package, from which the others follow. */
  name(module: string): string;
}

const KINDS: readonly Kind[] = [
  { folder: 'types/java', template: 'pom.xml', name: () => 'pom.xml' },
  { folder: 'types/csharp', template: 'project.csproj', name: (module) => `${module}.csproj` },
  { folder: 'types/python', template: 'pyproject.toml', name: () => 'pyproject.toml' },
];

/**
 * The projects that turn the types of a package into a Maven, NuGet or PyPI package; none for a language whose types
 * the package does not have.
 */
export function packageSkeletons(facts: PackageFacts, files: readonly PackageFile[]): readonly Skeleton[] {
  const artifact = facts.name.replace(/^.*\//, '');
  const module = moduleOf(files);
  return KINDS.filter(({ folder }) => files.some(({ path }) => path.startsWith(`${folder}/`))).map(
    ({ folder, template, name }) => ({
      path: `${folder}/${name(module)}`,
      content: renderTemplate(`package-skeletons/${template}`, {
        title: `Hub Santé ${artifact}`,
        artifact,
        module,
        assembly: `Hubsante.${artifact}`,
        version: facts.version,
        license: facts.license,
      }),
    }),
  );
}

/** The Python package among the files, `hubsante_15_15_v2_0`. */
function moduleOf(files: readonly PackageFile[]): string {
  return (
    files.map(({ path }) => /^types\/python\/(\w+)\//.exec(path)?.[1]).find((name) => name !== undefined) ??
    'hubsante'
  );
}
