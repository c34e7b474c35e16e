import { envelopeToXml, type LinkMapping, messageToXml } from '@hubsante/messages';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltLink, buildLinks } from '../built-links.ts';
import { mutantsOf } from './mutants.ts';
import { hasXmllint, judged, XmlJudge } from './xml-judge.ts';

let links: readonly BuiltLink[] = [];
beforeAll(async () => {
  links = await buildLinks();
}, 60_000);

function mappingOf({ files }: BuiltLink): LinkMapping {
  return JSON.parse(files.get('xml-mapping.json')?.content ?? '') as LinkMapping;
}

/** The examples of a link, alone or in their envelopes. */
function examplesOf({ files }: BuiltLink, isEnveloped: boolean): (readonly [name: string, value: object])[] {
  return [...files].flatMap(([path, { content }]) =>
    path.startsWith('examples/') && path.startsWith('examples/EDXL-DE/') === isEnveloped
      ? [[path.replace(/^.*\//, ''), JSON.parse(content) as object] as const]
      : [],
  );
}

/** A message in XML, and the name of its schema. */
function inXml(value: object, mapping: LinkMapping): readonly [schema: string, xml: string] | null {
  const xml = messageToXml(value, mapping);
  const [root = ''] = Object.keys(value);
  return xml.ok ? [mapping.messages[root]?.name ?? '', xml.value] : null;
}

test('a link has the schemas of its messages, of the header and of the envelope, and no other', () => {
  for (const link of links) {
    const made = [...link.files.keys()].filter((path) => path.startsWith('xsd/')).sort();
    const names = Object.values(mappingOf(link).messages).map(({ name }) => name);
    const others = ['EDXL-DE-envelope-only', 'EDXL-DE-full', 'RC-DE', 'RC-XML-ContentType', 'xlink'];
    const expected = [...names, ...others].map((name) => `xsd/${name}.xsd`);
    expect([link.name, made]).toEqual([link.name, expected.sort()]);
  }
});

test('schemas name one another by files that stand beside them', () => {
  for (const { files } of links) {
    for (const [path, { content }] of files) {
      if (!path.startsWith('xsd/')) continue;
      for (const [, location = ''] of content.matchAll(/schemaLocation="([^"]*)"/g)) {
        expect([path, location, files.has(`xsd/${location}`)]).toEqual([path, location, true]);
      }
    }
  }
});

describe.skipIf(!hasXmllint)(judged('xmllint with the schemas of a link'), () => {
  test('accepts every example, alone and in its envelope', { timeout: 60_000 }, () => {
    let count = 0;
    for (const link of links) {
      const mapping = mappingOf(link);
      const judge = new XmlJudge(link.files);
      try {
        for (const [name, value] of examplesOf(link, false)) {
          const [schema, xml] = inXml(value, mapping) ?? ['', ''];
          judge.submit(schema, name, xml);
        }
        for (const [name, value] of examplesOf(link, true)) {
          const xml = envelopeToXml(value, mapping);
          judge.submit('EDXL-DE-full', name, xml.ok ? xml.value : '');
          judge.submit('EDXL-DE-envelope-only', name, xml.ok ? xml.value : '');
        }
        expect([link.name, ...judge.verdict()]).toEqual([link.name]);
        count += judge.count;
      } finally {
        judge.close();
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  test('agrees with the JSON Schemas on messages with one thing changed', { timeout: 120_000 }, () => {
    let [right, wrong] = [0, 0];
    // One example of each message of each model is enough: its mutants are hundreds.
    const seen = new Set<string>();
    for (const link of links) {
      const mapping = mappingOf(link);
      const judge = new XmlJudge(link.files);
      try {
        const validators = validatorsOf(link);
        const expected = new Map<string, string>();
        for (const [name, value] of examplesOf(link, false)) {
          const [root = ''] = Object.keys(value);
          const described = `${link.opened.link?.modelRelease} ${root}`;
          if (seen.has(described)) continue;
          seen.add(described);
          for (const mutant of mutantsOf(value)) {
            const xml = inXml(mutant.value, mapping);
            if (xml === null) continue;
            const label = `${name} ${expected.size}`;
            judge.submit(xml[0], label, xml[1]);
            const validate = validators.get(root);
            const isValid = validate?.(Reflect.get(mutant.value, root));
            expected.set(`${xml[0]} ${label}`, `${mutant.name}: ${isValid ? 'accepted' : 'refused'}`);
            if (isValid === true) right += 1;
            else wrong += 1;
          }
        }
        const refused = judge.verdict();
        const differences = [...expected].filter(
          ([key, verdict]) => verdict.endsWith('refused') !== refused.has(key),
        );
        expect(differences.map(([key, verdict]) => [link.name, key, verdict, refused.get(key)])).toEqual([]);
        expect([...refused.keys()].filter((key) => key.endsWith('.xsd'))).toEqual([]);
      } finally {
        judge.close();
      }
    }
    expect(right).toBeGreaterThan(500);
    expect(wrong).toBeGreaterThan(500);
  });

  test.each<readonly [what: string, from: RegExp, to: string, reason: RegExp]>([
    ['without its expiry', /<dateTimeExpires>.*<\/dateTimeExpires>/, '', /dateTimeExpires/],
    ['with an unknown status', /<distributionStatus>\w+/, '<distributionStatus>System', /enumeration/],
    ['sent at no hour', /<dateTimeSent>[^<]*/, '<dateTimeSent>2025-03-10', /dateTimeSent/],
    ['sent without offset', /<dateTimeSent>[^<]*/, '<dateTimeSent>2025-03-10T10:00:00', /pattern/],
    ['without XLink', / xlink:type="extended"/, '', /xlink/],
    [
      'with elements out of order',
      /(<senderID>.*<\/senderID>)\s*(<dateTimeSent>.*<\/dateTimeSent>)/,
      '$2$1',
      /senderID/,
    ],
    ['without header', /<messageId>[\s\S]*<\/recipient>/, '', /messageId/],
    [
      'with a message of another link',
      /xmlns="urn:emergency:cisu:2\.0:createCaseHealth"/,
      'xmlns="urn:emergency:other"',
      /urn:emergency:other/,
    ],
  ])('refuses an envelope %s', (_what, from, to, reason) => {
    const [link] = links.filter(({ files }) => files.has('xsd/RS-EDA.xsd'));
    if (link === undefined) throw new Error('no link with RS-EDA');
    const [, example = {}] = examplesOf(link, true).find(([name]) => name.includes('RS-EDA.json')) ?? [];
    const outcome = envelopeToXml(example, mappingOf(link));
    const xml = outcome.ok ? outcome.value : '';
    const judge = new XmlJudge(link.files);
    try {
      judge.submit('EDXL-DE-full', 'right', xml);
      judge.submit('EDXL-DE-full', 'wrong', xml.replace(from, to));
      const refused = judge.verdict();
      expect([...refused.keys()]).toEqual(['EDXL-DE-full wrong']);
      expect(refused.get('EDXL-DE-full wrong')).toMatch(reason);
    } finally {
      judge.close();
    }
  });
});

/** The JSON Schema of each message, by root. */
function validatorsOf({ files }: BuiltLink): ReadonlyMap<string, (value: unknown) => boolean> {
  const validators = new Map<string, (value: unknown) => boolean>();
  for (const [path, { content }] of files) {
    const name = /^json-schema\/(.*)\.message\.schema\.json$/.exec(path)?.[1];
    if (name === undefined) continue;
    const { required } = JSON.parse(content) as { readonly required: readonly [root: string] };
    const body = files.get(`json-schema/${name}.schema.json`)?.content ?? '';
    validators.set(required[0], new Ajv2020().compile(JSON.parse(body)));
  }
  return validators;
}
