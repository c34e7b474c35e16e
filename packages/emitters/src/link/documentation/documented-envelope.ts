import type { LinkPackage } from '@hubsante/model';
import type { DocumentedField, DocumentedMessage } from '@hubsante/model/contracts';
import { anyEnvelope } from '../../shared/envelope/any-envelope.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { CODE_WORDS } from '../../shared/envelope/code-words.ts';
import { examplesOf } from '../../shared/envelope/examples.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { documentedFields } from './documented-fields.ts';
import { schemaFields } from './schema-fields.ts';

/** Where the header and the business member stand in the envelope. */
const MESSAGE = 'content.jsonContent.embeddedJsonContent.message';

/** An envelope in the form of a documented message: its fields, then those of the header in their place. */
export function documentedEnvelope(subject: LinkPackage): DocumentedMessage {
  const [first] = carriedBy(subject);
  const [example] = first === undefined ? [] : examplesOf(subject, first);
  return {
    name: 'EDXL-DE',
    title: 'Enveloppe et en-tête',
    root: 'edxlDistribution',
    fields: completed(schemaFields(anyEnvelope(subject)), example?.payload, headerFields(subject)),
  };
}

/** The header as the model describes it, else as docs/reference/echanges.md §4 does. */
function headerFields({ release, principles }: LinkPackage): readonly DocumentedField[] {
  const described = release.messages.find(({ name }) => name === principles.header);
  return described === undefined
    ? schemaFields(STANDARD_HEADER, `${MESSAGE}.`)
    : documentedFields(described, `${MESSAGE}.`);
}

/**
 * The fields with the header in its place, what each code means and, for examples, the values of one and the same
 * envelope: those of the header are seen to repeat those above.
 *
 * @param value what the example holds there.
 */
function completed(
  fields: readonly DocumentedField[],
  value: unknown,
  header: readonly DocumentedField[],
): readonly DocumentedField[] {
  return fields.map((field) => {
    const children = field.path === MESSAGE ? header : field.children;
    const own = memberOf(value, field.name);
    return {
      ...field,
      ...(isScalar(own) ? { example: own } : {}),
      ...(field.codes === undefined
        ? {}
        : {
            codes: field.codes.map(({ value: code, label }) => ({
              value: code,
              label: label ?? wordsOf(code),
            })),
          }),
      ...(children === undefined ? {} : { children: completed(children, own, header) }),
    };
  });
}

/** Of a list, the first item. */
function memberOf(value: unknown, name: string): unknown {
  const members: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  return Array.isArray(member) ? member[0] : member;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function wordsOf(code: string | number | boolean): string | null {
  return new Map<unknown, string>(Object.entries(CODE_WORDS)).get(code) ?? null;
}
