import { fileAddress } from '../site/addresses.ts';
import type { LinkSite } from '../site/site.ts';

/** A tab: one form of a message, with its files. */
export interface SchemaTab {
  readonly id: string;
  readonly title: string;
  /** Shown at once; the root of the message. */
  readonly main: { readonly path: string; readonly address: string };
  readonly others: readonly { readonly path: string; readonly address: string }[];
}

/** The forms a message has, and how their files are recognised. `file` is compared without signs nor capitals. */
const FORMS: readonly (readonly [id: string, title: string, folder: string])[] = [
  ['json-schema', 'JSON Schema', 'json-schema/'],
  ['xsd', 'XSD', 'xsd/'],
  ['typescript', 'TypeScript', 'types/typescript/'],
  ['java', 'Java', 'types/java/'],
  ['csharp', 'C#', 'types/csharp/'],
  ['python', 'Python', 'types/python/'],
];

/** The schemas and types of a message that the package has. */
export function schemaTabs({ manifest, files }: LinkSite, message: string): readonly SchemaTab[] {
  const { link, version } = manifest;
  const root = manifest.messages.find(({ name }) => name === message)?.root ?? '';
  const named = (path: string) => ({ path, address: fileAddress(link, version, path) });
  return FORMS.flatMap(([id, title, folder]) => {
    const own = files.files
      .map(({ path }) => path)
      .filter((path) => path.startsWith(folder) && stemsOf(path).includes(plain(message)));
    const main = own.find((path) => plain(stemOf(path)) === plain(root)) ?? own[0];
    if (main === undefined) return [];
    return [{ id, title, main: named(main), others: own.filter((path) => path !== main).map(named) }];
  });
}

/** Names a path may bear a message under: that of the file, and of its folder (Java). */
function stemsOf(path: string): readonly string[] {
  const folder = path.split('/').at(-2) ?? '';
  return [plain(stemOf(path)), plain(folder)];
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.(?:schema\.json|d\.ts|\w+)$/, '');
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}
