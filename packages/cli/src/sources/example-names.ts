import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the public repository keeps the examples of a release, a folder for each message. */
const EXAMPLES = 'src/main/resources/sample/examples';

/** Names of the example files of a release, without their folders; `null` when it has none. */
export async function exampleNamesOf(folder: string): Promise<readonly string[] | null> {
  const entries = await readdir(join(folder, EXAMPLES), { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  const names = entries?.filter((entry) => entry.endsWith('.json')) ?? [];
  return names.length === 0 ? null : names.map((entry) => entry.split(/[\\/]/).at(-1) ?? entry).sort();
}
