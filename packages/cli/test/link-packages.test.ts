import { Parser } from '@asyncapi/parser';
import { messageExample, wrapMessage } from '@hubsante/emitters/links';
import { hubReservations, vhostsOf } from '@hubsante/model';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { hasPyYaml, NO_PYYAML, yamlReaders } from '../../../tools/judges/yaml-readers.ts';
import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { type BuiltLink, buildLinks } from './built-links.ts';

if (!hasPyYaml) console.log(NO_PYYAML);

/** Every link of this repository: a new folder under `specs` is tested without a word here. */
const links = await buildLinks();
const NAMES = links.map(({ name }) => name);

function linkNamed(name: string): BuiltLink {
  const link = links.find((one) => one.name === name);
  if (link === undefined) throw new Error(`no link ${name}`);
  return link;
}

/** Links come in the order of their versions. */
function isNewest(name: string): boolean {
  const [link] = name.split(' ');
  return NAMES.findLast((one) => one.startsWith(`${link} `)) === name;
}

/** The parts of an AsyncAPI document these tests look at. */
interface Document {
  readonly asyncapi: string;
  readonly servers: Readonly<Record<string, { readonly pathname: string }>>;
  readonly channels: Readonly<Record<string, { readonly messages: Readonly<Record<string, object>> }>>;
  readonly operations: Readonly<Record<string, { readonly action: string }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly messages: Readonly<
      Record<
        string,
        {
          readonly payload: { readonly $ref: string };
          readonly examples: readonly { readonly name: string; readonly payload: unknown }[];
        }
      >
    >;
  };
}

function documentsOf({ files }: BuiltLink): readonly (readonly [path: string, document: Document])[] {
  return [...files.values()]
    .filter(({ path }) => path.endsWith('.asyncapi.json'))
    .map(({ path, content }) => [path, JSON.parse(content) as Document]);
}

describe.each(NAMES)('%s', (name) => {
  test('has no finding', () => {
    expect(linkNamed(name).findings).toEqual([]);
  });

  test('has a document for the whole link and one per role, each in JSON and in YAML', () => {
    const { files, opened } = linkNamed(name);
    const stem = `asyncapi/${opened.link?.link.toLowerCase()}-v${opened.link?.version}`;
    const views = ['', ...(opened.link?.roles ?? []).map(({ id }) => `.${id.toLowerCase()}`)];
    const expected = views.flatMap((view) =>
      ['json', 'yaml'].map((ending) => `${stem}${view}.asyncapi.${ending}`),
    );
    const made = [...files.keys()].filter((path) => path.startsWith('asyncapi/'));
    expect(made.sort()).toEqual(expected.sort());
  });

  // A build asks the parser too, of every link: before a landing, the newest version of each is enough here.
  test.runIf(isNightly || isNewest(name))(
    'each document passes the official parser, which only remarks that AsyncAPI 3.1 exists',
    {
      timeout: 120_000,
    },
    async () => {
      const parser = new Parser();
      for (const [path, document] of documentsOf(linkNamed(name))) {
        const found = await parser.validate(JSON.stringify(document));
        const said = found.map(({ code, severity, path: at }) => `${code} ${severity} ${at.join('/')}`);
        expect([path, document.asyncapi, said]).toEqual([
          path,
          '3.0.0',
          ['asyncapi-latest-version 2 asyncapi'],
        ]);
      }
    },
  );

  test('every reader of YAML finds in each document what its JSON says', { timeout: 120_000 }, () => {
    const { files } = linkNamed(name);
    const pairs = [...files.values()].filter(({ path }) => path.endsWith('.yaml'));
    const twins = pairs.map(({ path }) =>
      JSON.parse(files.get(path.replace(/yaml$/, 'json'))?.content ?? ''),
    );
    expect(pairs.length).toBeGreaterThan(1);
    for (const reader of yamlReaders('fast')) {
      expect([reader.name, reader.read(pairs.map(({ content }) => content))]).toEqual([reader.name, twins]);
    }
  });

  test('each embedded example is valid against its own payload', () => {
    for (const [path, document] of documentsOf(linkNamed(name))) {
      const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
      ajv.addSchema({ $id: 'https://hubsante.example/document', components: document.components });
      for (const [message, { payload, examples }] of Object.entries(document.components.messages)) {
        expect([path, message, examples.length > 0]).toEqual([path, message, true]);
        const validate = ajv.getSchema(`https://hubsante.example/document${payload.$ref}`);
        for (const example of examples) {
          const isValid = validate?.(example.payload);
          expect([path, example.name, isValid, validate?.errors ?? []]).toEqual([
            path,
            example.name,
            true,
            [],
          ]);
        }
      }
    }
  });

  test('its schemas need no option of Ajv and no network, and say nothing while they compile', () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    try {
      const schemas = [...linkNamed(name).files.values()].filter(({ path }) => path.endsWith('.schema.json'));
      expect(schemas.length).toBeGreaterThan(3);
      for (const { path, content } of schemas) {
        expect([path, typeof new Ajv2020().compile(JSON.parse(content))]).toEqual([path, 'function']);
        const references = [...content.matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference]) => reference);
        expect([path, references.filter((one) => !one?.startsWith('#/'))]).toEqual([path, []]);
        expect([path, content.match(/"\$id"/g)?.length]).toEqual([path, 1]);
      }
      expect(said.mock.calls).toEqual([]);
    } finally {
      said.mockRestore();
    }
  });

  test('its examples are valid as they are, under the root of their message', () => {
    const { files, opened, release } = linkNamed(name);
    const examples = (opened.link?.flows ?? []).flatMap(({ steps }) =>
      steps.flatMap(({ example, message }) => (example === null ? [] : [{ example, message }])),
    );
    for (const { example, message } of examples) {
      const text = files.get(`json-schema/${message}.message.schema.json`)?.content;
      const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text ?? 'false'));
      const value = JSON.parse(files.get(`examples/${example}`)?.content ?? 'null') as Record<
        string,
        unknown
      >;
      expect([example, validate(value), validate.errors]).toEqual([example, true, null]);
      const [root = ''] = Object.keys(value);
      const others = release.messages.map((one) => one.root).filter((one) => one !== root);
      expect(validate(value[root])).toBe(false);
      expect(validate({ ...value, [others[0] ?? '']: {} })).toBe(others.length === 0);
    }
  });

  test('its envelope lets the messages of the link through, and no other of the model', () => {
    const { files, opened, release } = linkNamed(name);
    const { link, principles } = opened;
    const schema = JSON.parse(files.get('json-schema/EDXL-DE.schema.json')?.content ?? '') as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const service = new Map((principles?.serviceMessages ?? []).map((one) => [one.message, one]));
    const business = new Set((link?.messages ?? []).map(({ message }) => message));
    const carried = new Set([...business, ...service.keys()]);
    const verdicts = release.messages
      .filter((message) => message.name !== principles?.header)
      .map((message) => {
        const queue = principles?.queues.find(({ suffix }) => suffix === service.get(message.name)?.queue);
        const envelope = wrapMessage(
          { [message.root]: messageExample(message) },
          message.configuration?.header !== 'N',
          {
            id: '1',
            sender: 'fr.health.samu290',
            receiver: 'fr.health.samu560',
            kind: queue?.kinds[0] ?? 'Report',
            sentAt: '2025-03-10T10:37:00+01:00',
          },
        );
        return [message.name, validate(envelope)] as const;
      });
    expect(verdicts).toEqual(
      release.messages
        .filter((message) => message.name !== principles?.header)
        .map((message) => [message.name, carried.has(message.name)]),
    );
  });

  test('its envelope alone is judged without its message, and its header alone without the message beside it', () => {
    const { files, opened } = linkNamed(name);
    const judgeOf = (schema: string) =>
      new Ajv2020({ strict: false, validateFormats: false }).compile(
        JSON.parse(files.get(`json-schema/${schema}.schema.json`)?.content ?? '') as object,
      );
    const judges = { envelope: judgeOf('EDXL-DE-envelope-only'), header: judgeOf('RC-DE') };
    const envelope = wrapMessage({ anything: { at: 'all' } }, true, {
      id: '1',
      sender: 'fr.health.samu290',
      receiver: 'fr.health.samu560',
      kind: 'Report',
      sentAt: '2025-03-10T10:37:00+01:00',
    }) as { senderID?: string; content: { jsonContent: { embeddedJsonContent: { message: object } } }[] };
    const [content] = envelope.content;
    if (content === undefined) throw new Error('an envelope has a content');
    const { anything: _, ...header } = content.jsonContent.embeddedJsonContent.message as {
      anything: object;
      kind?: string;
    };
    expect([judges.envelope(envelope), judges.header(header)]).toEqual([true, true]);
    delete envelope.senderID;
    delete header.kind;
    expect([judges.envelope(envelope), judges.header(header)]).toEqual([false, false]);
    expect(opened.principles?.header).toBe('RC-DE');
  });

  test('the examples of service messages answer the first envelope of a flow, and go to its sender', () => {
    const { files } = linkNamed(name);
    const envelopes = [...files.values()]
      .filter(({ path }) => path.startsWith('examples/EDXL-DE/') && path.endsWith('.json'))
      .map(({ path, content }) => [path.slice('examples/EDXL-DE/'.length), JSON.parse(content)] as const);
    const senders = new Map(envelopes.map(([, { distributionID, senderID }]) => [distributionID, senderID]));
    const answers = envelopes.filter(([file]) => /^(?:RC-REF|RS-ERROR)\.json$/.test(file));
    expect(answers).toHaveLength(2);
    for (const [file, { senderID, descriptor, content }] of answers) {
      const { message } = content[0].jsonContent.embeddedJsonContent;
      const answered = message.reference?.distributionID ?? message.error?.referencedDistributionID;
      expect([file, senders.get(answered)]).toEqual([file, descriptor.explicitAddress.explicitAddressValue]);
      expect([file, senderID]).not.toEqual([file, senders.get(answered)]);
    }
  });

  test('its definitions come with what to do with them: a password for every user', () => {
    const { files } = linkNamed(name);
    const { users } = JSON.parse(files.get('rabbitmq/definitions.json')?.content ?? '') as {
      readonly users: readonly { readonly name: string }[];
    };
    const readme = files.get('rabbitmq/README.md')?.content ?? '';
    const told = [...readme.matchAll(/^rabbitmqctl change_password (\S+) /gm)].map(([, user]) => user);
    expect(told.sort()).toEqual(users.map((user) => user.name).sort());
  });

  test('each example of a refusal has a code of the manifest, under its own name', () => {
    const { files } = linkNamed(name);
    const { errorCodes } = JSON.parse(files.get('link.json')?.content ?? '') as {
      readonly errorCodes: readonly { readonly code: number; readonly name: string }[];
    };
    const known = errorCodes.map((one) => `${one.code} ${one.name}`);
    const told = [...files.values()]
      .filter(({ path }) => path.startsWith('examples/') && path.endsWith('.json'))
      .flatMap(({ content }) => [
        ...content.matchAll(/"statusCode": (?<code>\d+),\s+"statusString": "(?<name>\w+)"/g),
      ])
      .map(({ groups }) => `${groups?.code} ${groups?.name}`);
    expect(told).not.toEqual([]);
    expect(told.filter((pair) => !known.includes(pair))).toEqual([]);
  });

  test('the servers have the vhosts of the link for paths, each vhost on each of them', () => {
    const { opened } = linkNamed(name);
    const vhosts = opened.link == null ? [] : vhostsOf(opened.link);
    const hosts = opened.principles?.servers.length ?? 0;
    const paths = documentsOf(linkNamed(name)).flatMap(([, { servers }]) =>
      Object.values(servers).map(({ pathname }) => pathname),
    );
    expect(new Set(paths)).toEqual(new Set(vhosts.map((vhost) => `/${vhost}`)));
    for (const [, { servers }] of documentsOf(linkNamed(name)))
      expect(Object.keys(servers)).toHaveLength(hosts * vhosts.length);
  });

  test('what the Hub refuses today, or accepts with a caveat, is told in README, AsyncAPI, client and Hub to try with', () => {
    const { opened, files } = linkNamed(name);
    if (opened.link == null || opened.principles == null) throw new Error('a link without principles');
    const reserved = hubReservations({ link: opened.link, principles: opened.principles });
    const readme = files.get('README.md')?.content ?? '';
    const localHub = files.get('client/core/local-hub.js')?.content ?? '';
    const whole = documentsOf(linkNamed(name))[0]?.[1].components.messages ?? {};
    for (const { message, refusedByHub, caveat } of reserved.filter((one) => one.message in whole)) {
      const sentence = refusedByHub ?? caveat ?? '';
      expect(readme).toContain(`- ${message} : ${sentence}`);
      expect(whole[message]).toMatchObject(
        refusedByHub === null ? { 'x-caveat': caveat } : { 'x-refused-by-hub': refusedByHub },
      );
      expect(localHub).toContain(sentence);
      const guides = [...files.values()].filter(({ path }) => /^client\/[^/]+\.md$/.test(path));
      expect(guides.filter(({ content }) => content.includes(sentence))).not.toEqual([]);
    }
  });

  test('every vhost of the link has its exchanges, queues and rights in the definitions of RabbitMQ', () => {
    const { opened, files } = linkNamed(name);
    const vhosts = opened.link == null ? [] : vhostsOf(opened.link);
    const definitions = JSON.parse(files.get('rabbitmq/definitions.json')?.content ?? '{}') as Record<
      string,
      readonly { readonly name: string; readonly vhost: string }[]
    >;
    expect(definitions.vhosts?.map((one) => one.name)).toEqual(vhosts);
    for (const list of ['permissions', 'topic_permissions', 'exchanges', 'queues', 'bindings', 'policies'])
      expect(new Set(definitions[list]?.map(({ vhost }) => vhost))).toEqual(new Set(vhosts));
    const passages = JSON.parse(files.get('rabbitmq/passages.json')?.content ?? '{"parameters":[]}') as {
      readonly parameters: readonly { readonly vhost: string }[];
    };
    expect(passages.parameters.map(({ vhost }) => vhost)).toEqual(
      opened.link?.transfers.map(({ from }) => from),
    );
  });
});

test('a role sees its own operations only, from its own side', () => {
  const documents = new Map(documentsOf(linkNamed('15-SMUR 1.6')));
  const operations = (path: string) =>
    Object.entries(documents.get(`asyncapi/15-smur-v1.6.${path}.asyncapi.json`)?.operations ?? {}).map(
      ([key, { action }]) => `${action} ${key}`,
    );
  expect(operations('oru')).toEqual([
    'receive recevoir-RS-RPIS',
    'send envoyer-RC-REF',
    'receive recevoir-RC-REF',
    'receive recevoir-RS-ERROR',
    'send envoyer-RS-INFO',
    'receive recevoir-RS-INFO',
  ]);
  expect(operations('smur').filter((line) => line.endsWith('RS-RI'))).toEqual([
    'send envoyer-RS-RI',
    'receive recevoir-RS-RI',
  ]);
  expect(operations('lrm').filter((line) => line.endsWith('RS-ER'))).toEqual(['send envoyer-RS-ER']);
});
