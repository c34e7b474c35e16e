import type { DocumentedField, DocumentedMessage } from '@hubsante/model/contracts';
import {
  asyncApiAddress,
  ENVELOPE,
  fileAddress,
  linkAddress,
  MESSAGE_PATH,
  messageAddress,
  type PageLanguage,
} from '../site/addresses.ts';
import { missingIn, walkFields } from '../site/documented-message.ts';
import { documentedEnvelope, envelopePage } from '../site/envelope.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import { envelopeExamples } from './envelope-examples.ts';
import { type BilingualPageMaker, type GeneratedPage, type PageHeading, pageIn } from './generated-page.ts';
import { fieldView } from './message-page.ts';
import { statusNotice } from './status-notice.ts';

/** A page for the envelope and the header of each link version. */
export const envelopes: BilingualPageMaker = (site, language = 'fr') =>
  site.links.flatMap((one) => {
    const documented = documentedEnvelope(one);
    return documented === null ? [] : [pageOf(site, one, documented, language)];
  });

function pageOf(
  site: Site,
  one: LinkSite,
  { title, root, fields }: DocumentedMessage,
  language: PageLanguage,
): GeneratedPage {
  const words = WORDS[language];
  const { link, version, modelRelease, broker } = one.manifest;
  const around = withoutHeader(fields);
  const header = [...walkFields(fields)].find(({ path }) => path === MESSAGE_PATH)?.children ?? [];
  const examples = envelopeExamples(one);
  const viewOf = (field: DocumentedField) => fieldView(field, modelRelease, language);
  return {
    ...words.page(title, `${link} v${version}`),
    template: 'envelope',
    sidebar: linkSidebar(site, one, language),
    headings: [
      { depth: 2, slug: 'champs', text: words.fields },
      ...objectHeadings(around),
      { depth: 2, slug: 'en-tete', text: words.header },
      ...objectHeadings(header),
      { depth: 2, slug: 'regles', text: words.rules },
      { depth: 3, slug: 'files', text: words.kinds },
      { depth: 3, slug: 'repetition', text: words.repeats },
      { depth: 3, slug: 'place', text: words.place },
      ...(examples.length === 0 ? [] : [{ depth: 2 as const, slug: 'exemples', text: words.examples }]),
      { depth: 2, slug: 'schemas', text: words.schemas },
    ],
    ...pageIn(language, messageAddress(link, version, ENVELOPE), {
      notice: statusNotice(site, one, envelopePage, {
        language,
        missing: (other) => missingIn(fields, documentedEnvelope(other)?.fields ?? []),
      }),
      link,
      version,
      linkAddress: linkAddress(link, version),
      asyncApi: asyncApiAddress(link, version, null),
      root,
      around: around.map(viewOf),
      header: header.map(viewOf),
      messagePath: MESSAGE_PATH,
      exampleIdentifier: fields[0]?.example,
      exchange: broker.exchange,
      queues: broker.queues.map((queue) => ({ ...queue, kinds: kindsOf(queue.kinds, fields) })),
      ...contents(one),
      examples,
      ...schemaFiles(one),
    }),
  };
}

const WORDS = {
  fr: {
    page: (title: string, place: string) => ({
      title: `${title}, lien ${place}`,
      description: `L’enveloppe EDXL-DE et l’en-tête RC-DE des messages du lien ${place} : champs, règles, exemples.`,
    }),
    fields: 'Champs de l’enveloppe',
    header: 'Champs de l’en-tête',
    rules: 'Règles',
    kinds: 'La nature décide de la file',
    repeats: 'L’en-tête répète l’enveloppe',
    place: 'La place du message',
    examples: 'Exemples',
    schemas: 'Schémas et types',
  },
  en: {
    page: (_title: string, place: string) => ({
      title: `Envelope and header, link ${place}`,
      description: `The EDXL-DE envelope and the RC-DE header of the messages of link ${place}: fields, rules, examples.`,
    }),
    fields: 'Fields of the envelope',
    header: 'Fields of the header',
    rules: 'Rules',
    kinds: 'The kind decides the queue',
    repeats: 'The header repeats the envelope',
    place: 'Where the message stands',
    examples: 'Examples',
    schemas: 'Schemas and types',
  },
} as const;

/** The envelope down to the message, whose own fields have a part of the page. */
function withoutHeader(fields: readonly DocumentedField[]): readonly DocumentedField[] {
  return fields.map(({ children, ...field }) =>
    children === undefined || field.path === MESSAGE_PATH
      ? field
      : { ...field, children: withoutHeader(children) },
  );
}

function objectHeadings(fields: readonly DocumentedField[]): readonly PageHeading[] {
  return fields
    .filter(({ children }) => children !== undefined)
    .map(({ path, name }) => ({ depth: 3, slug: path, text: name }));
}

/** Kinds with what the field that bears them says they mean. */
function kindsOf(kinds: readonly string[], fields: readonly DocumentedField[]): readonly object[] {
  const codes = fields.flatMap((field) => field.codes ?? []);
  return kinds.map((kind) => ({
    kind,
    words: codes.find(({ value }) => value === kind)?.label ?? null,
  }));
}

/** The schemas and types of the envelope, and those of the objects inside it, which Java has in files of their own. */
function schemaFiles({ manifest: { link, version }, files }: LinkSite): object {
  const all = files.files
    .filter(({ path }) => /^(?:json-schema|xsd|types)\/.*(?:edxl.?de|rc-de\.)/i.test(path))
    .map(({ path }) => ({ path, address: fileAddress(link, version, path) }));
  const isWhole = ({ path }: { path: string }) => /(?:edxl.?de[-\w]*|rc-de|envelope)\.[.\w]+$/i.test(path);
  return { files: all.filter(isWhole), otherFiles: all.filter((file) => !isWhole(file)) };
}

/** `xml-mapping.json`, as far as this page looks. */
interface XmlMapping {
  readonly namespace: string;
  readonly messages: Readonly<Record<string, { readonly namespace: string; readonly header: boolean }>>;
}

/** What an envelope of this link may carry, and the namespaces it bears in XML. */
function contents({ manifest, files }: LinkSite): object {
  const { link, version, messages } = manifest;
  const path = 'xml-mapping.json';
  const mapping = files.has(path) ? files.json<XmlMapping>(path) : null;
  const rows = messages.map(({ name, root, queue, envelopeKinds }) => ({
    name,
    address: messageAddress(link, version, name),
    root,
    queue,
    kinds: envelopeKinds,
    namespace: mapping?.messages[root]?.namespace ?? null,
    hasHeader: mapping?.messages[root]?.header !== false,
  }));
  return {
    messages: rows,
    first: rows[0],
    withoutHeader: rows.filter(({ hasHeader }) => !hasHeader),
    error: rows.find(({ name }) => messages.some((one) => one.name === name && one.use === 'error')),
    namespace: mapping?.namespace ?? null,
  };
}
