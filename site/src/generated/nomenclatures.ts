import { type IndexedNomenclature, withVisibleBlanks } from '@hubsante/model/contracts';
import {
  codeAnchor,
  currentNomenclatureAddress,
  fieldAddress,
  modelFileAddress,
  nomenclatureAddress,
} from '../site/addresses.ts';
import { type FieldPlace, fieldPlaces } from '../site/field-places.ts';
import { inTreeOrder, nomenclatureFile, nomenclaturesOf } from '../site/nomenclature-files.ts';
import type { ModelSite, Site } from '../site/site.ts';
import type { GeneratedPage, PageMaker, SidebarGroup } from './generated-page.ts';
import { sizeText } from './size-text.ts';

/** The list of nomenclatures, and a page for each one of each model release. */
export const nomenclatures: PageMaker = (site) => {
  const places = [...fieldPlaces(site)];
  return [
    indexPage(site),
    ...site.models.flatMap((model) =>
      nomenclaturesOf(model).map((nomenclature) => pageOf(model, nomenclature, places)),
    ),
  ];
};

function indexPage(site: Site): GeneratedPage {
  return {
    address: '/nomenclatures/',
    title: 'Nomenclatures',
    description: 'Toutes les listes de codes des modèles de données du Hub Santé.',
    template: 'nomenclatures',
    headings: site.models.map(({ release }) => ({
      depth: 2,
      slug: `modele-${release}`,
      text: `Modèle ${release}`,
    })),
    view: {
      models: site.models.map((model) => ({
        release: model.release,
        nomenclatures: nomenclaturesOf(model).map((nomenclature) => ({
          title: nomenclature.title,
          reference: nomenclature.reference,
          codes: nomenclature.codes,
          description: nomenclatureFile(model, nomenclature).description,
          address: nomenclatureAddress(model.release, nomenclature.id),
        })),
      })),
    },
  };
}

function pageOf(
  model: ModelSite,
  nomenclature: IndexedNomenclature,
  places: readonly FieldPlace[],
): GeneratedPage {
  const { id, title, reference, codes } = nomenclature;
  const { release } = model;
  const content = nomenclatureFile(model, nomenclature);
  const anchors = new Set<string>();
  const uses = places.filter(
    ({ one, field }) => one.manifest.modelRelease === release && field.nomenclature?.id === id,
  );
  return {
    address: nomenclatureAddress(release, id),
    title,
    documentTitle: `${title}, modèle ${release}`,
    description: `${content.description ?? title} Nomenclature ${reference}, modèle ${release}, ${codes} codes.`,
    template: 'nomenclature',
    sidebar: sidebarOf(model, nomenclature),
    headings: [
      { depth: 2, slug: 'codes', text: 'Codes' },
      { depth: 2, slug: 'emplois', text: 'Où elle sert' },
      { depth: 2, slug: 'telecharger', text: 'Télécharger' },
    ],
    view: {
      ...content,
      release,
      everywhere: currentNomenclatureAddress(id),
      count: codes,
      isLong: codes > 12,
      hasDescriptions: content.codes.some(
        ({ description, comment }) => description !== null || comment !== null,
      ),
      hasBlanks: content.codes.some(({ code }) => withVisibleBlanks(code) !== code),
      codes: inTreeOrder(content.codes).map(({ code: { code, label, description, comment }, depth }) => {
        const anchor = codeAnchor(code);
        const isFirst = !anchors.has(anchor);
        anchors.add(anchor);
        return {
          code,
          label,
          level: depth,
          description: [description, comment].filter((text) => text !== null).join(' '),
          anchor: isFirst ? anchor : null,
        };
      }),
      uses: uses.map(({ one, message, field }) => ({
        title: `${one.manifest.link} v${one.manifest.version}, ${message}`,
        path: field.path,
        label: field.label,
        address: fieldAddress(one.manifest.link, one.manifest.version, message, field.path),
      })),
      downloads: downloadsOf(model, id),
      others: [],
    },
  };
}

/** The nomenclatures of the release, the one shown among them. */
function sidebarOf(model: ModelSite, { reference }: IndexedNomenclature): SidebarGroup {
  return {
    label: `Nomenclatures ${reference}, modèle ${model.release}`,
    items: nomenclaturesOf(model)
      .filter((other) => other.reference === reference)
      .map(({ id, title }) => ({ label: title, link: nomenclatureAddress(model.release, id) })),
  };
}

const FORMS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['fhir', 'FHIR R4'],
] as const;

function downloadsOf({ release, files }: ModelSite, id: string): readonly object[] {
  return FORMS.flatMap(([folder, title]) =>
    files.files
      .filter(({ path }) => path.startsWith(`nomenclatures/${folder}/`) && stemOf(path) === id)
      .map(({ path, bytes }) => ({
        title,
        name: path.split('/').at(-1),
        address: modelFileAddress(release, path),
        size: sizeText(bytes),
      })),
  );
}

/** `CodeSystem-CISU-X.json` is a form of `CISU-X`. */
function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/^(?:CodeSystem|ValueSet)-/, '').replace(/\.\w+$/, '');
}
