import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { portableYaml } from '../../shared/text/portable-yaml.ts';
import type { AsyncApiDocument } from './asyncapi-document.ts';
import { LinkDocuments } from './link-document.ts';

/** AsyncAPI 3: one document for the whole link and one per role, each in YAML and in JSON, each on its own. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'asyncapi',
  summary: {
    fr: 'AsyncAPI 3, un document pour le lien et un par rôle, en YAML et en JSON',
    en: 'AsyncAPI 3, one document for the link and one per role, in YAML and in JSON',
  },
  requires: [],
  parts: [
    {
      path: 'asyncapi',
      title: {
        fr: 'Documents AsyncAPI : le lien entier, puis un par rôle',
        en: 'AsyncAPI documents: the whole link, then one for each role',
      },
      detail: 'le lien entier, puis un document par rôle, en YAML et en JSON (AsyncAPI 3.0)',
      in: 'zip',
      languages: 'every',
    },
  ],
  emit: (subject, options) => {
    const documents = new LinkDocuments(subject, options);
    const { link } = subject;
    const stem = `asyncapi/${link.link.toLowerCase()}-v${link.version}`;
    return [null, ...link.roles].flatMap((view) => {
      const path = view === null ? stem : `${stem}.${view.id.toLowerCase()}`;
      return filesOf(documents.document(view), `${path}.asyncapi`, (view ?? link).place);
    });
  },
});

function filesOf(document: AsyncApiDocument, path: string, source: EmittedFile['source']): EmittedFile[] {
  return [
    { path: `${path}.yaml`, content: portableYaml(document), source },
    {
      path: `${path}.json`,
      content: `${JSON.stringify(document, null, 2)}\n`,
      source,
      data: { kind: 'asyncapi', document },
    },
  ];
}
