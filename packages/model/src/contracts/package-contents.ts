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
