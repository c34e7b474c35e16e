import {
  type ConstraintKind,
  type JsonPatch,
  jsonPointer,
  type LinkPackage,
  type PatchOperation,
} from '@hubsante/model';
import { anyEnvelope } from '../../shared/envelope/any-envelope.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { hasHeader } from '../../shared/envelope/carried-message-schema.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { wrapMessage } from '../../shared/envelope/wrap-message.ts';
import type { JsonSchema, JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import { messageSchema } from '../../shared/json-schema/message-schema-files.ts';
import type { InvalidCase, MessageCorpus } from './message-corpus.ts';

/** What the corpus of the envelope is called, as its schemas are. */
export const ENVELOPE_CORPUS = 'EDXL-DE';

type Path = readonly (string | number)[];

/** One breach of a schema: the constraint, where its finding stands, and how the valid envelope becomes it. */
interface Breach {
  readonly kind: ConstraintKind;
  readonly code: string;
  /** Where the finding stands. */
  readonly path: Path;
  readonly patch: JsonPatch;
}

const MESSAGE: Path = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'];
const UNKNOWN = 'inconnu_';
const SENDING = {
  id: '1',
  sender: 'fr.health.samu290',
  receiver: 'fr.health.samu560',
  sentAt: '2025-03-10T10:37:00+01:00',
} as const;

/**
 * The examples of the envelope of a link and of the header in it, constraint by constraint as for messages: a valid envelope
 * around the smallest message that travels with a header, and for each constraint what breaks it and nothing else. `null` for a
 * link without such a message.
 *
 * @param minimal by message, its smallest example without its root.
 */
export function describeEnvelopeCorpus(
  subject: LinkPackage,
  minimal: ReadonlyMap<string, unknown>,
): MessageCorpus | null {
  const carried = carriedBy(subject).find(({ message }) => hasHeader(message) && minimal.has(message.name));
  const [kind] = carried?.kinds ?? [];
  if (carried === undefined || kind === undefined) return null;
  const { root, name } = carried.message;
  const value = wrapMessage({ [root]: minimal.get(name) }, true, { ...SENDING, kind });
  const { release, principles } = subject;
  const described = release.messages.find((message) => message.name === principles.header);
  const header = described === undefined ? STANDARD_HEADER : messageSchema(described, '');
  const breaches = [
    ...breachesOf(anyEnvelope(subject), [], value, {}),
    // Beside the header stands the message: what is no member of either, the Hub ignores.
    ...breachesOf(header, MESSAGE, valueAt(value, MESSAGE), header.$defs ?? {}).filter(
      // That the message is an object is asked of the envelope already.
      ({ kind: broken, path }) =>
        path.length > MESSAGE.length && !(broken === 'closed' && path.length === MESSAGE.length + 1),
    ),
  ];
  return {
    message: ENVELOPE_CORPUS,
    root: '',
    constraints: breaches.length,
    covered: breaches.length,
    uncovered: [],
    valid: [{ name: 'minimal', value }],
    invalid: breaches.map(invalidCase),
  };
}

function invalidCase({ kind, code, path, patch }: Breach): InvalidCase {
  const steps = path.filter((step) => typeof step === 'string' && step !== UNKNOWN);
  const place = steps.join('.') || ENVELOPE_CORPUS;
  return {
    name: `${place}-${kind}`,
    constraint: { kind, path: place },
    finding: { code, path },
    from: 'minimal',
    patch,
  };
}

/** Every way to break a schema once, in the order of its members. */
function breachesOf(
  schema: JsonSchema,
  path: Path,
  value: unknown,
  definitions: Readonly<Record<string, JsonSchema>>,
): readonly Breach[] {
  const resolved = resolve(schema, definitions);
  if (resolved === null) return [];
  const breaches: Breach[] = [];
  const replace = (kind: ConstraintKind, code: string, by: unknown) => {
    // The envelope itself is no member that could be another value.
    if (path.length > 0) breaches.push(breach(kind, code, path, 'replace', by));
  };
  const { type, format, pattern, enum: codes } = resolved;
  if (type === 'object') {
    replace('object', 'object-expected', 'texte');
    breaches.push(...memberBreaches(resolved, path, value, definitions));
  } else if (type === 'array') {
    const [first] = Array.isArray(value) ? value : [];
    replace('list', 'list-expected', first);
    if ((resolved.minItems ?? 0) > 0) replace('min-items', 'items-too-few', []);
    if (resolved.items !== undefined)
      breaches.push(...breachesOf(resolved.items, [...path, 0], first, definitions));
  } else if (type === 'string') {
    // Two of them: XML does not tell a list of one from its item.
    replace('single', 'list-unexpected', [value, value]);
    replace('text', 'text-expected', 12);
    if (codes !== undefined) replace('codes', 'code-unknown', '§§§§');
    if (format === 'date-time') {
      replace('datetime', 'date-time-wrong', 'hier');
      replace('moment', 'moment-impossible', '2025-03-10T25:37:00+01:00');
    } else if (pattern !== undefined) replace('pattern', 'pattern-broken', '§');
  }
  return breaches;
}

function memberBreaches(
  { properties = {}, required = [], additionalProperties }: JsonSchemaObject,
  path: Path,
  value: unknown,
  definitions: Readonly<Record<string, JsonSchema>>,
): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const here = [...path, name];
    const member = valueAt(value, [name]);
    if (member === undefined) continue;
    if (required.includes(name)) {
      breaches.push({
        kind: 'required',
        code: 'field-missing',
        path: here,
        patch: [{ op: 'remove', path: jsonPointer(here) }],
      });
    }
    breaches.push(...breachesOf(property, here, member, definitions));
  }
  if (additionalProperties === false) {
    breaches.push(breach('closed', 'field-unknown', [...path, UNKNOWN], 'add', 'texte'));
  }
  return breaches;
}

function breach(
  kind: ConstraintKind,
  code: string,
  path: Path,
  op: Exclude<PatchOperation['op'], 'remove'>,
  value: unknown,
): Breach {
  return { kind, code, path, patch: [{ op, path: jsonPointer(path), value }] };
}

function resolve(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): JsonSchemaObject | null {
  if (typeof schema === 'boolean') return null;
  if (schema.$ref === undefined) return schema;
  const target = definitions[schema.$ref.slice('#/$defs/'.length)];
  return typeof target === 'object' ? target : null;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (holder, step) => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : undefined),
    value,
  );
}
