import type { DocumentedField, DocumentedMessage, ManifestMessage } from '@hubsante/model/contracts';
import {
  asyncApiAddress,
  codeAnchor,
  everywhereAddress,
  fileAddress,
  flowAddress,
  linkAddress,
  livesAddress,
  messageAddress,
  nomenclatureAddress,
  type PageLanguage,
  stepAnchor,
} from '../site/addresses.ts';
import { missingIn, walkFields } from '../site/documented-message.ts';
import { envelopePage } from '../site/envelope.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import { errorCodesPart } from './error-codes.ts';
import { type ExampleView, exampleView } from './example-view.ts';
import { cardinalityWords, departureWords, typeWords } from './field-words.ts';
import { type GeneratedPage, pageIn } from './generated-page.ts';
import { schemaTabs } from './schema-tabs.ts';
import { statusNotice } from './status-notice.ts';

/** The page of a message of a link version; `site` tells where else it is. */
export function messagePage(
  site: Site,
  one: LinkSite,
  message: ManifestMessage,
  language: PageLanguage = 'fr',
): GeneratedPage {
  const words = WORDS[language];
  const { manifest, files } = one;
  const { link, version, modelRelease } = manifest;
  const documented = files.json<DocumentedMessage>(`documentation/${message.name}.json`);
  const missing = (other: LinkSite) =>
    missingIn(
      documented.fields,
      other.files.json<DocumentedMessage>(`documentation/${message.name}.json`).fields,
    );
  const examples = [...examplesOf(one, message), ...constructed(one, message, language)];
  const diagram = `diagrams/${message.name}.svg`;
  const tabs = schemaTabs(one, message.name);
  const errorCodes = errorCodesPart(manifest, message, language);
  return {
    ...words.page(message, `${link} v${version}`),
    template: 'message',
    sidebar: linkSidebar(site, one, language),
    headings: [
      { depth: 2, slug: 'champs', text: words.fields },
      ...documented.fields
        .filter(({ children }) => children !== undefined)
        .map(({ name, path }) => ({ depth: 3 as const, slug: path, text: name })),
      ...errorCodes.headings,
      ...(examples.length === 0 ? [] : [{ depth: 2 as const, slug: 'exemples', text: words.examples }]),
      ...(files.has(diagram) ? [{ depth: 2 as const, slug: 'diagramme', text: words.diagram }] : []),
      { depth: 2, slug: 'schemas', text: words.schemas },
    ],
    ...pageIn(language, messageAddress(link, version, message.name), {
      notice: statusNotice(
        site,
        one,
        (other) =>
          hasPage(other, message.name)
            ? messageAddress(other.manifest.link, other.manifest.version, message.name)
            : null,
        { language, missing },
      ),
      link,
      version,
      linkAddress: linkAddress(link, version),
      name: message.name,
      messageTitle: message.title,
      root: message.root,
      departure: documented.departure === undefined ? null : departureWords(documented.departure, language),
      isBusiness: message.use === 'business',
      kinds: message.envelopeKinds,
      queue: message.queue,
      asyncApi: asyncApiAddress(link, version, null),
      everywhere: everywhereAddress(message.name),
      envelope: envelopePage(one),
      directions: message.exchanges.map(({ sender, receiver, functionalPerimeter }) => ({
        sender,
        receiver,
        perimeter: functionalPerimeter,
      })),
      steps: stepsWith(one, message.name),
      others: site.links
        .filter((other) => other !== one && hasPage(other, message.name))
        .map((other) => ({
          title: `${other.manifest.link} v${other.manifest.version}`,
          address: messageAddress(other.manifest.link, other.manifest.version, message.name),
          missing: missing(other).join(' '),
        })),
      count: [...walkFields(documented.fields)].length,
      fields: documented.fields.map((field) => fieldView(field, modelRelease, language)),
      lives: livesAddress(message.name),
      examplesBeside: JSON.stringify(
        examples.map(({ label, name, address, isOurs }) => ({
          title: `${label} ${name}`,
          address,
          lang: isOurs ? language : 'fr',
        })),
      ),
      errorCodes: errorCodes.view,
      examples,
      diagram: files.has(diagram) ? fileAddress(link, version, diagram) : null,
      tabs,
    }),
  };
}

const WORDS = {
  fr: {
    page: ({ name, title }: ManifestMessage, place: string) => ({
      title: `${name}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      documentTitle: `${name}, lien ${place}`,
      description: `${title} : champs, codes, exemples et schémas du message ${name}, lien ${place}.`,
    }),
    fields: 'Champs',
    examples: 'Exemples',
    diagram: 'Diagramme de classes',
    schemas: 'Schémas et types',
    minimal: 'Le plus petit message valide',
    complete: 'Tous les champs à la fois',
  },
  en: {
    // What the message is for is said in French: the page shows it below, where it can be marked as French.
    page: ({ name }: ManifestMessage, place: string) => ({
      title: `${name}, link ${place}`,
      description: `Fields, codes, examples and schemas of the message ${name}, link ${place}.`,
    }),
    fields: 'Fields',
    examples: 'Examples',
    diagram: 'Class diagram',
    schemas: 'Schemas and types',
    minimal: 'The smallest valid message',
    complete: 'All fields at once',
  },
} as const;

function hasPage({ manifest, files }: LinkSite, message: string): boolean {
  return manifest.messages.some(({ name }) => name === message) && files.has(`documentation/${message}.json`);
}

/** Headings of a page go down to here. */
const DEEPEST_HEADING = 6;

/** A field as the template shows it; `level` is that of its heading, where it holds others. */
export function fieldView(
  field: DocumentedField,
  release: string,
  language: PageLanguage = 'fr',
  level = 3,
): object {
  const {
    cardinality,
    required,
    list,
    type,
    typeName,
    pattern,
    example,
    codes,
    nomenclature,
    children,
    departure,
    ...words
  } = field;
  return {
    ...words,
    cardinality,
    cardinalityWords: cardinalityWords(cardinality, language),
    departure: departure === undefined ? undefined : departureWords(departure, language),
    isRequired: required,
    isList: list,
    typeWords: typeWords(type, language),
    typeName,
    pattern,
    example: example === undefined ? undefined : String(example),
    codes: codes?.map(({ value, label }) => ({ value: String(value), label })),
    nomenclature:
      nomenclature === undefined
        ? undefined
        : { ...nomenclature, address: nomenclatureAddress(release, nomenclature.id) },
    exampleCode:
      nomenclature === undefined || example === undefined
        ? undefined
        : `${nomenclatureAddress(release, nomenclature.id)}#${codeAnchor(String(example))}`,
    level: Math.min(level, DEEPEST_HEADING),
    // What stands at the top of the message is seen at once, what stands deeper when it is asked for.
    isOpen: level === 3 && children !== undefined,
    children: children?.map((child) => fieldView(child, release, language, level + 1)),
  };
}

/** The steps of flows that carry the message. */
function stepsWith({ manifest }: LinkSite, name: string): readonly object[] {
  return manifest.flows.flatMap(({ id, title, steps }) => {
    const index = steps.findIndex(({ message }) => message === name);
    if (index < 0) return [];
    const address = `${flowAddress(manifest.link, manifest.version, id)}#${stepAnchor(index + 1)}`;
    return [{ title, address }];
  });
}

/** An example with what it shows. */
interface LabelledExample extends ExampleView {
  readonly label: string;
  /** Whether the label is a sentence of ours, in the language of the page, and not one of the flow. */
  readonly isOurs: boolean;
}

/** At most this many examples of flows: the others are one click away, on the page of the link. */
const MOST_EXAMPLES = 6;

function examplesOf(one: LinkSite, { name }: ManifestMessage): readonly LabelledExample[] {
  const named = one.manifest.flows.flatMap(({ steps }) =>
    steps.flatMap(({ message, example, label }) =>
      message === name && example !== null ? [{ example, label }] : [],
    ),
  );
  return named.slice(0, MOST_EXAMPLES).flatMap(({ example, label }) => {
    const view = exampleView(one, example);
    return view === null ? [] : [{ ...view, label, isOurs: false }];
  });
}

/** The smallest and the fullest message the description allows, where the package has them. */
function constructed(
  one: LinkSite,
  { name }: ManifestMessage,
  language: PageLanguage,
): readonly LabelledExample[] {
  return (['minimal', 'complete'] as const).flatMap((kind) => {
    const view = exampleView(one, `examples/generated/${name}.${kind}.json`);
    return view === null ? [] : [{ ...view, label: WORDS[language][kind], isOurs: true }];
  });
}
