import { isMap, parseDocument } from 'yaml';

/** What Nx must know of a `link.yaml`. The rest is for `dsf`. */
export interface LinkFacts {
  /** `modele`, `principesTransverses`, `statut`; `null` for what is missing, or cannot be part of a path. */
  readonly model: string | null;
  readonly principles: string | null;
  readonly status: string | null;
}

/** Neither `..`, nor a folder below, nor a pattern. */
const PATH_SEGMENT = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Reads what can be read of a manifest, however faulty. */
export function readLinkFacts(text: string): LinkFacts {
  const { contents } = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  const read = (key: string): string | null => {
    const value: unknown = isMap(contents) ? contents.get(key) : null;
    return typeof value === 'string' && PATH_SEGMENT.test(value) ? value : null;
  };
  return { model: read('modele'), principles: read('principesTransverses'), status: read('statut') };
}
