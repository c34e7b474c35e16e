/** Stands in every output folder: tells that dsf made it, and of which files. */
export const MANIFEST_NAME = '.dsf-manifest.json';

const GENERATOR = 'dsf';

/** The text of a manifest; `paths` are relative to the output folder, with `/`. */
export function manifestText(paths: readonly string[]): string {
  return `${JSON.stringify({ generator: GENERATOR, files: [...paths].sort() }, null, 2)}\n`;
}

/** The paths a manifest lists; `null` when the text is not a manifest of ours. */
export function readManifest(text: string): ReadonlySet<string> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if (!('generator' in value) || value.generator !== GENERATOR) return null;
    if (!('files' in value) || !Array.isArray(value.files)) return null;
    return new Set(value.files.filter((file) => typeof file === 'string'));
  } catch {
    return null;
  }
}
