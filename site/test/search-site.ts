import type { PackageFile, PackageFiles } from '../src/site/package-files.ts';
import type { LinkSite, ModelSite, Site } from '../src/site/site.ts';

/** Files of a package in memory. */
function filesOf(contents: Readonly<Record<string, unknown>>): PackageFiles {
  const text = (path: string) => {
    if (!(path in contents)) throw new Error(`no file ${path}`);
    return JSON.stringify(contents[path]);
  };
  return {
    has: (path) => path in contents,
    text,
    json: <Content>(path: string) => JSON.parse(text(path)) as Content,
    files: Object.keys(contents).map((path): PackageFile => ({ path, bytes: 0, sha256: '' })),
  };
}

interface FieldFacts {
  readonly label: string;
  readonly cardinality?: string;
  readonly description?: string;
  readonly codes?: readonly { readonly value: string; readonly label: string }[];
}

/** A link version with what the search reads of it; fields by message, and in each by path. */
export function linkOf(
  link: string,
  version: string,
  status: string,
  model: string,
  messages: Readonly<
    Record<string, { readonly title: string; readonly fields: Readonly<Record<string, FieldFacts>> }>
  >,
): LinkSite {
  const manifest = {
    link,
    version,
    status,
    statusShort: status,
    isForNewWork: true,
    modelRelease: model,
    vhost: `${link.toLowerCase()}_v${version}`,
    otherVhosts: [],
    transfers: [],
    roles: [{ id: 'LRM', title: 'Logiciel de régulation' }],
    messages: [
      ...Object.entries(messages).map(([name, { title }]) => ({
        name,
        title,
        root: name,
        use: 'business',
        exchanges: [],
      })),
      { name: 'RS-ERROR', title: 'Refus', root: 'error', use: 'error', exchanges: [] },
    ],
    errorCodes: [
      {
        code: 501,
        name: 'UNROUTABLE_MESSAGE',
        title: 'Destinataire hors d’atteinte',
        cause: 'Aucune file.',
        remedy: 'Vérifier le vhost.',
      },
    ],
    flows: [
      {
        id: 'partage-simple',
        title: 'Un dossier, suivi jusqu’au transport',
        participants: [{ id: 'A', role: 'LRM', client: 'a', title: 'SAMU 29' }],
        steps: Object.keys(messages).map((message) => ({ message, label: 'Le SAMU transmet' })),
      },
    ],
  };
  const documentation = Object.entries(messages).map(([name, { title, fields }]) => [
    `documentation/${name}.json`,
    {
      name,
      title,
      root: name,
      fields: Object.entries(fields).map(([path, facts]) => ({
        path,
        name: path.slice(path.lastIndexOf('.') + 1),
        cardinality: '0..1',
        ...facts,
      })),
    },
  ]);
  const contents = {
    parts: [{ path: 'types/java', title: { fr: 'Types pour Java', en: 'Types for Java' }, in: 'zip' }],
  };
  const files = filesOf({ 'contents.json': contents, ...Object.fromEntries(documentation) });
  return { manifest, files } as unknown as LinkSite;
}

/** A model release; codes by the id and title of their nomenclature. */
export function modelOf(
  release: string,
  nomenclatures: readonly {
    readonly id: string;
    readonly title: string;
    readonly codes: Readonly<Record<string, string>>;
  }[],
): ModelSite {
  const files: Record<string, unknown> = {
    'nomenclatures/index.json': {
      nomenclatures: nomenclatures.map(({ id, title }) => ({
        id,
        title,
        reference: 'CISU',
        file: `json/${id}.json`,
      })),
    },
  };
  for (const { id, title, codes } of nomenclatures)
    files[`nomenclatures/json/${id}.json`] = {
      id,
      title,
      description: null,
      codes: Object.entries(codes).map(([code, label]) => ({
        code,
        label,
        labels: [label],
        description: null,
        comment: null,
      })),
    };
  return { release, files: filesOf(files) };
}

const SEX = { label: 'Sexe', description: 'Sexe porté à l’état civil.' };
const LATITUDE = { label: 'Latitude', cardinality: '1..1', description: 'En degrés.' };

/** Two links in two versions each, on two model releases between which a nomenclature changed its id. */
export const SITE: Site = {
  links: [
    linkOf('15-15', '2.1', 'long-term-support', '3.4', {
      'RS-EDA': {
        title: 'Dossier de régulation',
        fields: {
          'patient.strictFeatures.sex': SEX,
          'location.lat': LATITUDE,
          'patient.birthDate': { label: 'Date de naissance' },
          'patient.note': { label: 'Remarque', description: 'Douleur au cœur, manœuvre, sexe si utile.' },
          'resource.type': { label: 'Type', codes: [{ value: 'SMUR', label: 'Équipe médicale' }] },
        },
      },
      'RS-EDA-MAJ': { title: 'Mise à jour', fields: { 'patient.strictFeatures.sex': SEX } },
    }),
    linkOf('15-15', '2.0', 'decommissioned', '2.0', {
      'RS-EDA': {
        title: 'Dossier',
        fields: {
          'patient.strictFeatures.sex': { ...SEX, cardinality: '1..1', label: 'Genre' },
          'patient.oldField': { label: 'Ancien champ' },
        },
      },
    }),
    linkOf('15-SMUR', '1.7', 'long-term-support', '3.4', {
      'RS-EDA': { title: 'Dossier de régulation', fields: { 'patient.strictFeatures.sex': SEX } },
    }),
  ],
  models: [
    modelOf('3.4', [
      { id: 'HubSante.sexe', title: 'NOMENC_SEXE', codes: { M: 'Masculin', F: 'Féminin' } },
      {
        id: 'HubSante.moyen',
        title: 'TYPE_MOYEN',
        codes: { SMUR: 'Smur', 'SMUR.UMH-S': 'Smur spécialisé', 'M01.00': 'Détresse vitale' },
      },
    ]),
    modelOf('2.0', [
      { id: 'NOS-NOMENC_SEXE', title: 'NOMENC_SEXE', codes: { M: 'Masculin', O: 'Autre sexe' } },
    ]),
  ],
};
