import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LrmLink } from '@hubsante/lrm';
import type { DocumentedMessage, LinkManifest, RuntimeDescription } from '@hubsante/model/contracts';
import { readHubLink } from '../../hub/read-hub-link.ts';
import { casesOf } from '../recette/link-cases.ts';

/** Formats that the LRM reads besides those of the Hub. */
export const LRM_FORMATS = ['documentation', 'description'];

/** The code lists of a description, as far as a form needs them. */
interface CodeList {
  readonly name?: string;
  readonly codes: readonly string[];
  readonly labels?: readonly string[];
}

/**
 * Reads the package of a link for the LRM.
 *
 * @param folder absolute, of a package that a Hub can serve and that has its documentation.
 */
export async function readLrmLink(folder: string): Promise<LrmLink> {
  const json = <Read>(path: string): Read => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Read;
  const link = await readHubLink(folder);
  const manifest = json<LinkManifest>('link.json');
  const description = json<RuntimeDescription>('runtime/description.json');
  const lists = (description.link.codeLists ?? []) as readonly CodeList[];
  const codes = Object.fromEntries(
    lists.flatMap(({ name, codes: values, labels = [] }) =>
      name === undefined
        ? []
        : [[name, values.map((value, index) => ({ value, label: labels[index] ?? null }))]],
    ),
  );
  const examples = new Map<string, string[]>();
  for (const { message, example } of manifest.flows.flatMap(({ steps }) => steps)) {
    if (example === null) continue;
    const known = examples.get(message) ?? [];
    if (!known.includes(example)) examples.set(message, [...known, example]);
  }
  return {
    link,
    messages: manifest.messages
      .filter(({ use }) => use === 'business')
      .map(({ name, title, root }) => ({
        name,
        title,
        root,
        examples: (examples.get(name) ?? []).map((path) => path.replace(/^.*\//, '')),
      })),
    sent: Object.fromEntries(
      Object.entries(description.roles).map(([id, { sent }]) => [
        id,
        Object.fromEntries(Object.entries(sent).map(([root, { kinds }]) => [root, kinds])),
      ]),
    ),
    form: (name) => {
      const path = `documentation/${name}.json`;
      const isKnown = manifest.messages.some((one) => one.name === name) && existsSync(join(folder, path));
      return isKnown ? { fields: json<DocumentedMessage>(path).fields, codes } : null;
    },
    example: (file, root) => {
      const path = [...examples.values()].flat().find((one) => one.endsWith(`/${file}`));
      return path === undefined ? null : json<Record<string, unknown>>(path)[root];
    },
    cases: casesOf(folder, link, null).cases,
  };
}
