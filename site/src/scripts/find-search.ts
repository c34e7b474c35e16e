import type { FindIndex } from '../generated/find-index.ts';
import { messageFolder } from '../site/addresses.ts';
import { plainText } from './plain-text.ts';

/** Something that was found, and where it leads: one address for each version that has it. */
export interface Found {
  /** The tag or the code. */
  readonly name: string;
  readonly label: string;
  /** Of what it is part: a message and a path, or a nomenclature. */
  readonly context: string;
  readonly description: string;
  readonly kind: 'field' | 'code';
  readonly places: readonly { readonly title: string; readonly address: string }[];
}

interface Entry {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly toFound: () => Found;
}

/** Searches an index in memory. */
export class FindSearch {
  readonly #entries: readonly Entry[];

  constructor({ links, fields, nomenclatures, codes }: FindIndex) {
    this.#entries = [
      ...fields.map(([message, path, label, description, places]): Entry => {
        const name = path.slice(path.lastIndexOf('.') + 1);
        return {
          name: plainText(name),
          label: plainText(label),
          text: plainText(`${message} ${path.replaceAll('.', ' ')} ${path} ${label} ${description}`),
          toFound: () => ({
            name,
            label,
            context: `${message} › ${path}`,
            description,
            kind: 'field',
            places: places.flatMap((place) => {
              const link = links[place];
              if (link === undefined) return [];
              return [{ title: link[0], address: `${link[1]}${messageFolder(message)}#${path}` }];
            }),
          }),
        };
      }),
      ...codes.map(([code, label, nomenclature, pages]): Entry => {
        const [title = '', releases = []] = nomenclatures[nomenclature] ?? [];
        return {
          name: plainText(code),
          label: plainText(label),
          text: plainText(`${code} ${label} ${title}`),
          toFound: () => ({
            name: code,
            label,
            context: title,
            description: '',
            kind: 'code',
            places: pages.flatMap((page) => {
              const release = releases[page];
              if (release === undefined) return [];
              return [
                { title: `modèle ${release[0]}`, address: `${release[1]}#code-${code.replace(/\s+/g, '_')}` },
              ];
            }),
          }),
        };
      }),
    ];
  }

  /** Everything that holds all the words, the nearest first. */
  search(query: string): readonly Found[] {
    const whole = plainText(query);
    const words = whole.split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const ranked: { readonly entry: Entry; readonly rank: number }[] = [];
    for (const entry of this.#entries) {
      if (words.every((word) => entry.text.includes(word)))
        ranked.push({ entry, rank: rankOf(entry, whole) });
    }
    return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry.toFound());
  }
}

/** 0 for the thing itself; more for what only speaks of it. */
function rankOf({ name, label }: Entry, query: string): number {
  if (name === query) return 0;
  if (label === query) return 1;
  if (name.startsWith(query)) return 2;
  if (label.startsWith(query)) return 3;
  if (` ${label}`.includes(` ${query}`)) return 4;
  return name.includes(query) ? 5 : 6;
}
