import type { PackageFacts } from './package-facts.ts';
import type { PackageFile } from './package-file.ts';

/**
 * The software bill of materials of a package: CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json). Without
 * serial number and date, which would differ from one build to the next.
 */
export function softwareBill(facts: PackageFacts, files: readonly PackageFile[]): object {
  const { name, version, description, license, madeFrom } = facts;
  const reference = packageAddress(name, version);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'data',
        'bom-ref': reference,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: reference,
      },
    },
    components: [
      ...madeFrom.map(([dependency, range]) => ({
        type: 'data',
        scope: 'excluded',
        'bom-ref': packageAddress(dependency, range),
        name: dependency,
        version: range,
      })),
      ...files.map(({ path, sha256 }) => ({
        type: 'file',
        'bom-ref': `file:${path}`,
        name: path,
        hashes: [{ alg: 'SHA-256', content: sha256 }],
      })),
    ],
    dependencies: [
      {
        ref: reference,
        dependsOn: madeFrom.map(([dependency, range]) => packageAddress(dependency, range)),
      },
    ],
  };
}

/** A package URL (https://github.com/package-url/purl-spec). */
function packageAddress(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;
}
