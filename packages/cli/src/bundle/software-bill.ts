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
      ...bundledIn(files).map(({ library, release, spdx }) => ({
        type: 'library',
        'bom-ref': packageAddress(library, release),
        name: library,
        version: release,
        licenses: [{ license: { id: spdx } }],
        purl: packageAddress(library, release),
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
        dependsOn: [
          ...madeFrom.map(([dependency, range]) => packageAddress(dependency, range)),
          ...bundledIn(files).map(({ library, release }) => packageAddress(library, release)),
        ],
      },
    ],
  };
}

/** The runtime and the client, each one module with what it needs inside. */
const HOLDERS: readonly string[] = ['runtime/messages.js', 'client/core/hub-client.js'];

/** The libraries whose code they hold, from the notices at their heads: `saxes 6.0.0, ISC. Copyright …`. */
function bundledIn(
  files: readonly PackageFile[],
): readonly { readonly library: string; readonly release: string; readonly spdx: string }[] {
  const holders = HOLDERS.flatMap((holder) => files.filter(({ path }) => path === holder));
  const notices = holders.map(({ bytes }) => {
    const text = new TextDecoder().decode(bytes);
    return text.slice(0, text.indexOf('*/'));
  });
  return [...notices.join('\n').matchAll(/^ \* (\S+) (\d+\.\d+\.\d+\S*), ([\w.-]+)\. Copyright/gm)].map(
    ([, library = '', release = '', spdx = '']) => ({ library, release, spdx }),
  );
}

/** A package URL (https://github.com/package-url/purl-spec). */
function packageAddress(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;
}
