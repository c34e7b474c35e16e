import type { IndexedNomenclature, NomenclatureFile } from '@hubsante/model/contracts';
import { codeAnchor, currentNomenclatureAddress, nomenclatureAddress } from '../site/addresses.ts';
import { nomenclatureFile, nomenclaturesOf } from '../site/nomenclature-files.ts';
import type { ModelSite, Site } from '../site/site.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/** A nomenclature in one model release. */
interface Release {
  readonly model: ModelSite;
  readonly indexed: IndexedNomenclature;
  readonly file: NomenclatureFile;
}

/** Every nomenclature under an address that outlives releases: where it is, and which codes came and went. */
export const nomenclaturesEverywhere: PageMaker = (site) =>
  [...releasesOf(site)].flatMap(([id, releases]) => {
    const [newest] = releases;
    return newest === undefined ? [] : [pageOf(id, newest, releases)];
  });

/** By id; the newest release first. */
function releasesOf(site: Site): ReadonlyMap<string, readonly Release[]> {
  const found = new Map<string, Release[]>();
  for (const model of site.models)
    for (const indexed of nomenclaturesOf(model)) {
      const release = { model, indexed, file: nomenclatureFile(model, indexed) };
      found.set(indexed.id, [...(found.get(indexed.id) ?? []), release]);
    }
  return found;
}

function pageOf(id: string, { model, indexed }: Release, releases: readonly Release[]): GeneratedPage {
  const { title, reference, codes } = indexed;
  return {
    address: currentNomenclatureAddress(id),
    title,
    documentTitle: `${title}, toutes versions`,
    description: `Nomenclature ${reference} : ${codes} codes dans le modèle ${model.release}, et ce qui y a changé d’une version à l’autre.`,
    template: 'nomenclature-everywhere',
    headings: [],
    view: {
      reference,
      title,
      release: model.release,
      releases: releases.map((one, index) => ({
        release: one.model.release,
        codes: one.indexed.codes,
        address: nomenclatureAddress(one.model.release, id),
        isOldest: index === releases.length - 1,
        ...changes(one, releases[index + 1]),
      })),
    },
  };

  function changes(one: Release, before: Release | undefined) {
    if (before === undefined) return { came: [], went: [] };
    return { came: missingIn(before, one), went: missingIn(one, before) };
  }

  /** The codes of a release that another lacks, each where it is. */
  function missingIn(other: Release, one: Release) {
    const known = new Set(other.file.codes.map(({ code }) => code));
    const lacking = one.file.codes.filter(({ code }) => !known.has(code));
    return lacking.map(({ code, label }) => ({
      code,
      label,
      address: `${nomenclatureAddress(one.model.release, id)}#${codeAnchor(code)}`,
    }));
  }
}
