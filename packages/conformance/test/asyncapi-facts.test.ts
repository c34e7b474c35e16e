import { describe, expect, test } from 'vitest';
import { paths } from '../src/testing/index.ts';
import { type Files, message, schemaText, verdicts } from './judge.ts';

const place = (title: string) => ({
  Place: {
    type: 'object',
    title,
    'x-display': 'expansion-panels',
    properties: { examples: { type: 'string' } },
  },
});

const MESSAGES = [message('RC-DE'), message('FIRE'), message('SMOKE')];
const SCHEMAS: Files = {
  [paths.schema('RC-DE')]: schemaText('RC-DE', { title: 'rc-de' }),
  [paths.schema('FIRE')]: schemaText('FIRE', {
    properties: { place: { $ref: '#/definitions/Place' } },
    definitions: place('of the fire'),
  }),
  [paths.schema('SMOKE')]: schemaText('SMOKE', { definitions: place('of the smoke') }),
};

interface Choices {
  readonly carried?: string;
  readonly fire?: string;
  readonly place?: string;
  readonly more?: string;
}

const LISTED = "[{$ref: '#/a/rc-de'}, {$ref: '#/a/fire'}, {$ref: '#/a/smoke'}]";

/** What is published, where FIRE and SMOKE each have a type named Place. */
function published({
  carried = LISTED,
  fire = '#/components/schemas/Place',
  place: title = 'of the smoke',
  more = '',
}: Choices): string {
  return `asyncapi: 3.0.0
channels: {anything: {}}
components:
  schemas:
    EdxlMessage: {type: object}
    EmbeddedJsonContent: {oneOf: ${carried}}
    fire:
      $id: classpath:/json-schema/schema#
      x-id: FIRE.schema.json#
      title: fire
      properties: {place: {$ref: '${fire}'}}
    Place: {type: object, title: ${title}, x-display: expansion-panels, properties: {examples: {type: string}}, examples: [{}]}
    smoke: {$id: 'classpath:/json-schema/schema#', x-id: SMOKE.schema.json#, title: smoke}
${more}`;
}

test.each<[string, Choices, string]>([
  ['types of one name are those of the last message', {}, 'identical'],
  [
    'a list of messages that the base document leaves blank is not compared',
    { carried: 'null' },
    'identical',
  ],
  [
    'channels and schemas of the base document are not compared',
    { more: '    Content: {type: array}\n' },
    'identical',
  ],
  ['a message that is not listed', { carried: "[{$ref: '#/a/fire'}, {$ref: '#/a/smoke'}]" }, 'unexplained'],
  ['another reference', { fire: '#/components/schemas/Site' }, 'unexplained'],
  ['the type of an earlier message', { place: 'of the fire' }, 'unexplained'],
  ['a type that no message has', { more: '    Site: {x-display: expansion-panels}\n' }, 'unexplained'],
])('%s', (_, choices, outcome) => {
  const judged = verdicts({
    messages: MESSAGES,
    published: { ...SCHEMAS, [paths.asyncApi]: published(choices) },
    produced: SCHEMAS,
  });
  expect(judged).toContain(`${outcome} ${paths.asyncApi}`);
});

test('a document that is no YAML differs', () => {
  const judged = verdicts({ messages: MESSAGES, published: { [paths.asyncApi]: 'a: [' } });
  expect(judged).toEqual([`unexplained ${paths.asyncApi}`]);
});

test('is not asked for where none is published', () => {
  expect(verdicts({ messages: MESSAGES, published: SCHEMAS, produced: SCHEMAS })).toEqual(
    Object.keys(SCHEMAS)
      .sort()
      .map((path) => expect.stringContaining(`identical ${path}`)),
  );
});

describe('a document that differs from its workbook', () => {
  const openApi = (text: string): Files =>
    Object.fromEntries(MESSAGES.map(({ name }) => [paths.openApi(name), text]));
  const stale = published({ fire: '#/components/schemas/Site' });

  test.each<[string, Files, string]>([
    ['is left over when every OpenAPI comes from it', openApi('a: 1\n'), 'explained'],
    [
      'is not explained when one of them differs',
      { ...openApi('a: 1\n'), [paths.openApi('FIRE')]: 'a: 2\n' },
      'unexplained',
    ],
    ['is not explained when none is published', {}, 'unexplained'],
  ])('%s', (_, publishedOpenApi, outcome) => {
    const judged = verdicts({
      messages: MESSAGES,
      published: { ...SCHEMAS, ...publishedOpenApi, [paths.asyncApi]: stale },
      produced: { ...SCHEMAS, ...openApi('a: 1\n') },
    });
    expect(judged).toContainEqual(expect.stringMatching(new RegExp(`^${outcome} ${paths.asyncApi}`)));
  });
});
