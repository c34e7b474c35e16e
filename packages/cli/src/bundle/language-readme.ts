import {
  archiveName,
  type LinkManifest,
  type PackagePart,
  PROGRAMMING_LANGUAGES,
  type ProgrammingLanguage,
} from '@hubsante/model/contracts';
import { renderTemplate } from '../templates.ts';
import type { PackageFacts } from './package-facts.ts';
import type { PackageFile } from './package-file.ts';

/** The file that says how to use a package. */
export const README = 'README.md';

/** How one begins, by language: Markdown, in French; `{{package}}` stands for the name of the npm package, `{{folder}}` for that of the archive. */
const START: Readonly<Record<ProgrammingLanguage, string>> = {
  java: 'Avec Java 17 ou plus récent et Maven, `mvn package` dans `types/java` fait un jar des types ; ou bien copiez `types/java/src/main/java` dans votre projet, qui a besoin de Jackson (`jackson-databind`).',
  csharp:
    'Avec .NET 8 ou plus récent, `dotnet build` dans `types/csharp` compile les types ; ou bien copiez-en les `.cs` dans votre projet, qui n’a besoin de rien d’autre.',
  python:
    'Avec Python 3.10 ou plus récent, `pip install ./types/python` installe les types ; ou bien copiez leur module dans votre projet, qui n’a besoin de rien d’autre.',
  typescript:
    "Avec Node 18.20 ou plus récent, `npm install ./{{folder}}`, puis `import { validate } from '{{package}}'` : contrôler, envelopper, convertir et échanger avec le Hub (`client/`), types compris.",
};

/**
 * The README of the archive of one language: how one begins, and what is there.
 *
 * @param parts of the whole package.
 * @param own the files of the archive.
 */
export function languageReadme(
  facts: PackageFacts,
  link: LinkManifest | null,
  language: ProgrammingLanguage,
  parts: readonly PackagePart[],
  own: readonly PackageFile[],
): string {
  const said = (text: string) =>
    text.replaceAll('{{package}}', facts.name).replaceAll('{{folder}}', archiveName(facts, language));
  const isFile = ({ path }: PackagePart) => own.some((file) => file.path === path);
  const isFolder = ({ path }: PackagePart) => own.some((file) => file.path.startsWith(`${path}/`));
  const isHere = (part: PackagePart) => isFile(part) || isFolder(part);
  return renderTemplate('bundle/README.md', {
    title: link === null ? facts.description : `Lien ${link.link} v${link.version} du Hub Santé`,
    language: PROGRAMMING_LANGUAGES[language],
    name: facts.name,
    version: facts.version,
    start: said(START[language]),
    parts: parts
      .filter((part) => part.path !== README && isHere(part))
      .map((part) => ({ path: isFile(part) ? part.path : `${part.path}/`, title: part.title.fr })),
    whole: `${archiveName(facts)}.zip`,
    absent: parts.filter((part) => !isHere(part)).map(({ title }) => title.fr),
  });
}
