import { grouped } from '@hubsante/model';
import { type LinkManifest, type PackagePart, partOf } from '@hubsante/model/contracts';
import type { PackageFacts } from './package-facts.ts';
import type { PackageFile } from './package-file.ts';

/** Ends the page: what the zip has besides, and what no part of the package claims. */
const OTHERS = 'Autres fichiers';

/**
 * What the template of the page is filled with.
 *
 * @param link `link.json`, of a link.
 * @param language the title of the one whose archive it is; `null` for the whole package.
 * @param parts of `contents.json`; none in a package that was built without.
 */
export function bundlePage(
  facts: PackageFacts,
  link: LinkManifest | null,
  language: string | null,
  parts: readonly PackagePart[],
  files: readonly PackageFile[],
): object {
  const folders = parts.filter(({ path }) => files.some((file) => file.path.startsWith(`${path}/`)));
  const titles = new Map(parts.map(({ path, title }) => [path, title.fr]));
  const groups = grouped(files, ({ path }) => partOf(path, folders));
  return {
    name: facts.name,
    version: facts.version,
    description: facts.description,
    language,
    link: link === null ? null : linkOnPage(link),
    folders: [...folders, null].flatMap((folder) => {
      const own = groups.get(folder) ?? [];
      return own.length === 0 ? [] : [{ title: folder?.title.fr ?? OTHERS, files: own.map(onPage) }];
    }),
  };

  function onPage({ path, bytes, sha256 }: PackageFile): object {
    return { path, title: titles.get(path), size: sizeText(bytes.length), sha256 };
  }
}

function linkOnPage(link: LinkManifest): object {
  return {
    ...link,
    status: link.statusShort,
    publishedOn: link.publishedOn ?? 'pas encore publiée',
    messages: link.messages.map(({ exchanges, ...message }) => ({
      ...message,
      exchanges:
        exchanges.length === 0
          ? 'service, tous les rôles'
          : exchanges
              .map(
                ({ sender, receiver, functionalPerimeter: perimeter }) =>
                  `${sender} → ${receiver}${perimeter === null ? '' : ` (${perimeter})`}`,
              )
              .join(', '),
    })),
    flows: link.flows.map(({ participants, steps, ...flow }) => {
      const titles = new Map(participants.map(({ id, title }) => [id, title]));
      return {
        ...flow,
        steps: steps.map((step) => ({
          ...step,
          sender: titles.get(step.sender) ?? step.sender,
          receiver: titles.get(step.receiver) ?? step.receiver,
        })),
      };
    }),
  };
}

/** `12 ko`, in thousands as French readers count. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} o`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} ko`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo`;
}
