import type { MessageCorpus } from '@hubsante/emitters/links';
import { trialsOf, wholeOf } from '../judges/corpus-trials.ts';
import { plainEnvelope } from '../judges/plain-envelope.ts';
import { plainXml } from '../judges/plain-xml.ts';
import type { LoadedLink } from '../runtime/written-runtime.ts';
import { JsonMutator } from '../support/json-mutator.ts';
import { XmlMutator } from '../support/xml-mutator.ts';
import { type CoreCase, jsonOf, type Verb } from './core-answers.ts';

/** Every example of the corpora of a link, valid and not, in both syntaxes. */
export function corpusCases(link: LoadedLink): readonly CoreCase[] {
  const { built, runtime } = link;
  const messages = trialsOf(link).map(({ title, value, root, body }) => ({
    title,
    value: value as unknown,
    xml: plainXml(root, body, runtime.link),
  }));
  const { valid, invalid } = JSON.parse(
    built.files.get('corpus/EDXL-DE.json')?.content ?? '{}',
  ) as MessageCorpus;
  const envelopes = [...valid, ...invalid].map((one) => {
    const value = wholeOf(one, valid[0]);
    return { title: `${built.name} EDXL-DE ${one.name}`, value, xml: plainEnvelope(value, runtime.link) };
  });
  return [...messages, ...envelopes].flatMap(({ title, value, xml }) =>
    bothSyntaxes(link, title, value, xml),
  );
}

/** The published examples of a link, and what is asked of a link apart from them. */
export function exampleCases(link: LoadedLink): readonly CoreCase[] {
  const { runtime, examples, built } = link;
  const one = (verb: Verb, given: unknown, title: string): CoreCase => ({ link, verb, given, title });
  const wrapping = {
    sender: 'fr.health.samu290',
    recipient: 'fr.health.samu560',
    id: '42',
    sentAt: '2025-03-10T10:37:00+01:00',
    expiresAt: '2025-03-11T10:37:00+01:00',
  };
  return [
    ...[runtime.link.vhost, 'nowhere'].map((vhost) => one('allowedOn', vhost, `${built.name} ${vhost}`)),
    ...[...examples].flatMap(([path, value]) => {
      const title = `${built.name} ${path}`;
      const xml = runtime.toXml(value);
      return [
        ...bothSyntaxes(link, title, value, xml.ok ? xml.value : '<a/>'),
        one('unwrap', value, title),
        one('wrap', [value, wrapping], title),
        one('wrap', [value, { sender: 'fr.x', kind: 'Update', status: 'Exercise', header: false }], title),
      ];
    }),
  ];
}

/** Messages changed at random, the same way at every run; their XML is changed as JSON, and once more as a text. */
export function mutatedCases(link: LoadedLink, count: number): readonly CoreCase[] {
  const { examples, runtime, built } = link;
  const perExample = Math.ceil(count / examples.size / 2);
  return [...examples].flatMap(([path, example]) => {
    const json = new JsonMutator(`cores ${built.name} ${path}`);
    const text = new XmlMutator(`cores ${built.name} ${path}`);
    const whole = runtime.toXml(example);
    return Array.from({ length: perExample }, (_, index) => {
      const mutated = json.mutate(example);
      // What other languages are given: an item without value is null there.
      const value: unknown = mutated === undefined ? undefined : JSON.parse(jsonOf(mutated));
      const title = `${built.name} ${path} ${index}`;
      const xml = runtime.toXml(value);
      const source = xml.ok ? xml.value : whole.ok ? whole.value : '';
      const written = text.mutate(source);
      const own = index % 3 === 0 && isObject(value) ? [plainOf(value, link)] : [];
      return [
        {
          link,
          title,
          verb: index % 10 === 0 ? ('validate-few' as const) : ('validate' as const),
          given: value,
        },
        ...(index % 4 === 0 ? [{ link, title, verb: 'toXml' as const, given: value }] : []),
        ...[written, ...own].map((given) => ({ link, title, verb: 'validateXml' as const, given })),
        ...(index % 4 === 1 ? [{ link, title, verb: 'fromXml' as const, given: written }] : []),
      ].filter(({ given }) => given !== undefined);
    }).flat();
  });
}

function plainOf(value: object, { runtime }: LoadedLink): string {
  const root = Object.keys(value).find((name) => Object.hasOwn(runtime.link.messages, name));
  if (root === undefined) return plainEnvelope(value, runtime.link);
  return plainXml(root, Reflect.get(value, root), runtime.link);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function judgedInBoth(link: LoadedLink, title: string, value: unknown, xml: string): readonly CoreCase[] {
  return [
    { link, title, verb: 'validate', given: value },
    { link, title, verb: 'validateXml', given: xml },
  ];
}

function bothSyntaxes(link: LoadedLink, title: string, value: unknown, xml: string): readonly CoreCase[] {
  return [
    ...judgedInBoth(link, title, value, xml),
    { link, title, verb: 'toXml', given: value },
    { link, title, verb: 'fromXml', given: xml },
  ];
}
