import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link version as `dsf build` wrote it. */
export interface BuiltPackage {
  readonly folder: string;
  /** `15-15-v2.0`. */
  readonly id: string;
  readonly version: string;
  /** `Hub Santé, lien 15-15 v2.0`. */
  readonly title: string;
  /** `fr.hubsante.lien15_15.v2_0`. */
  readonly javaPackage: string;
  /** `hubsante_15_15_v2_0`. */
  readonly pythonModule: string;
  /** `Hubsante.Lien15_15.V2_0`. */
  readonly csharpNamespace: string;
}

/** The link packages of a folder of built specifications, `dist/specs`. */
export function builtPackages(root: string): readonly BuiltPackage[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('runtime/description.json'))
    .sort()
    .map((path) => builtPackage(join(root, path, '../..')));
}

function builtPackage(folder: string): BuiltPackage {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const { link } = JSON.parse(readFileSync(join(folder, 'runtime/description.json'), 'utf8')) as {
    readonly link: { readonly link: string; readonly version: string };
  };
  const sources = readdirSync(join(folder, 'types/java/src'), { recursive: true, encoding: 'utf8' });
  // Types of a message lie in a package of their own under that of their link version.
  const [first = ''] = sources.filter((path) => path.endsWith('.java')).sort();
  const [module = ''] = readdirSync(join(folder, 'types/python'));
  const [classes = ''] = readdirSync(join(folder, 'types/csharp')).filter((path) => path.endsWith('.cs'));
  const csharp = readFileSync(join(folder, 'types/csharp', classes), 'utf8');
  return {
    folder,
    id: name.replace(/^.*\//, ''),
    version,
    title: `Hub Santé, lien ${link.link} v${link.version}`,
    javaPackage: /fr\/hubsante\/[^/]+\/[^/]+/.exec(first)?.[0].replaceAll('/', '.') ?? '',
    pythonModule: module,
    csharpNamespace: /^namespace (\w+\.\w+\.\w+)\./m.exec(csharp)?.[1] ?? '',
  };
}
