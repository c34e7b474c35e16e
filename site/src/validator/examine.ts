import { addressIn, ENVELOPE, fieldAddress, MESSAGE_PATH, type PageLanguage } from '../site/addresses.ts';
import { jsonFault } from './json-fault.ts';
import { jsonPlace, jsonPlaces } from './json-places.ts';
import { type KnownLink, type Recognised, recognise } from './recognise.ts';
import { placeOfLine, type TextPlace, type ValuePath } from './text-place.ts';
import { xmlElements, xmlPlace } from './xml-places.ts';

/** What we use of the runtime of a link package. */
export interface Runtime {
  validate(message: unknown): RuntimeVerdict;
  validateXml(text: string): RuntimeVerdict;
}

interface RuntimeVerdict {
  readonly valid: boolean;
  readonly findings: readonly {
    readonly severity: string;
    readonly path: ValuePath;
    readonly message: string;
    readonly messageEn: string;
    readonly code: string;
  }[];
}

/** A finding with its place in the text and the page of its field. */
export interface PlacedFinding {
  readonly message: string;
  readonly severity: string;
  readonly code: string;
  readonly place: TextPlace | null;
  /** `null` for what is not a field of a message. */
  readonly page: { readonly title: string; readonly address: string } | null;
}

/** What the validator says of a text, each finding with its place there. */
export interface Examination extends Recognised {
  readonly valid: boolean;
  readonly findings: readonly PlacedFinding[];
}

/** Faults of tags that have no page: that of what they stand in helps more. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'field-unknown',
  'field-misspelled',
  'field-forbidden',
  'element-unknown',
]);

/** Everything the page says of a text, judged by one link version. */
export function examine(
  text: string,
  link: KnownLink,
  links: readonly KnownLink[],
  runtime: Runtime,
  language: PageLanguage = 'fr',
): Examination {
  const recognised = recognise(text, links);
  if (recognised.format === 'xml') {
    const elements = xmlElements(text);
    const { valid, findings } = runtime.validateXml(text);
    return {
      ...recognised,
      valid,
      findings: findings.map((one) =>
        placed(one, link, xmlPlace(elements, one.path) ?? placeTold(text, one), language),
      ),
    };
  }
  const malformed = malformedJson(text, language);
  if (malformed !== null) return { ...recognised, valid: false, findings: [malformed] };
  const places = jsonPlaces(text);
  const { valid, findings } = runtime.validate(JSON.parse(text));
  return {
    ...recognised,
    valid,
    findings: findings.map((one) => placed(one, link, jsonPlace(places, one.path), language)),
  };
}

/**
 * What keeps a text from being JSON or XML at all, when no message is recognised in it: it may only be cut short. `null`
 * when it can be read.
 *
 * @param runtime of any link: the syntax of XML is the same for all.
 */
export function malformed(
  text: string,
  runtime: Runtime,
  language: PageLanguage = 'fr',
): PlacedFinding | null {
  if (!text.trimStart().startsWith('<')) return malformedJson(text, language);
  const fault = runtime.validateXml(text).findings.find(({ code }) => SYNTAX.test(code));
  if (fault === undefined) return null;
  const { severity, code } = fault;
  return { message: told(fault, language), severity, code, place: placeTold(text, fault), page: null };
}

/** Codes of what keeps a text from being XML, or a message from being read as such. */
const SYNTAX = /^xml-(?!root-unknown$|namespace-wrong$|text-expected$)/;

function told({ message, messageEn }: RuntimeVerdict['findings'][number], language: PageLanguage): string {
  return language === 'fr' ? message : messageEn;
}

function malformedJson(text: string, language: PageLanguage): PlacedFinding | null {
  const fault = jsonFault(text, language);
  if (fault === null) return null;
  const place = { start: fault.offset, end: Math.min(fault.offset + 1, text.length) };
  return { message: fault.message, severity: 'error', code: 'json', place, page: null };
}

/** The line a sentence names, where its path leads to no element: that of a text that could not be read. */
function placeTold(text: string, { message, path }: RuntimeVerdict['findings'][number]): TextPlace | null {
  const line = path.length > 0 ? undefined : /^Ligne (\d+)/.exec(message)?.[1];
  return line === undefined ? null : placeOfLine(text, Number(line));
}

function placed(
  finding: RuntimeVerdict['findings'][number],
  link: KnownLink,
  place: TextPlace | null,
  language: PageLanguage,
): PlacedFinding {
  const { severity, code, path } = finding;
  const page = pageOf(UNKNOWN.has(code) ? path.slice(0, -1) : path, link, language);
  return {
    message: told(finding, language),
    severity,
    code,
    place,
    page: page === null ? null : { ...page, address: addressIn(language, page.address) },
  };
}

/** The page of the field a path leads to, below the root of its message or around it. */
function pageOf(path: ValuePath, known: KnownLink, language: PageLanguage): PlacedFinding['page'] {
  const { link, version, messages } = known;
  const roots = new Set(messages.map(({ root }): string | number => root));
  const at = path.findIndex((step) => roots.has(step));
  const message = messages.find(({ root }) => root === path[at]);
  if (message === undefined) return pageOfEnvelope(path, known, language);
  const field = path
    .slice(at + 1)
    .filter((step) => typeof step === 'string')
    .join('.');
  return {
    title: field === '' ? message.name : `${message.name} › ${field}`,
    address: fieldAddress(link, version, message.name, field),
  };
}

const PARTS = {
  fr: { header: 'En-tête', envelope: 'Enveloppe' },
  en: { header: 'Header', envelope: 'Envelope' },
} as const;

/** Of a tag that the envelope does not have, what it stands in helps. */
function pageOfEnvelope(
  path: ValuePath,
  { link, version, envelope = [] }: KnownLink,
  language: PageLanguage,
): PlacedFinding['page'] {
  const words = PARTS[language];
  const tags = path.filter((step) => typeof step === 'string');
  const above = tags.map((_, index) => tags.slice(0, tags.length - index).join('.'));
  const field = above.find((one) => envelope.includes(one));
  if (field === undefined) return null;
  const title = field.startsWith(`${MESSAGE_PATH}.`)
    ? `${words.header} › ${field.slice(MESSAGE_PATH.length + 1)}`
    : `${words.envelope} › ${field}`;
  return { title, address: fieldAddress(link, version, ENVELOPE, field) };
}
