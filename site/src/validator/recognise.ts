import { type XmlElement, xmlElements } from './xml-places.ts';

/** A link version, as far as the page must know it before it loads its validators. */
export interface KnownLink {
  readonly link: string;
  readonly version: string;
  readonly status: string;
  /** Address of the module that validates. */
  readonly runtime: string;
  readonly messages: readonly { readonly name: string; readonly root: string }[];
  /** Fields of the envelope and of the header that have an address; absent when nothing documents them. */
  readonly envelope?: readonly string[];
}

/** What a text holds. */
export interface Recognised {
  readonly format: 'json' | 'xml';
  readonly isEnveloped: boolean;
  /** Roots of messages found in it, as far as any link knows them. */
  readonly roots: readonly string[];
}

/** Looks at a text that may not be whole. */
export function recognise(text: string, links: readonly KnownLink[]): Recognised {
  // A root in the wrong capitals is still that of its message: the validator says how it is written.
  const known = new Map(
    links.flatMap(({ messages }) => messages.map(({ root }) => [root.toLowerCase(), root] as const)),
  );
  const rootsAmong = (names: Iterable<string>) => [
    ...new Set([...names].flatMap((name) => known.get(name.toLowerCase()) ?? [])),
  ];
  if (text.trimStart().startsWith('<')) {
    const names = new Set<string>();
    collect(xmlElements(text), names);
    return {
      format: 'xml',
      isEnveloped: names.has('edxlDistribution'),
      roots: rootsAmong(names),
    };
  }
  const tags = new Set([...text.matchAll(/"([^"\\]{1,80})"\s*:/g)].map(([, tag = '']) => tag));
  return {
    format: 'json',
    isEnveloped: tags.has('distributionID'),
    roots: rootsAmong(tags),
  };
}

function collect({ name, children }: XmlElement, names: Set<string>): void {
  // Messages stand near the top: deeper elements only bear the same names by chance.
  const waiting: { element: XmlElement; depth: number }[] = children.map((element) => ({
    element,
    depth: 1,
  }));
  if (name !== '') names.add(name);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    names.add(next.element.name);
    if (next.depth < 8)
      waiting.push(...next.element.children.map((element) => ({ element, depth: next.depth + 1 })));
  }
}

const RANK: Readonly<Record<string, number>> = { current: 0, 'long-term-support': 1, draft: 2, withdrawn: 3 };

/** The link versions that carry what was found, those one would use today first. */
export function candidates({ roots }: Recognised, links: readonly KnownLink[]): readonly KnownLink[] {
  return links
    .filter(({ messages }) => messages.some(({ root }) => roots.includes(root)))
    .sort((a, b) => (RANK[a.status] ?? 9) - (RANK[b.status] ?? 9));
}
