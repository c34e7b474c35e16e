import type { EmittedFile } from '@hubsante/emitters';
import type { Artefact } from '../artefact-kind.ts';
import type { SchemaTexts } from './judge-samples.ts';

const SCHEMA_FILE = /([^/]+)\.schema\.json$/;

/** The schemas of both sides, by name. */
export function schemaTexts(published: readonly Artefact[], standard: readonly EmittedFile[]): SchemaTexts {
  return {
    published: byName(published.map(({ path, text }) => [path, text])),
    standard: byName(standard.map(({ path, content }) => [path, String(content)])),
  };
}

function byName(files: readonly (readonly [path: string, text: string])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of files) {
    const name = SCHEMA_FILE.exec(path)?.[1];
    if (name !== undefined) found.set(name, text);
  }
  return found;
}
