/** The programming languages whose developers get an archive of their own, by what names of files call them. */
export const PROGRAMMING_LANGUAGES = {
  java: 'Java',
  csharp: 'C#',
  python: 'Python',
  typescript: 'TypeScript',
} as const;

/** One of {@link PROGRAMMING_LANGUAGES}. */
export type ProgrammingLanguage = keyof typeof PROGRAMMING_LANGUAGES;

/** A part of a package: a folder, or a file of its own. */
export interface PackagePart {
  /** `types/java`, `link.json`; with `/`, without a final one. */
  readonly path: string;
  /** What it is, in the words of a vendor, in French and in English. */
  readonly title: { readonly fr: string; readonly en: string };
  /** What else there is to know of it, in Markdown, in French; `{{package}}` stands for the name of the npm package. */
  readonly detail?: string;
  /** `npm`: what a program uses, which the npm archive holds too; `zip`: the zip and the site only. */
  readonly in: 'npm' | 'zip';
  /** The languages whose archive holds it too; none: the whole zip alone has it. */
  readonly languages?: 'every' | readonly ProgrammingLanguage[];
}

/** `contents.json` of a package: its parts, in the order in which one looks for them. */
export interface PackageContents {
  readonly parts: readonly PackagePart[];
}

/** The part that a file belongs to: of those that contain it, the one with the longest path; `null` of none. */
export function partOf(path: string, parts: readonly PackagePart[]): PackagePart | null {
  return parts
    .filter((part) => path === part.path || path.startsWith(`${part.path}/`))
    .reduce<PackagePart | null>(
      (best, part) => (best === null || part.path.length > best.path.length ? part : best),
      null,
    );
}

/**
 * The languages that a package has an archive for: those of which it has a part of their own. What all languages need makes no
 * archive by itself.
 */
export function languagesOf(parts: readonly PackagePart[]): readonly ProgrammingLanguage[] {
  const named = new Set(parts.flatMap(({ languages }) => (languages === 'every' ? [] : (languages ?? []))));
  return (Object.keys(PROGRAMMING_LANGUAGES) as ProgrammingLanguage[]).filter((language) =>
    named.has(language),
  );
}

/** Whether the archive of a language holds a file, by the part that the file belongs to. */
export function isForLanguage(
  path: string,
  language: ProgrammingLanguage,
  parts: readonly PackagePart[],
): boolean {
  const languages = partOf(path, parts)?.languages;
  return languages === 'every' || languages?.includes(language) === true;
}

/** The name of the archive of a version of a package: `15-15-v2.0-1.0.0`, or `15-15-v2.0-1.0.0-java` for one language. */
export function archiveName(
  { name, version }: { readonly name: string; readonly version: string },
  language?: ProgrammingLanguage,
): string {
  return `${name.replace(/^.*\//, '')}-${version}${language === undefined ? '' : `-${language}`}`;
}
