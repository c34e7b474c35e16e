import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ByteMutation } from './mutations.ts';

/** A workbook whose bytes were damaged; a file that is no longer a zip is damaged as it stands. */
export function mutateBytes(bytes: Uint8Array, mutation: ByteMutation): Uint8Array {
  switch (mutation.kind) {
    case 'truncate':
      return bytes.slice(0, Math.floor(mutation.at * bytes.length));
    case 'zip-bytes': {
      const damaged = bytes.slice();
      const start = Math.floor(mutation.at * Math.max(bytes.length - mutation.bytes.length, 0));
      damaged.set(mutation.bytes.slice(0, damaged.length), start);
      return damaged;
    }
    case 'xml':
      return withParts(bytes, (parts, names) => {
        const name = names[mutation.part % names.length] ?? '';
        const text = strFromU8(parts[name] ?? new Uint8Array(), true);
        const start = Math.floor(mutation.at * text.length);
        const inserted = strFromU8(strToU8(mutation.text), true);
        const changed = text.slice(0, start) + inserted + text.slice(start + mutation.length);
        return { ...parts, [name]: strToU8(changed, true) };
      });
    case 'drop-part':
      return withParts(bytes, (parts, names) => {
        const { [names[mutation.part % names.length] ?? '']: _, ...others } = parts;
        return others;
      });
  }
}

type Parts = Record<string, Uint8Array>;

function withParts(bytes: Uint8Array, change: (parts: Parts, names: string[]) => Parts): Uint8Array {
  let parts: Parts;
  try {
    parts = unzipSync(bytes);
  } catch {
    return bytes;
  }
  const names = Object.keys(parts).sort();
  return names.length === 0 ? bytes : zipSync(change(parts, names), { level: 1 });
}
