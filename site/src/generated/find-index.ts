import { linkAddress, nomenclatureAddress } from '../site/addresses.ts';
import { fieldPlaces } from '../site/field-places.ts';
import { nomenclatureFile, nomenclaturesOf } from '../site/nomenclature-files.ts';
import type { Site } from '../site/site.ts';

/**
 * What « Chercher un champ ou un code » searches, as small as it can be: a field with the same path, name and
 * description in several link versions is told once, with its places.
 */
export interface FindIndex {
  /** `15-15 v2.0`, and where its pages are. */
  readonly links: readonly (readonly [title: string, address: string])[];
  readonly fields: readonly (readonly [
    message: string,
    path: string,
    label: string,
    description: string,
    /** Numbers of {@link links}. */
    places: readonly number[],
  ])[];
  /** Title, and addresses of the page in each model release that has it. */
  readonly nomenclatures: readonly (readonly [
    title: string,
    pages: readonly (readonly [release: string, address: string])[],
  ])[];
  readonly codes: readonly (readonly [
    code: string,
    label: string,
    nomenclature: number,
    pages: readonly number[],
  ])[];
}

/** Makes the index of the whole site. */
export function findIndex(site: Site): FindIndex {
  const links = site.links.map(({ manifest: { link, version } }): readonly [string, string] => [
    `${link} v${version}`,
    linkAddress(link, version),
  ]);
  return { links, fields: fieldsOf(site), ...codesOf(site) };
}

function fieldsOf(site: Site): FindIndex['fields'] {
  const fields = new Map<string, [string, string, string, string, number[]]>();
  for (const { one, message, field } of fieldPlaces(site)) {
    const { path, label, description = '' } = field;
    const key = [message, path, label, description].join('\n');
    const known = fields.get(key);
    const place = site.links.indexOf(one);
    if (known === undefined) fields.set(key, [message, path, label, description, [place]]);
    else known[4].push(place);
  }
  return [...fields.values()];
}

function codesOf(site: Site): Pick<FindIndex, 'nomenclatures' | 'codes'> {
  const titles = new Map<string, [string, [string, string][]]>();
  const codes = new Map<string, [string, string, number, number[]]>();
  for (const model of site.models) {
    for (const nomenclature of nomenclaturesOf(model)) {
      const { id, title } = nomenclature;
      const entry = titles.get(id) ?? [title, []];
      titles.set(id, entry);
      const page = entry[1].push([model.release, nomenclatureAddress(model.release, id)]) - 1;
      const number = [...titles.keys()].indexOf(id);
      for (const { code, label } of nomenclatureFile(model, nomenclature).codes) {
        const key = [id, code, label].join('\n');
        const known = codes.get(key);
        if (known === undefined) codes.set(key, [code, label ?? '', number, [page]]);
        else if (!known[3].includes(page)) known[3].push(page);
      }
    }
  }
  return { nomenclatures: [...titles.values()], codes: [...codes.values()] };
}
