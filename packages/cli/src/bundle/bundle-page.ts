import type { PackageFacts } from './package-facts.ts';
import type { PackageFile } from './package-file.ts';

/** The parts of `link.json` the page shows. */
interface LinkFacts {
  readonly link: string;
  readonly version: string;
  readonly statusShort: string;
  readonly publishedOn: string | null;
  readonly modelRelease: string;
  readonly vhost: string;
  readonly transversalPrinciples: string;
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  readonly messages: readonly {
    readonly name: string;
    readonly title: string;
    readonly root: string;
    readonly schema: string;
    readonly exchanges: readonly {
      readonly sender: string;
      readonly receiver: string;
      readonly functionalPerimeter: string | null;
    }[];
  }[];
  readonly flows: readonly {
    readonly id: string;
    readonly title: string;
    readonly participants: readonly { readonly id: string; readonly title: string }[];
    readonly steps: readonly {
      readonly sender: string;
      readonly receiver: string;
      readonly message: string;
      readonly label: string;
      readonly example: string | null;
    }[];
  }[];
}

/** What the files of a folder are, in the words of a vendor; the order is that of the page. */
const FOLDERS: readonly (readonly [folder: string, title: string])[] = [
  ['asyncapi', 'Documents AsyncAPI : le lien entier, puis un par rôle'],
  ['json-schema', 'Schémas JSON : l’enveloppe et chaque message'],
  ['xsd', 'Schémas XML'],
  ['diagrams', 'Diagrammes de classes, en SVG et en DOT'],
  ['word', 'Documents Word : chaque message, le lien entier et ses nomenclatures'],
  ['types', 'Types pour TypeScript, Java, C# et Python'],
  ['runtime', 'Validation et conversion, prêtes à l’emploi'],
  ['client', 'Client de chaque rôle pour Node, et un Hub d’essai'],
  ['rabbitmq', 'Définitions pour un serveur RabbitMQ'],
  ['nomenclatures', 'Nomenclatures'],
  ['examples', 'Exemples : les messages seuls, et dans leur enveloppe (EDXL-DE)'],
  ['', 'Autres fichiers'],
];

/** What the template of the page is filled with. */
export function bundlePage(facts: PackageFacts, link: unknown, files: readonly PackageFile[]): object {
  const known = new Set(FOLDERS.map(([folder]) => folder));
  const folderOf = ({ path }: PackageFile) => {
    const first = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
    return known.has(first) ? first : '';
  };
  return {
    name: facts.name,
    version: facts.version,
    description: facts.description,
    link: link === null ? null : linkOnPage(link as LinkFacts),
    folders: FOLDERS.map(([folder, title]) => ({
      title,
      files: files
        .filter((file) => folderOf(file) === folder)
        .map((file) => ({ path: file.path, size: sizeText(file.bytes.length), sha256: file.sha256 })),
    })).filter((folder) => folder.files.length > 0),
  };
}

function linkOnPage(link: LinkFacts): object {
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
